/// A person's own page for a hard day: people to call, what helps, what others may notice and say,
/// and where to turn when it is urgent.
///
/// Start at [HardDays]. The page is part of the map ([org.kithmap.map.HardDay]), so it is copied,
/// exported, encrypted and erased with it, and [org.kithmap.map.MapAccess] withholds it from
/// everybody with whom the owner does not share it. It is written here and not by the change log,
/// because its telephone numbers and words must not stay in a history.
@NullMarked
package org.kithmap.hardday;

import org.jspecify.annotations.NullMarked;
