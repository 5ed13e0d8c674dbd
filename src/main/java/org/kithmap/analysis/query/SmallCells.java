package org.kithmap.analysis.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.RowSink;

/// Suppresses what rows disclose about fewer than k. Where a count, or the number of maps behind
/// the row, is above 0 and below k, all counts and aggregates of the row are suppressed; where an
/// aggregate has no count of at least k beside it, only the aggregates are. Such rows come last and
/// are sorted separately, because their place among the others would reveal how large their counts
/// are. `src/docs/research.md` says what this guarantees and what it does not.
final class SmallCells implements RowSink {

    /// The most rows that are held back. They wait in memory.
    private static final int MAX_HELD = 20_000;

    private final int k;
    private final ValidatedQuery query;
    private final RowSink to;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> telling = new ArrayList<>();
    private final List<List<Integer>> guards = new ArrayList<>();
    private final List<List<@Nullable Object>> held = new ArrayList<>();
    private int visible;
    private long suppressed;
    private boolean dropped;
    private boolean cut;

    /// @param k the smallest number disclosed; 0 to pass all rows unchanged
    SmallCells(int k, ValidatedQuery query, RowSink to) {
        this.k = k;
        this.query = query;
        this.to = to;
    }

    @Override
    public void started() {
        to.started();
    }

    @Override
    public void columns(List<String> names) {
        Set<String> all = new HashSet<>(query.counts());
        all.addAll(query.aggregates());
        for (int i = 0; i < names.size(); i++) {
            if (query.counts().contains(names.get(i))) {
                counts.add(i);
            }
            if (all.contains(names.get(i)) && !query.mapCounts().contains(names.get(i))) {
                telling.add(i);
            }
        }
        if (!names.containsAll(all)) {
            throw new IllegalStateException(
                    "the columns differ from those that the query policy checked");
        }
        for (Set<String> guard : query.guards()) {
            guards.add(guard.stream().map(names::indexOf).filter(at -> at >= 0).toList());
        }
        visible = names.size() - query.mapCounts().size();
        to.columns(names.subList(0, visible));
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        boolean small = counts.stream().anyMatch(i -> isSmall(values.get(i))) || isOfNoMap(values);
        boolean guarded =
                guards.stream().allMatch(of -> of.stream().anyMatch(i -> isLarge(values.get(i))));
        if (k == 0 || (!small && guarded)) {
            return to.row(visible(values));
        }
        if (query.dropping() && telling.size() == visible) {
            dropped = true;
            return true;
        }
        if (held.size() == MAX_HELD) {
            cut = true;
            return false;
        }
        suppressed++;
        List<@Nullable Object> row = new ArrayList<>(visible(values));
        telling.stream()
                .filter(i -> small || !counts.contains(i))
                .forEach(i -> row.set(i, new CellFormat.Suppressed(k)));
        held.add(row);
        return true;
    }

    /// Passes on the rows held back. Must be called after the last row.
    void end() {
        held.sort(Comparator.comparing(CellFormat::json));
        for (List<@Nullable Object> row : held) {
            if (!to.row(row)) {
                return;
            }
        }
    }

    private List<@Nullable Object> visible(List<@Nullable Object> values) {
        return visible == values.size() ? values : values.subList(0, visible);
    }

    /// Returns whether the row has counts, but no known map behind them.
    private boolean isOfNoMap(List<@Nullable Object> values) {
        boolean counted = counts.stream().anyMatch(i -> i < visible && isLarge(values.get(i)));
        return counted && counts.stream().anyMatch(i -> i >= visible && isNone(values.get(i)));
    }

    private static boolean isNone(@Nullable Object count) {
        return count instanceof Number number && number.longValue() == 0;
    }

    private boolean isSmall(@Nullable Object count) {
        return count instanceof Number number && number.longValue() > 0 && number.longValue() < k;
    }

    private boolean isLarge(@Nullable Object count) {
        return count instanceof Number number && number.longValue() >= k;
    }

    /// Returns whether rows are missing because too many had to be held back.
    boolean cut() {
        return cut;
    }

    /// Returns the number of rows with suppressed values. All dropped rows together count as one,
    /// because their number may be small.
    long suppressed() {
        return suppressed + (dropped ? 1 : 0);
    }
}
