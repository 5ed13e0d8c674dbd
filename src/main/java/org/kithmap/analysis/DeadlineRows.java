package org.kithmap.analysis;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.ResponseDeadline;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.RowSink;

/// Tells a reader who was cut off from one who went away, so that the log can say which.
record DeadlineRows(RowSink to, ResponseDeadline cutoff) implements RowSink {

    /// A process that has to start again takes none of a question's time.
    @Override
    public void started() {
        cutoff.restart();
        to.started();
    }

    @Override
    public void columns(List<String> names) {
        try {
            to.columns(names);
        } catch (QuestionCancelled | UncheckedIOException e) {
            throw why(e);
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        try {
            return to.row(values);
        } catch (QuestionCancelled | UncheckedIOException e) {
            throw why(e);
        }
    }

    private RuntimeException why(RuntimeException e) {
        return cutoff.passed()
                ? new QueryTimeout("Reading the result took too long.")
                : e;
    }
}
