package org.kithmap.research;

/// A question did not come to its end, and why. There are no other reasons.
public abstract sealed class QuestionEnded extends RuntimeException
        permits CopyReplaced,
                DatabaseBusy,
                NotReady,
                QueryFailed,
                ServiceEndedIt,
                Stopped,
                TooLarge,
                TookTooLong {

    QuestionEnded(String message) {
        super(message);
    }
}
