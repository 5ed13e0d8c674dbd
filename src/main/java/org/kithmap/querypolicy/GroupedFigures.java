package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kithmap.querypolicy.GroupedQuery.ColumnKind;
import org.kithmap.querypolicy.GroupedQuery.Figure;

/// The figures of the aggregates of a [GroupedForm], computed first for each map and then for the
/// maps of each group together.
final class GroupedFigures {

    /// Limits a value to ±1000, because a single outlier would otherwise make the rounding of every
    /// figure as coarse as the outlier is large.
    private static final String CLAMPED =
            "CASE WHEN %1$s > 1000 THEN 1000.0 WHEN %1$s < -1000 THEN -1000.0 ELSE %1$s END AS %2$s";

    /// The figures of a numeric property, by map.
    private static final Map<Figure, String> OF_A_NUMBER =
            Map.of(
                    Figure.SUM, "sum(%s)",
                    Figure.VALUES, "count(%s)",
                    Figure.LEAST, "min(%s)",
                    Figure.GREATEST, "max(%s)",
                    Figure.SQUARES, "sum(%1$s * %1$s)",
                    Figure.MEANS, "avg(%s)");

    private final String prefix;
    private final List<String> read = new ArrayList<>();
    private final List<String> clamped = new ArrayList<>();
    private final List<String> byMap = new ArrayList<>();
    private final List<String> together = new ArrayList<>();

    /// @param prefix a prefix of names that does not occur in the query: a name created here could
    ///   otherwise hide one of the query's, and the map of a row would become another value
    GroupedFigures(String prefix) {
        this.prefix = prefix;
    }

    boolean isEmpty() {
        return together.isEmpty();
    }

    /// @param i the index of the column
    /// @param rows the number of rows, in Cypher
    void count(int i, String rows) {
        byMap.add("%s AS values%d".formatted(rows, i));
        together(i, ColumnKind.COUNT);
    }

    /// @param property in Cypher; values that are not numbers are ignored
    void number(int i, ColumnKind kind, String property) {
        String read = "%s_read%d".formatted(prefix, i);
        String value = "%s_value%d".formatted(prefix, i);
        this.read.add("toFloatOrNull(%s) AS %s".formatted(property, read));
        clamped.add(CLAMPED.formatted(read, value));
        OF_A_NUMBER.forEach((figure, found) -> {
            if (isNeeded(figure, kind)) {
                byMap.add("%s AS %s%d".formatted(found.formatted(value), name(figure), i));
            }
        });
        together(i, kind);
    }

    private static boolean isNeeded(Figure figure, ColumnKind kind) {
        return switch (figure) {
            case SUM, HEAVIEST, WEIGHT -> kind != ColumnKind.COUNT && kind != ColumnKind.PERCENTILE;
            case LEAST, GREATEST -> kind != ColumnKind.COUNT && kind != ColumnKind.SUM;
            case SQUARES -> kind == ColumnKind.STDEV;
            case MEANS -> kind == ColumnKind.PERCENTILE;
            case HAVING, VALUES, MOST -> true;
        };
    }

    private static String name(Figure figure) {
        return figure.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void together(int i, ColumnKind kind) {
        StringJoiner all = new StringJoiner(", ", "[", "] AS figures" + i);
        for (Figure figure : Figure.values()) {
            all.add(isNeeded(figure, kind) ? found(figure).formatted(i) : "null");
        }
        together.add(all.toString());
    }

    private static String found(Figure figure) {
        return switch (figure) {
            case HAVING -> "sum(CASE WHEN values%1$d > 0 THEN 1 ELSE 0 END)";
            case SUM -> "sum(sum%1$d)";
            case VALUES -> "sum(values%1$d)";
            case MOST -> "max(values%1$d)";
            case LEAST -> "min(least%1$d)";
            case GREATEST -> "max(greatest%1$d)";
            case SQUARES -> "sum(squares%1$d)";
            case HEAVIEST -> "max(abs(sum%1$d))";
            case WEIGHT -> "sum(abs(sum%1$d))";
            case MEANS -> "collect(means%1$d)";
        };
    }

    /// Returns the Cypher between the pattern and the aggregation by map.
    String values() {
        return read.isEmpty()
                ? ""
                : " WITH *, %s WITH *, %s"
                        .formatted(String.join(", ", read), String.join(", ", clamped));
    }

    List<String> byMap() {
        return byMap;
    }

    String together() {
        return String.join(", ", together);
    }
}
