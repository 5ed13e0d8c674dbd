package org.kithmap.research;

/// A question did not come to its end, and why. There are no other reasons.
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
