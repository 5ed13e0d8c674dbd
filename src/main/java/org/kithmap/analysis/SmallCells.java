package org.kithmap.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Passed;
import org.kithmap.research.Rows;

/// Rows on their way, without what they tell of fewer than k: where a count is above 0 and below k,
/// no count and nothing made of several rows is told of that row. What this guarantees, and what
/// not, is in `src/main/docs/research.md`.
final class SmallCells implements Rows {

    private final int k;
    private final Passed query;
    private final Rows to;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> telling = new ArrayList<>();
    private long suppressed;

    /// @param k 0 for all rows as they are
    SmallCells(int k, Passed query, Rows to) {
        this.k = k;
        this.query = query;
        this.to = to;
    }

    @Override
    public void begins() {
        to.begins();
    }

    @Override
    public void columns(List<String> names) {
        Set<String> all = new HashSet<>(query.counts());
        all.addAll(query.aggregates());
        for (int i = 0; i < names.size(); i++) {
            if (query.counts().contains(names.get(i))) {
                counts.add(i);
            }
            if (all.contains(names.get(i))) {
                telling.add(i);
            }
        }
        to.columns(names);
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        if (k == 0 || counts.stream().noneMatch(i -> isSmall(values.get(i)))) {
            return to.row(values);
        }
        suppressed++;
        List<@Nullable Object> told = new ArrayList<>(values);
        telling.forEach(i -> told.set(i, new Cells.Suppressed(k)));
        return to.row(told);
    }

    private boolean isSmall(@Nullable Object count) {
        return count instanceof Number number && number.longValue() > 0 && number.longValue() < k;
    }

    /// Rows of which something was not told.
    long suppressed() {
        return suppressed;
    }
}
