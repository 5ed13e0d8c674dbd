package org.kithmap.analysis;

import org.kithmap.map.Keyed;

/// How much an analyst is told.
enum Level implements Keyed {
    /// Rows, too. Small counts are not told, which protects from accidents.
    TRUSTED,
    /// Groups of enough maps, in rounded numbers, and nothing else.
    GROUPS;

    /// How many maps there are, as it is told.
    int maps(int maps) {
        return this == TRUSTED || maps == 0 ? maps : (int) Rounding.count(maps, 1);
    }
}
