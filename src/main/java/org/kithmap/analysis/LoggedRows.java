package org.kithmap.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.Rows;

/// Hands nothing on before the question is in the log. It is run while its line is being written,
/// as putting that on the disk takes longer than most answers.
final class LoggedRows implements Rows {

    private final QuestionLog.Line line;
    private final Rows to;

    LoggedRows(QuestionLog.Line line, Rows to) {
        this.line = line;
        this.to = to;
    }

    @Override
    public void begins() {
        to.begins();
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
