package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.graph.ReadOnlyQueryRunner;

/// Hands rows over as long as there may be more.
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
        if (!columns) { // they stay the same when it is asked again
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

    /// Whether any row was handed over, so that it can't be asked again.
    boolean hasStarted() {
        return began;
    }

    /// Notes that more came at once than is let through.
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
