package org.kithmap.analysis.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The counts over several maps that an answer disclosed, by group. A group is identified by a hash
/// of the other values in its row. Nothing else of the answer is kept.
///
/// @param byGroup the counts of each group; the empty key stands for the total of all groups
record GroupCounts(Map<String, Set<Long>> byGroup) {

    GroupCounts {
        Map<String, Set<Long>> copied = new HashMap<>();
        byGroup.forEach((group, counts) -> copied.put(group, Set.copyOf(counts)));
        byGroup = Map.copyOf(copied);
    }

    /// Returns whether a count of the same group differs by fewer than k between the two answers,
    /// so that together they reveal a number below k. A pair of numbers that one answer contains in
    /// a single row does not count: that answer disclosed both by itself, and the other adds
    /// nothing.
    ///
    /// @param k the smallest count that is disclosed; smaller ones are ignored
    boolean differByFewer(GroupCounts other, int k) {
        for (Map.Entry<String, Set<Long>> group : byGroup.entrySet()) {
            Set<Long> there = other.byGroup.get(group.getKey());
            if (there != null && differByFewer(group.getValue(), there, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differByFewer(Set<Long> here, Set<Long> there, int k) {
        Set<Long> onlyHere = new HashSet<>(here);
        onlyHere.removeAll(there);
        Set<Long> onlyThere = new HashSet<>(there);
        onlyThere.removeAll(here);
        return onlyHere.stream()
                .anyMatch(one ->
                        one >= k
                                && onlyThere.stream()
                                        .anyMatch(two -> two >= k && Math.abs(one - two) < k));
    }

    int size() {
        return byGroup.size();
    }
}
