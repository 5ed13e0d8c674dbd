package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Plan;
import org.kithmap.graph.Reader;

/// Hands rows over as long as there may be more.
final class Counted implements Reader.Sink {

    private final Rows rows;
    private final Limits limits;
    private final long start = System.nanoTime();
    private long count;
    private long bytes;
    private boolean columns;
    private boolean began;
    private Cut cut = Cut.NONE;

    Counted(Rows rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public void columns(List<String> names) {
        if (!columns) { // they stay the same when it is asked again
            columns = true;
            rows.columns(names);
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        bytes += Weight.of(values);
        if (count == limits.rows()) {
            cut = Cut.ROWS;
        } else if (bytes > limits.bytes()) {
            cut = Cut.BYTES;
        }
        if (cut != Cut.NONE) {
            return false;
        }
        began = true;
        count++;
        return rows.row(values);
    }

    /// Whether any row was handed over, so that it can't be asked again.
    boolean began() {
        return began;
    }

    /// Notes that more came at once than is let through.
    void tooMuch() {
        cut = Cut.BYTES;
    }

    Ended ended(@Nullable Plan plan, Build build) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Ended(count, millis, cut == Cut.NONE ? plan : null, cut, build);
    }
}
