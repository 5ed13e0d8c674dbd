package org.kithmap.map;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A person, or anything else on the map besides the ego, with its tie to the ego. An absent value
/// means that the question was not answered, which differs from the lowest answer.
///
/// @param relations kinds of relationship, without duplicates
/// @param closeness 1 (furthest away) to 5 (very close)
/// @param comfort 1 (not at ease) to 5 (quite at ease)
/// @param since in the person's own words: "2019", "school"
/// @param contactFromThem how often they get in touch with the ego
/// @param contactFromMe how often the ego gets in touch with them
/// @param newer a new contact that may be worth knowing better
/// @param wantMore the ego would like more time with them
/// @param strained the relationship also has a cost for the ego
/// @param died they have died; their support may still matter
/// @param qualities what the ego appreciates in them, a few words each
/// @param symbol an emoji, or one or two letters, shown instead of the initials
/// @param places positions that the person chose by hand
@RecordBuilder
public record Alter(
        String id,
        String name,
        AlterKind kind,
        List<Relation> relations,
        @Nullable Integer closeness,
        @Nullable Integer comfort,
        TiePhase phase,
        @Nullable String since,
        @Nullable Frequency contactFromThem,
        @Nullable Frequency contactFromMe,
        @Nullable LocalDate lastContact,
        boolean newer,
        boolean wantMore,
        boolean strained,
        boolean died,
        List<String> qualities,
        @Nullable String symbol,
        @Nullable String notes,
        Map<LayoutMode, ManualPosition> places)
        implements AlterBuilder.With {

    public Alter {
        MapLimits.id(id);
        name = MapLimits.name(name);
        kind = Objects.requireNonNullElse(kind, AlterKind.PERSON);
        relations = relations == null ? List.of() : relations.stream().distinct().toList();
        MapLimits.scale("closeness", closeness);
        MapLimits.scale("comfort", comfort);
        phase = Objects.requireNonNullElse(phase, TiePhase.PRESENT);
        since = MapLimits.text("since", since, MapLimits.LINE);
        qualities = MapLimits.lines("qualities", qualities);
        symbol = MapLimits.text("symbol", symbol, MapLimits.SYMBOL);
        notes = MapLimits.text("notes", notes, MapLimits.NOTES);
        places = inOrder(places);
    }

    /// Sorts the positions, so that equal maps are always written in the same way.
    private static Map<LayoutMode, ManualPosition> inOrder(
            @Nullable Map<LayoutMode, ManualPosition> places) {
        Map<LayoutMode, ManualPosition> all = new EnumMap<>(LayoutMode.class);
        if (places != null) {
            all.putAll(places);
        }
        return Collections.unmodifiableMap(all);
    }

    /// Returns the alter with its lists sorted, for comparisons in which their order doesn't
    /// matter.
    public Alter sorted() {
        return with(alter ->
                alter.relations(relations.stream().sorted().toList())
                        .qualities(qualities.stream().sorted().toList()));
    }

    /// Returns an alter of whom only the name, kind and perhaps closeness are known.
    public static Alter named(String id, String name, AlterKind kind, @Nullable Integer closeness) {
        return AlterBuilder.builder().id(id).name(name).kind(kind).closeness(closeness).build();
    }
}
