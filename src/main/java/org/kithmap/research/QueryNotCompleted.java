package org.kithmap.research;

/// Exception thrown if a query did not complete. Its subclasses are all possible reasons.
public abstract sealed class QueryNotCompleted extends RuntimeException
        permits CopyReplaced,
                DatabaseBusy,
                CopyNotReady,
                QueryFailed,
                ServiceStopped,
                QueryCancelled,
                QueryTooLarge,
                QueryTimeout {

    QueryNotCompleted(String message) {
        super(message);
    }
}
