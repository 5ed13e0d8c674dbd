package org.kithmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Grouping;
import org.kithmap.gate.Grouping.Column;
import org.kithmap.gate.Grouping.Kind;
import org.kithmap.research.Rows;

/// The rows of a [Grouping] on their way, as they are told: no group behind which there are fewer
/// than k maps, no number to which fewer have a value, and every number rounded so that no single
/// map moves it by more than a step.
final class GroupedRows implements Rows {

    /// How many figures there are of each count or mean.
    private static final int FIGURES = 6;

    private final int k;
    private final Grouping grouping;
    private final Rows to;
    private final int keys;
    private long told;

    GroupedRows(int k, Grouping grouping, Rows to) {
        this.k = k;
        this.grouping = grouping;
        this.to = to;
        this.keys = (int) grouping.columns().stream().filter(GroupedRows::isKey).count();
    }

    private static boolean isKey(Column column) {
        return column.kind() == Kind.KEY;
    }

    @Override
    public void begins() {
        to.begins();
    }

    @Override
    public void columns(List<String> names) {
        to.columns(grouping.columns().stream().map(Column::name).toList());
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        if (whole(values.get(keys)) < k) {
            return true;
        }
        List<@Nullable Object> row = new ArrayList<>();
        int key = 0;
        int figures = keys + 1;
        for (Column column : grouping.columns()) {
            if (isKey(column)) {
                row.add(values.get(key++));
            } else {
                row.add(number(column.kind(), values.subList(figures, figures + FIGURES)));
                figures += FIGURES;
            }
        }
        told++;
        return to.row(row);
    }

    /// How many groups were told. How many there were besides is not.
    long told() {
        return told;
    }

    private Object number(Kind kind, List<@Nullable Object> figures) {
        if (whole(figures.get(0)) < k) {
            return new Cells.Suppressed(k);
        }
        long values = whole(figures.get(2));
        long most = whole(figures.get(3));
        if (kind == Kind.COUNT) {
            return Rounding.count(values, most);
        }
        return Rounding.mean(
                decimal(figures.get(1)),
                values,
                most,
                decimal(figures.get(4)),
                decimal(figures.get(5)));
    }

    private static long whole(@Nullable Object number) {
        return number instanceof Number found ? found.longValue() : 0;
    }

    private static double decimal(@Nullable Object number) {
        return number instanceof Number found ? found.doubleValue() : Double.NaN;
    }
}
