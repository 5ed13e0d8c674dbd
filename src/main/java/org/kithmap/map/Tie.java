package org.kithmap.map;

import org.jspecify.annotations.Nullable;

/// A tie between two alters who know each other. It has no direction: `a` is always the smaller id,
/// so that a pair has only one representation.
///
/// @param weight the strength, in the unit of the source; absent if unknown
public record Tie(String a, String b, @Nullable Double weight) {

    public Tie {
        if (a == null || b == null || a.equals(b)) {
            throw InvalidMapReason.TIE_NOT_OF_TWO.of();
        }
        if (a.compareTo(b) > 0) {
            String first = b;
            b = a;
            a = first;
        }
    }
}
