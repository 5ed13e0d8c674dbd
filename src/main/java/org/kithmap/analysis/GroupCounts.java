package org.kithmap.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The counts over several maps that an answer told, by the group each speaks of: what else stands
/// in its row, as a hash. Nothing else of the answer is held.
///
/// @param byGroup what all groups come to is that of the empty group
record GroupCounts(Map<String, Set<Long>> byGroup) {

    GroupCounts {
        Map<String, Set<Long>> copied = new HashMap<>();
        byGroup.forEach((group, counts) -> copied.put(group, Set.copyOf(counts)));
        byGroup = Map.copyOf(copied);
    }

    /// Whether a count of the same group is larger here than there or there than here, by fewer
    /// than k, so that both together tell of fewer than k. Where one of both answers has both
    /// numbers in one row, it told that by itself, and the other adds nothing.
    ///
    /// @param k at least as large as this is each count that is told
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
