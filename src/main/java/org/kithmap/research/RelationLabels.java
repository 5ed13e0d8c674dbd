package org.kithmap.research;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Relation;
import org.kithmap.map.RelationGroup;

/// How kinds of relationship are told in the copy. Whoever has a spiritual director, and nobody
/// else on any map does, could be known by that; so a kind that occurs on few maps is told as the
/// group it counts in. The measures of groups stay what they are.
///
/// This is how maps are written into a copy, by what was counted before; [RareRelationFolding]
/// looks at what is in it then.
final class RelationLabels {

    private static final String OTHER = Relation.OTHER.key();

    /// What a group is told as. Those of the first three are kinds themselves, or look like one.
    private static final Map<RelationGroup, String> FOLDED =
            new EnumMap<>(
                    Map.of(
                            RelationGroup.FAMILY,
                            Relation.FAMILY.key(),
                            RelationGroup.PEER,
                            Relation.PEER.key(),
                            RelationGroup.PRACTITIONER,
                            "practitioner",
                            RelationGroup.INFORMAL,
                            OTHER));

    private final Map<String, String> told = new HashMap<>();

    /// @param maps on how many maps each kind occurs
    /// @param fewest on how many it must occur to be told as it is
    RelationLabels(Map<String, Long> maps, int fewest) {
        for (Relation relation : Relation.values()) {
            boolean rare = maps.getOrDefault(relation.key(), 0L) < fewest;
            told.put(relation.key(), rare ? folded(relation) : relation.key());
        }
    }

    private static String folded(Relation relation) {
        return FOLDED.getOrDefault(relation.group(), OTHER);
    }

    /// Whether a kind is told as a group of kinds.
    static boolean isGroup(String kind) {
        return kind.equals(OTHER) || FOLDED.containsValue(kind);
    }

    /// What a kind that is rare is told as: its group; a group as `other`; and `other` as nothing.
    static String widerThan(String kind) {
        if (kind.equals(OTHER)) {
            return "";
        }
        return isGroup(kind) ? OTHER : groupOf(kind);
    }

    /// The group that a kind counts in, as it is told.
    private static String groupOf(String kind) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.key().equals(kind))
                .map(RelationLabels::folded)
                .findFirst()
                .orElse(OTHER);
    }

    List<String> told(@Nullable Object relations) {
        return relations instanceof List<?> all
                ? all.stream()
                        .map(relation -> told.getOrDefault(String.valueOf(relation), OTHER))
                        .distinct()
                        .toList()
                : List.of();
    }
}
