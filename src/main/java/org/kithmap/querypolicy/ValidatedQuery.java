package org.kithmap.querypolicy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A query that may run. Only [QueryPolicy] creates one, so a method that takes one cannot be given
/// an unchecked text.
///
/// **Small cells.** Where a practice does not disclose counts below k, `counts` are the result
/// columns that are counts, and `aggregates` those derived from counts or from several rows. If a
/// count in a row is above 0 and below k, all of them are suppressed in that row. Aggregates are
/// disclosed only when a count of each group they are derived from (`guards`) is k or more. The
/// query policy accepts nothing else that depends on a count over several maps below k
/// ([DisclosureAnalyzer]). Where the number of distinct maps behind each row can be counted,
/// `mapCounts` are the columns with that number, which are not returned; a row with fewer than k
/// maps is treated like a row with a small count ([MapCounting]).
public final class ValidatedQuery {

    private final String text;
    private final Set<String> parameters;
    private final ColumnDisclosure columns;
    private final List<String> mapCounts;
    private final @Nullable ValidatedQuery written;

    ValidatedQuery(String text, Set<String> parameters, ColumnDisclosure columns) {
        this(text, parameters, columns, List.of(), null);
    }

    private ValidatedQuery(
            String text,
            Set<String> parameters,
            ColumnDisclosure columns,
            List<String> mapCounts,
            @Nullable ValidatedQuery written) {
        this.text = text;
        this.parameters = Set.copyOf(parameters);
        this.columns = columns;
        this.mapCounts = List.copyOf(mapCounts);
        this.written = written;
    }

    /// Returns this query, to be run in place of another.
    ///
    /// @param mapCounts its last columns, which count maps and are not returned
    ValidatedQuery inPlaceOf(ValidatedQuery written, List<String> mapCounts) {
        return new ValidatedQuery(text, parameters, columns, mapCounts, written);
    }

    /// Returns the text to run: one statement of Cypher 25 without a prefix.
    public String text() {
        return text;
    }

    /// Returns the query as written, when a rewritten one is run in its place; plans and their
    /// errors refer to this one.
    public ValidatedQuery written() {
        return written == null ? this : written;
    }

    /// Returns the last columns of the result, with the number of distinct maps behind a row.
    public List<String> mapCounts() {
        return mapCounts;
    }

    /// Returns the names of the query's parameters.
    public Set<String> parameters() {
        return parameters;
    }

    /// Returns the result columns that are counts.
    public Set<String> counts() {
        return columns.counts();
    }

    /// Returns the columns that count over several maps.
    public Set<String> countsOverMaps() {
        return columns.countsOverMaps();
    }

    /// Returns the result columns derived from counts or from several rows.
    public Set<String> aggregates() {
        return columns.aggregates();
    }

    /// Returns the sets of counts; in each set, one count must be k or more for aggregates to be
    /// disclosed.
    public Set<Set<String>> guards() {
        return columns.guards();
    }

    /// Returns whether a row with nothing to disclose must be removed.
    public boolean dropping() {
        return columns.dropping();
    }
}
