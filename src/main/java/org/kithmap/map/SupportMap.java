package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole of one person's map: what a map opens with, an export writes and an import reads. Once
/// made it is whole and consistent: ids are unique, and every tie and support speaks of an alter
/// that is there.
///
/// @param id the ego's id, which is the map's
/// @param name the ego's name
/// @param notes about the person or the map
/// @param alters in JSON there also when empty, as are ties and supports
public record SupportMap(
        String id,
        String name,
        @Nullable String notes,
        @JsonInclude List<Alter> alters,
        @JsonInclude List<Tie> ties,
        @JsonInclude List<Support> supports) {

    public SupportMap {
        Limits.id(id);
        name = Limits.name(name);
        notes = Limits.text("notes", notes, Limits.NOTES);
        alters = alters == null ? List.of() : List.copyOf(alters);
        ties = ties == null ? List.of() : List.copyOf(ties);
        supports = supports == null ? List.of() : List.copyOf(supports);

        if (alters.size() > Limits.ALTERS) {
            throw new InvalidMap(
                    "a map holds at most %d alters; this one has %d"
                            .formatted(Limits.ALTERS, alters.size()));
        }
        Set<String> known = new HashSet<>();
        for (Alter alter : alters) {
            if (alter.id().equals(id) || !known.add(alter.id())) {
                throw new InvalidMap("the id \"%s\" is used twice".formatted(alter.id()));
            }
        }
        Set<List<String>> pairs = new HashSet<>();
        for (Tie tie : ties) {
            requireKnown(known, tie.a(), "a tie");
            requireKnown(known, tie.b(), "a tie");
            if (!pairs.add(List.of(tie.a(), tie.b()))) {
                throw new InvalidMap(
                        "\"%s\" and \"%s\" are tied twice".formatted(tie.a(), tie.b()));
            }
        }
        Set<Support.Key> seen = new HashSet<>();
        for (Support support : supports) {
            requireKnown(known, support.alter(), "support");
            if (!seen.add(support.key())) {
                throw new InvalidMap(
                        "the same type of support in the same area is there twice for \"%s\""
                                .formatted(support.alter()));
            }
        }
    }

    private static void requireKnown(Set<String> known, String id, String what) {
        if (!known.contains(id)) {
            throw new InvalidMap(
                    "%s speaks of \"%s\", who is not among the alters".formatted(what, id));
        }
    }
}
