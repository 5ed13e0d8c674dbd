package org.kithmap.querypolicy;

import java.util.HashSet;
import java.util.Set;

/// The information that a query's columns disclose.
///
/// @param counts the columns that are counts
/// @param countsOverMaps those of them that count over several maps
/// @param aggregates the columns derived from counts or from several rows
/// @param guards sets of count columns; in each set, one count must be k or more for the aggregates
///   to be disclosed
/// @param dropping whether a row with nothing to disclose must be removed, so that not even its
///   existence is visible
record ColumnDisclosure(
        Set<String> counts,
        Set<String> countsOverMaps,
        Set<String> aggregates,
        Set<Set<String>> guards,
        boolean dropping) {

    static final ColumnDisclosure NONE =
            new ColumnDisclosure(Set.of(), Set.of(), Set.of(), Set.of(), false);

    /// Returns the disclosure of a UNION of two queries. It is not known which of them a row comes
    /// from.
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
