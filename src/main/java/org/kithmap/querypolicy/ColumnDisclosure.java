package org.kithmap.querypolicy;

import java.util.HashSet;
import java.util.Set;

/// What a query's columns disclose.
///
/// @param counts columns that are counts
/// @param countsOverMaps those of them that count over several maps
/// @param aggregates columns that are made of counts or of several rows
/// @param guards of each of these sets one count must be large for an aggregate to be told
/// @param dropping whether a row that is small as a whole must not be seen to be there
record ColumnDisclosure(
        Set<String> counts,
        Set<String> countsOverMaps,
        Set<String> aggregates,
        Set<Set<String>> guards,
        boolean dropping) {

    static final ColumnDisclosure NONE =
            new ColumnDisclosure(Set.of(), Set.of(), Set.of(), Set.of(), false);

    /// Of two queries with a UNION between them. Nobody knows of a row which it came from.
    ColumnDisclosure or(ColumnDisclosure other) {
        return new ColumnDisclosure(
                both(counts, other.counts),
                both(countsOverMaps, other.countsOverMaps),
                both(aggregates, other.aggregates),
                both(guards, other.guards),
                dropping || other.dropping);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
