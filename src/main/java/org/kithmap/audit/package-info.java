/// Who looked at a map, or changed something about who may, and when: for its owner to read.
///
/// Start at [AuditLog]. It must not know what a map holds.
@NullMarked
package org.kithmap.audit;

import org.jspecify.annotations.NullMarked;
