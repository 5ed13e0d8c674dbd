package org.kithmap.analysis.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.RowSink;

/// A sink that passes on no data before the query is in the log. The query already runs while the
/// log entry is being written, because that write takes longer than most queries.
final class AuditedRows implements RowSink {

    private final QueryLog.PendingEntry line;
    private final RowSink to;

    AuditedRows(QueryLog.PendingEntry line, RowSink to) {
        this.line = line;
        this.to = to;
    }

    @Override
    public void started() {
        to.started();
    }

    @Override
    public void columns(List<String> names) {
        line.require();
        to.columns(names);
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        return to.row(values);
    }
}
