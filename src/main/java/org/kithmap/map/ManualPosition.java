package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// The position of an alter that a person chose by hand, within a sector and ring of the picture.
/// It does not affect closeness, which determines the ring.
///
/// @param along the fraction of the sector's angle, clockwise: 0 at its start, 1 at its end
/// @param across the fraction of the ring's depth: 0 at its inner edge, 1 at its outer edge
public record ManualPosition(double along, double across) {

    private static final double FINEST = 10_000;

    public ManualPosition {
        along = share(along);
        across = share(across);
    }

    /// @throws InvalidMap if the list doesn't contain two numbers, each from 0 to 1
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
