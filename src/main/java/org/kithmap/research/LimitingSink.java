package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.graph.ReadOnlyQueryRunner;

/// A row handler that passes rows on until a limit is reached.
final class LimitingSink implements ReadOnlyQueryRunner.RowHandler {

    private final RowSink rowSink;
    private final QueryLimits queryLimits;
    private final long start = System.nanoTime();
    private long count;
    private long bytes;
    private boolean columns;
    private boolean began;
    private Truncation truncation = Truncation.NONE;

    LimitingSink(RowSink rowSink, QueryLimits queryLimits) {
        this.rowSink = rowSink;
        this.queryLimits = queryLimits;
    }

    @Override
    public void columns(List<String> names) {
        if (!columns) { // a retry has the same columns
            columns = true;
            rowSink.columns(names);
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        bytes += ResultSizeEstimator.of(values);
        if (count == queryLimits.rows()) {
            truncation = Truncation.ROWS;
        } else if (bytes > queryLimits.bytes()) {
            truncation = Truncation.BYTES;
        }
        if (truncation != Truncation.NONE) {
            return false;
        }
        began = true;
        count++;
        return rowSink.row(values);
    }

    /// Returns whether any row was passed on, after which the query can't be retried.
    boolean hasStarted() {
        return began;
    }

    /// Records that a single answer exceeded the limit of the proxy.
    void tooMuch() {
        truncation = Truncation.BYTES;
    }

    QueryCompletion ended(@Nullable QueryPlan queryPlan, CopyBuild copyBuild) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new QueryCompletion(
                count,
                millis,
                truncation == Truncation.NONE ? queryPlan : null,
                truncation,
                copyBuild);
    }
}
