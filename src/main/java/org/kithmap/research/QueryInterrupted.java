package org.kithmap.research;

/// Exception thrown if a query ended for a reason that it has not caused, as far as is known. The
/// query can be retried as long as no row of its result was passed on.
final class QueryInterrupted extends RuntimeException {

    /// The reason of the interruption.
    enum Reason {
        /// The copy was erased, with or without a replacement.
        COPY,
        /// The process ended: because of another query, or because something killed it.
        PROCESS,
        /// The database was overloaded.
        LOAD,
        /// The memory was exhausted while other queries were running as well.
        MEMORY
    }

    private final Reason reason;

    QueryInterrupted(Reason by) {
        super("lost by " + by);
        this.reason = by;
    }

    Reason reason() {
        return reason;
    }

    /// Returns the exception for the caller, if the query can't be retried.
    QueryNotCompleted toNotCompleted() {
        return switch (reason) {
            case COPY -> new CopyReplaced();
            case PROCESS -> new ServiceStopped();
            case LOAD -> new DatabaseBusy();
            case MEMORY -> new QueryTooLarge();
        };
    }
}
