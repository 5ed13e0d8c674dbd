package org.kithmap.analysis;

import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;

/// How much an analyst is told.
enum DisclosureLevel implements Coded {
    /// Rows, too. Small counts are not told, which protects from accidents.
    TRUSTED,
    /// Groups of enough maps, in rounded numbers, and nothing else.
    GROUPS;

    /// How many maps there are, as it is told.
    ///
    /// @param k how many a number speaks of at least; 0 where that is no matter
    /// @return null where there are fewer
    @Nullable Integer maps(int maps, int k) {
        if (maps > 0 && maps < k) {
            return null;
        }
        return this == TRUSTED || maps == 0 ? maps : (int) Rounding.count(maps, 1);
    }
}
