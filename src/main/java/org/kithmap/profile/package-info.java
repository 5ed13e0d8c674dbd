/// The profile of a practice: its name, and its privacy notice, which says who runs this
/// installation, what the data is used for and which rights people have. Administrators write it;
/// every account confirms once that it has read the notice.
///
/// Start at [ProfileRoutes].
@NullMarked
package org.kithmap.profile;

import org.jspecify.annotations.NullMarked;
