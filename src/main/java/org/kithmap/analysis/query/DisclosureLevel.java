package org.kithmap.analysis.query;

import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;

/// The extent of what may be disclosed to an analyst.
public enum DisclosureLevel implements Coded {
    /// Rows and groups. Small counts are suppressed, as a protection against accidental disclosure.
    TRUSTED,
    /// Only rounded figures of groups with enough maps.
    GROUPS;

    /// Returns the number of maps, as far as it may be disclosed.
    ///
    /// @param k the smallest number that is disclosed; 0 for no minimum
    /// @return null when there are fewer than k
    public @Nullable Integer maps(int maps, int k) {
        if (maps > 0 && maps < k) {
            return null;
        }
        return this == TRUSTED || maps == 0 ? maps : (int) Rounding.count(maps, 1);
    }
}
