package org.kithmap.research;

/// A question ended without being to blame, as far as is known: it can be asked again as long as
/// nothing of its answer was told.
final class QueryInterrupted extends RuntimeException {

    /// By what it was lost.
    enum By {
        /// The copy went away, as a newer one or none took its place.
        COPY,
        /// The process ended, for the sake of another question or by somebody from outside.
        PROCESS,
        /// The database did too much else.
        LOAD,
        /// There was no memory left, and other questions were running, too.
        MEMORY
    }

    private final By by;

    QueryInterrupted(By by) {
        super("lost by " + by);
        this.by = by;
    }

    By by() {
        return by;
    }

    /// What whoever asked is told where it can't be asked again.
    QuestionEnded told() {
        return switch (by) {
            case COPY -> new CopyReplaced();
            case PROCESS -> new ServiceStopped();
            case LOAD -> new DatabaseBusy();
            case MEMORY -> new QueryTooLarge();
        };
    }
}
