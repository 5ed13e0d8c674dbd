/// Changing a map: one door through which every edit goes, the history behind it, and word of it to
/// whoever is looking at the map.
///
/// Start at [ChangeLog]. A change is a list of [Edit]s, all or none. Each says what its sender saw;
/// where the map says something else by now, nothing is written and the sender is told what
/// ([StaleEdit]). [MapDraft] is a map with edits made to it, [MapElementType] the kinds of thing an
/// edit can speak of. It must not know insights, accounts or files.
@NullMarked
package org.kithmap.change;

import org.jspecify.annotations.NullMarked;
