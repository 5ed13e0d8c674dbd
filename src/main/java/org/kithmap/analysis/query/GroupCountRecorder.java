package org.kithmap.analysis.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.RowSink;
import org.kithmap.util.Sha256;

/// A sink that passes rows on and records the counts disclosed in them, for [DifferenceLog].
final class GroupCountRecorder implements RowSink {

    /// The most groups recorded for one answer. More are more than anybody would read.
    private static final int MAX_GROUPS = 500;

    private static final String ALL = "";

    private final ValidatedQuery query;
    private final RowSink to;
    private final List<Integer> counts = new ArrayList<>();
    private final Set<Integer> figures = new HashSet<>();
    private final Map<String, Set<Long>> byGroup = new HashMap<>();
    private long[] sums = {};
    private boolean whole = true;

    GroupCountRecorder(ValidatedQuery query, RowSink to) {
        this.query = query;
        this.to = to;
    }

    @Override
    public void started() {
        to.started();
    }

    @Override
    public void columns(List<String> names) {
        counts.clear();
        figures.clear();
        for (int i = 0; i < names.size(); i++) {
            if (query.countsOverMaps().contains(names.get(i))) {
                counts.add(i);
            }
            if (query.counts().contains(names.get(i))
                    || query.aggregates().contains(names.get(i))) {
                figures.add(i);
            }
        }
        sums = new long[counts.size()];
        to.columns(names);
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        note(values);
        return to.row(values);
    }

    private void note(List<@Nullable Object> values) {
        if (counts.isEmpty() || byGroup.size() > MAX_GROUPS) {
            whole = false;
            return;
        }
        Set<Long> rowCounts = new HashSet<>();
        for (int i = 0; i < counts.size(); i++) {
            if (values.get(counts.get(i)) instanceof Long count) {
                rowCounts.add(count);
                sums[i] += count;
            }
        }
        if (!rowCounts.isEmpty()) {
            byGroup.computeIfAbsent(group(values), group -> new HashSet<>()).addAll(rowCounts);
        }
    }

    /// Returns a key for the row's group, which does not depend on the order of its columns.
    private String group(List<@Nullable Object> values) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!figures.contains(i)) {
                keys.add(CellFormat.json(Arrays.asList(values.get(i))));
            }
        }
        keys.sort(null);
        return keys.isEmpty() ? ALL : Sha256.hex(keys.toString()).substring(0, 24);
    }

    /// Returns the disclosed counts. Must be called after the last row.
    ///
    /// @param all whether no row was cut off
    GroupCounts disclosedCounts(boolean all) {
        if (all && whole && !byGroup.isEmpty() && !byGroup.containsKey(ALL)) {
            for (long sum : sums) {
                byGroup.computeIfAbsent(ALL, group -> new HashSet<>()).add(sum);
            }
        }
        return new GroupCounts(byGroup);
    }
}
