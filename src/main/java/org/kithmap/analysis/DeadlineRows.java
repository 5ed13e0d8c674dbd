package org.kithmap.analysis;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.QuestionCancelled;
import org.kithmap.http.ResponseDeadline;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.RowSink;

/// A sink that reports a client that was cut off at the deadline as a timeout, not as a disconnect,
/// so that the log can tell them apart.
record DeadlineRows(RowSink to, ResponseDeadline cutoff) implements RowSink {

    /// Restarts the deadline, so that restarting the database process does not use up the
    /// question's time.
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
        return cutoff.passed() ? new QueryTimeout("Reading the result took too long.") : e;
    }
}
