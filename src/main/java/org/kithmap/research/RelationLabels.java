package org.kithmap.research;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Relation;
import org.kithmap.map.RelationGroup;

/// The labels of kinds of relationship in the copy. A rare kind could identify a person, for
/// example the only one with a spiritual director; so a kind on few maps is replaced by its group.
/// This does not change the metrics of groups.
///
/// These labels apply when maps are written, and rest on counts from before. [RareRelationFolding]
/// repeats the check on the filled copy.
final class RelationLabels {

    private static final String OTHER = Relation.OTHER.key();

    /// The labels of groups. The first three are kinds themselves, or look like one.
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

    private final Map<String, String> labelsOf = new HashMap<>();

    /// @param maps the number of maps on which each kind occurs
    /// @param fewest the minimum number of maps on which a kind must occur to be kept
    RelationLabels(Map<String, Long> maps, int fewest) {
        for (Relation relation : Relation.values()) {
            boolean rare = maps.getOrDefault(relation.key(), 0L) < fewest;
            labelsOf.put(relation.key(), rare ? folded(relation) : relation.key());
        }
    }

    private static String folded(Relation relation) {
        return FOLDED.getOrDefault(relation.group(), OTHER);
    }

    /// Returns whether a label stands for a group of kinds.
    static boolean isGroup(String kind) {
        return kind.equals(OTHER) || FOLDED.containsValue(kind);
    }

    /// Returns the label that replaces a rare one: the group for a kind, `other` for a group, and
    /// an empty text for `other`, which is removed.
    static String widerThan(String kind) {
        if (kind.equals(OTHER)) {
            return "";
        }
        return isGroup(kind) ? OTHER : groupOf(kind);
    }

    /// Returns the label of a kind's group.
    private static String groupOf(String kind) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.key().equals(kind))
                .map(RelationLabels::folded)
                .findFirst()
                .orElse(OTHER);
    }

    List<String> labelsOf(@Nullable Object relations) {
        return relations instanceof List<?> all
                ? all.stream()
                        .map(relation -> labelsOf.getOrDefault(String.valueOf(relation), OTHER))
                        .distinct()
                        .toList()
                : List.of();
    }
}
