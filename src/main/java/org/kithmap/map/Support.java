package org.kithmap.map;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of support between the ego and an alter. In the graph it points from giver to receiver.
///
/// @param alter the id of the alter who gives or receives it
/// @param type absent if unknown
/// @param domain absent if unknown; such support counts in no area of life
/// @param benefits without duplicates
@RecordBuilder
public record Support(
        String alter,
        Direction direction,
        @Nullable SupportType type,
        @Nullable Domain domain,
        List<Benefit> benefits)
        implements SupportBuilder.With {

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

    /// The identity of a support: on a map, no two have the same key.
    record Key(
            String alter,
            Direction direction,
            @Nullable SupportType type,
            @Nullable Domain domain) {}

    Key key() {
        return new Key(alter, direction, type, domain);
    }
}
