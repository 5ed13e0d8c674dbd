/// What administrators of a practice read about its accounts.
///
/// Start at [PracticeLogRoutes]. What is written down is in `audit`.
@NullMarked
package org.kithmap.oversight;

import org.jspecify.annotations.NullMarked;
