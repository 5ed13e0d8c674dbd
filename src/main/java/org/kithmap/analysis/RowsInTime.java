package org.kithmap.analysis;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Cutoff;
import org.kithmap.research.Rows;
import org.kithmap.research.TookTooLong;

/// Tells a reader who was cut off from one who went away, so that the log can say which.
record RowsInTime(Rows to, Cutoff cutoff) implements Rows {

    /// A process that has to start again takes none of a question's time.
    @Override
    public void begins() {
        cutoff.restart();
        to.begins();
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
        return cutoff.passed() ? new TookTooLong("Reading the answer took longer than it may.") : e;
    }
}
