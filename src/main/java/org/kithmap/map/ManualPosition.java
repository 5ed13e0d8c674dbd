package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Where a person put somebody by hand, within a sector and a ring of the picture. It says nothing
/// about closeness, which decides the ring.
///
/// @param along share of the sector's angle: 0 where it begins, clockwise to 1
/// @param across share of the ring's depth: 0 at its inner edge, 1 at its outer one
public record ManualPosition(double along, double across) {

    private static final double FINEST = 10_000;

    public ManualPosition {
        along = share(along);
        across = share(across);
    }

    /// @throws InvalidMap when these are not two numbers
    static ManualPosition of(List<Double> pair) {
        if (pair.size() != 2) {
            throw InvalidMapReason.PLACE_NOT_TWO_NUMBERS.of();
        }
        return new ManualPosition(pair.get(0), pair.get(1));
    }

    @JsonValue
    public List<Double> pair() {
        return List.of(along, across);
    }

    private static double share(double number) {
        if (!(number >= 0 && number <= 1)) {
            throw InvalidMapReason.PLACE_OUT_OF_RANGE.of("value", number);
        }
        return Math.round(number * FINEST) / FINEST;
    }
}
