package org.kithmap.analysis;

import java.io.UncheckedIOException;
import org.kithmap.map.Coded;
import org.kithmap.querypolicy.QueryRejected;
import org.kithmap.research.CopyNotReady;
import org.kithmap.research.CopyReplaced;
import org.kithmap.research.DatabaseBusy;
import org.kithmap.research.QueryCancelled;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.QueryTooLarge;
import org.kithmap.research.QuestionEnded;
import org.kithmap.research.ServiceStopped;

/// How a question ended: what whoever asked is told, and what is written in the log.
public enum QuestionOutcome implements Coded {
    DONE,
    /// It was not run: the gate does not let it pass, or a parameter is not as it should be.
    REFUSED,
    /// It was not run, as many others are.
    BUSY,
    /// It was not run, as there was no copy to ask.
    NOT_READY,
    /// The database could not carry it out.
    FAILED,
    TOO_LONG,
    /// It needs more memory than there is.
    TOO_LARGE,
    /// Whoever asked had enough, or went away.
    CANCELLED,
    /// The process it ran in ended, or the service.
    STOPPED,
    /// The copy was replaced, as it was old or somebody withdrew.
    REPLACED;

    /// Of a question that did not come to its end.
    public static QuestionOutcome of(RuntimeException e) {
        return switch (e) {
            case QuestionEnded ended ->
                    switch (ended) {
                        case CopyReplaced replaced -> REPLACED;
                        case DatabaseBusy busy -> BUSY;
                        case CopyNotReady copyNotReady -> NOT_READY;
                        case QueryFailed failed -> FAILED;
                        case ServiceStopped stopped -> STOPPED;
                        case QueryCancelled cancelled -> CANCELLED;
                        case QueryTooLarge large -> TOO_LARGE;
                        case QueryTimeout late -> TOO_LONG;
                    };
            case QueryRejected queryRejected -> REFUSED;
            case InvalidParameter unfit -> REFUSED;
            case TooManyQuestions many -> BUSY;
            case QuestionsBusy busy -> BUSY;
            case QuestionCancelled gone -> CANCELLED;
            case UncheckedIOException gone -> CANCELLED;
            default -> FAILED;
        };
    }
}
