/// Two audit logs: for the owner of a map, who viewed, changed or shared it and when; for the
/// administrators of a practice, what happened to its accounts.
///
/// Start at [AuditLog] and [PracticeLog]. This package must not know the content of a map.
@NullMarked
package org.kithmap.audit;

import org.jspecify.annotations.NullMarked;
