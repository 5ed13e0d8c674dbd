/// Sharing: what the owner of a map shares with whom, and who looked at it.
///
/// Start at [ShareRoutes]. Withheld parts are removed where maps are read, in
/// [org.kithmap.map.MapStore]; this package only determines what is withheld.
@NullMarked
package org.kithmap.share;

import org.jspecify.annotations.NullMarked;
