package org.kithmap.exchange.csv;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.SupportType;

/// The support in one row: its direction, types, areas of life, and benefits.
final class SupportDraft {

    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private final Set<SupportType> types = EnumSet.noneOf(SupportType.class);
    private final Set<Domain> domains = EnumSet.noneOf(Domain.class);
    private final Set<Benefit> benefits = EnumSet.noneOf(Benefit.class);
    private final Map<Direction, SupportDraft> ticked = new EnumMap<>(Direction.class);

    void add(Coded member) {
        switch (member) {
            case Direction direction -> directions.add(direction);
            case SupportType type -> types.add(type);
            case Domain domain -> domains.add(domain);
            case Benefit benefit -> benefits.add(benefit);
            default -> throw new IllegalArgumentException(member.key());
        }
    }

    /// Adds the value of a column for one direction only, such as `emotional_support_given`.
    void tick(Direction direction, Coded member) {
        SupportDraft draft =
                Objects.requireNonNull(
                        ticked.computeIfAbsent(direction, fresh -> new SupportDraft()));
        draft.directions.add(direction);
        draft.add(member);
    }

    /// Adds support of each type in each area of life to the alter. Without a direction it counts
    /// as received, because most surveys ask for that.
    void giveTo(AlterDraft alter) {
        boolean anything =
                !types.isEmpty()
                        || !domains.isEmpty()
                        || !benefits.isEmpty()
                        || !directions.isEmpty();
        Set<Direction> ways = directions.isEmpty() ? EnumSet.of(Direction.RECEIVED) : directions;
        for (Direction direction : anything ? ways : Set.<Direction>of()) {
            for (SupportType type : orNone(types)) {
                for (Domain domain : orNone(domains)) {
                    alter.support(direction, type, domain, belongingTo(type));
                }
            }
        }
        ticked.values().forEach(draft -> draft.giveTo(alter));
    }

    /// Returns the benefits that belong to a type. With several types, a benefit belongs to its own
    /// one. With a single type, or if its own is missing, it belongs to all.
    private Set<Benefit> belongingTo(@Nullable SupportType type) {
        Set<Benefit> own = EnumSet.noneOf(Benefit.class);
        for (Benefit benefit : benefits) {
            if (types.size() < 2 || benefit.type() == type || !types.contains(benefit.type())) {
                own.add(benefit);
            }
        }
        return own;
    }

    @SuppressWarnings("unchecked")
    private static <E> Iterable<@Nullable E> orNone(Set<E> said) {
        return said.isEmpty()
                ? java.util.Collections.<@Nullable E>singletonList(null)
                : (Set<@Nullable E>) said;
    }
}
