/// Routes by which the administrators of a practice read its log and the analysts' questions.
///
/// Start at [PracticeLogRoutes]. Package `audit` writes the log.
@NullMarked
package org.kithmap.oversight;

import org.jspecify.annotations.NullMarked;
