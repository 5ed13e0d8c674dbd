package org.kithmap.map;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of support between the ego and an alter. In the graph it points from giver to receiver.
///
/// @param alter the id of the alter it comes from or goes to
/// @param type absent when it was not said
/// @param domain absent when it was not said; such support counts in no area of life
/// @param benefits what it brings, without repeats
public record Support(
        String alter,
        Direction direction,
        @Nullable SupportType type,
        @Nullable Domain domain,
        List<Benefit> benefits) {

    static final Comparator<Support> ORDER =
            Comparator.comparing(Support::alter)
                    .thenComparing(Support::direction)
                    .thenComparing(Support::type, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            Support::domain, Comparator.nullsLast(Comparator.naturalOrder()));

    public Support {
        if (alter == null || direction == null) {
            throw InvalidMapReason.SUPPORT_OF_NOBODY.of();
        }
        benefits = benefits == null ? List.of() : benefits.stream().distinct().toList();
    }

    /// There is at most one support with the same of these four.
    record Key(
            String alter,
            Direction direction,
            @Nullable SupportType type,
            @Nullable Domain domain) {}

    Key key() {
        return new Key(alter, direction, type, domain);
    }
}
