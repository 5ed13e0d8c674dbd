package org.kithmap.querypolicy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text that may be run. Only the [QueryPolicy] makes one, so a method that takes one can't be
/// handed a text that nobody looked at.
///
/// **Small cells.** Where a practice does not tell counts below k, `counts` are the result's
/// columns that are counts, and `aggregates` those that are made of counts or of several rows. A
/// row in which a count is above 0 and below k loses all of them; aggregates are told only where a
/// count of each group they are made of (`guards`) is k or more. The gate lets nothing else pass
/// that depends on a count over several maps below k ([DisclosureAnalyzer]). Where it can be
/// counted how many different maps are behind each row, `mapCounts` are columns of that, which
/// nobody is told; a row behind which there are fewer than k maps is one in which a count is small
/// ([MapCounting]).
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

    /// The same, to be run in the place of another.
    ///
    /// @param mapCounts its last columns, which count maps and are shown to nobody
    ValidatedQuery inPlaceOf(ValidatedQuery written, List<String> mapCounts) {
        return new ValidatedQuery(text, parameters, columns, mapCounts, written);
    }

    /// As it is to be run: one statement of Cypher 25 without a prefix of its own.
    public String text() {
        return text;
    }

    /// As it was written, where another text is run in its place; what the planner says is to be
    /// about this one.
    public ValidatedQuery written() {
        return written == null ? this : written;
    }

    /// The result's last columns, of how many different maps there are behind a row.
    public List<String> mapCounts() {
        return mapCounts;
    }

    /// The names of the parameters it uses.
    public Set<String> parameters() {
        return parameters;
    }

    /// The result's columns that are counts.
    public Set<String> counts() {
        return columns.counts();
    }

    /// Those of them that count over several maps.
    public Set<String> countsOverMaps() {
        return columns.countsOverMaps();
    }

    /// The result's columns that are made of counts or of several rows.
    public Set<String> aggregates() {
        return columns.aggregates();
    }

    /// In each of these, one count must be large for aggregates to be told.
    public Set<Set<String>> guards() {
        return columns.guards();
    }

    /// Whether it must not be seen that there is a row of which nothing is told.
    public boolean dropping() {
        return columns.dropping();
    }
}
