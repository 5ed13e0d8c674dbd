package org.kithmap.map;

import org.jspecify.annotations.Nullable;

/// That two alters know each other. It has no direction: the smaller id is always `a`, so that a
/// pair is written one way.
///
/// @param weight how strong, in the unit of the source it came from; absent when nobody said
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
