package org.kithmap.analysis.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.GroupedQuery;
import org.kithmap.querypolicy.GroupedQuery.Column;
import org.kithmap.querypolicy.GroupedQuery.ColumnKind;
import org.kithmap.querypolicy.GroupedQuery.Figure;
import org.kithmap.research.RowSink;

/// Turns the rows of a [GroupedQuery] into what may be disclosed. It drops groups with fewer than k
/// maps, suppresses a figure for which fewer maps have a value or to which one map contributes more
/// than half, and rounds every figure so that no single map moves it by more than one step. Order
/// and limit apply to the disclosed figures, so they reveal nothing more.
final class GroupedRows implements RowSink {

    /// A map that contributes more than this part of a sum could be inferred from it.
    private static final double DOMINANT = 0.5;

    private final int k;
    private final GroupedQuery groupedQuery;
    private final RowSink to;
    private final int keys;
    private final List<List<@Nullable Object>> held = new ArrayList<>();
    private final long most;
    private long disclosed;
    private boolean cut;

    /// @param k the smallest number of maps in a group that is shown
    /// @param most the most groups to show
    GroupedRows(int k, GroupedQuery groupedQuery, long most, RowSink to) {
        this.k = k;
        this.groupedQuery = groupedQuery;
        this.most = most;
        this.to = to;
        this.keys = (int) groupedQuery.columns().stream().filter(GroupedRows::isKey).count();
    }

    private static boolean isKey(Column column) {
        return column.kind() == ColumnKind.KEY;
    }

    @Override
    public void started() {
        to.started();
    }

    @Override
    public void columns(List<String> names) {
        to.columns(groupedQuery.columns().stream().map(Column::name).toList());
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        if (whole(values.get(keys)) < k) {
            return true;
        }
        List<@Nullable Object> row = new ArrayList<>();
        int key = 0;
        int figures = keys + 1;
        for (Column column : groupedQuery.columns()) {
            if (isKey(column)) {
                row.add(values.get(key++));
            } else {
                row.add(number(column, list(values.get(figures++))));
            }
        }
        if (held.size() == most) {
            cut = true;
        } else {
            held.add(row);
        }
        return true; // reads all rows: stopping early would depend on hidden groups
    }

    /// Passes on the groups to show. Must be called after the last row.
    void end() {
        held.sort(Comparator.comparing(CellFormat::json)); // hides the order of the database
        held.sort(new DisclosedOrder(groupedQuery.order()));
        Long limit = groupedQuery.limit();
        for (List<@Nullable Object> row : held) {
            if (limit != null && disclosed >= limit) {
                return;
            }
            disclosed++;
            if (!to.row(row)) {
                return;
            }
        }
    }

    /// Returns how many groups were shown.
    long disclosed() {
        return disclosed;
    }

    /// Returns whether there were more groups to show than fit.
    boolean cut() {
        return cut;
    }

    private Object number(Column column, List<?> figures) {
        if (whole(of(figures, Figure.HAVING)) < k
                || decimal(of(figures, Figure.HEAVIEST))
                        > DOMINANT * decimal(of(figures, Figure.WEIGHT))) {
            return new CellFormat.Suppressed(k);
        }
        long values = whole(of(figures, Figure.VALUES));
        long most = whole(of(figures, Figure.MOST));
        double sum = decimal(of(figures, Figure.SUM));
        double least = decimal(of(figures, Figure.LEAST));
        double greatest = decimal(of(figures, Figure.GREATEST));
        return switch (column.kind()) {
            case KEY -> throw new IllegalStateException("a key is not a number");
            case COUNT -> Rounding.count(values, most);
            case SUM -> Rounding.sum(sum, decimal(of(figures, Figure.HEAVIEST)));
            case MEAN -> Rounding.mean(sum, values, most, least, greatest);
            case STDEV ->
                    Rounding.deviation(
                            sum,
                            decimal(of(figures, Figure.SQUARES)),
                            values,
                            most,
                            least,
                            greatest);
            case PERCENTILE ->
                    Rounding.percentile(
                            means(of(figures, Figure.MEANS)),
                            column.percentile(),
                            k,
                            least,
                            greatest);
        };
    }

    private static List<?> list(@Nullable Object figures) {
        return figures instanceof List<?> all ? all : List.of();
    }

    private static @Nullable Object of(List<?> figures, Figure figure) {
        return figures.get(figure.ordinal());
    }

    private static List<Double> means(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().map(GroupedRows::decimal).sorted().toList()
                : List.of();
    }

    private static long whole(@Nullable Object number) {
        return number instanceof Number found ? found.longValue() : 0;
    }

    private static double decimal(@Nullable Object number) {
        return number instanceof Number found ? found.doubleValue() : Double.NaN;
    }
}
