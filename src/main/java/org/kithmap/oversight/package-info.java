/// Routes by which the administrators of a practice read its log and the analysts' queries.
///
/// Start at [PracticeLogRoutes]. Package `audit` writes the log.
@NullMarked
package org.kithmap.oversight;

import org.jspecify.annotations.NullMarked;
