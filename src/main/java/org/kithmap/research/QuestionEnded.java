package org.kithmap.research;

/// Exception thrown if a query did not complete. Its subclasses are all possible reasons.
public abstract sealed class QuestionEnded extends RuntimeException
        permits CopyReplaced,
                DatabaseBusy,
                CopyNotReady,
                QueryFailed,
                ServiceStopped,
                QueryCancelled,
                QueryTooLarge,
                QueryTimeout {

    QuestionEnded(String message) {
        super(message);
    }
}
