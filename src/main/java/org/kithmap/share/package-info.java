/// What the owner of a map shares of it with whom, and who looked at it.
///
/// Start at [ShareRoutes]. What a share withholds is taken out where maps are read, in
/// [org.kithmap.map.MapStore]; this package only says what is to be withheld.
@NullMarked
package org.kithmap.share;

import org.jspecify.annotations.NullMarked;
