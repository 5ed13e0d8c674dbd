/// Changing maps: the single entry point for all edits, the history, and notifications to pages
/// that show the map.
///
/// Start at [ChangeLog]. A change is a list of [Edit]s, of which all are written or none. Each says
/// what its sender saw; if the map differs by now, nothing is written and the sender learns of the
/// difference ([StaleEdit]). [MapDraft] is a map with edits applied to it, [MapElementType] the
/// types of element that an edit can refer to. This package must not depend on insights, accounts
/// or files.
@NullMarked
package org.kithmap.change;

import org.jspecify.annotations.NullMarked;
