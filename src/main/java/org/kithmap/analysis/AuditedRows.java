package org.kithmap.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.RowSink;

/// Hands nothing on before the question is in the log. It is run while its line is being written,
/// as putting that on the disk takes longer than most answers.
final class AuditedRows implements RowSink {

    private final QuestionLog.Line line;
    private final RowSink to;

    AuditedRows(QuestionLog.Line line, RowSink to) {
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
