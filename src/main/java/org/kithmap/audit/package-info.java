/// Who looked at a map, or changed something about who may, and when: for its owner to read. And
/// what happened to the accounts of a practice: for its administrators.
///
/// Start at [AuditLog] and [PracticeLog]. It must not know what a map holds.
@NullMarked
package org.kithmap.audit;

import org.jspecify.annotations.NullMarked;
