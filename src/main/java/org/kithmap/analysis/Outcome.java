package org.kithmap.analysis;

import java.io.UncheckedIOException;
import org.kithmap.gate.Refused;
import org.kithmap.map.Keyed;
import org.kithmap.research.CopyReplaced;
import org.kithmap.research.DatabaseBusy;
import org.kithmap.research.NotReady;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QuestionEnded;
import org.kithmap.research.ServiceEndedIt;
import org.kithmap.research.Stopped;
import org.kithmap.research.TooLarge;
import org.kithmap.research.TookTooLong;

/// How a question ended: what whoever asked is told, and what is written in the log.
public enum Outcome implements Keyed {
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
    public static Outcome of(RuntimeException e) {
        return switch (e) {
            case QuestionEnded ended ->
                    switch (ended) {
                        case CopyReplaced replaced -> REPLACED;
                        case DatabaseBusy busy -> BUSY;
                        case NotReady notReady -> NOT_READY;
                        case QueryFailed failed -> FAILED;
                        case ServiceEndedIt stopped -> STOPPED;
                        case Stopped cancelled -> CANCELLED;
                        case TooLarge large -> TOO_LARGE;
                        case TookTooLong late -> TOO_LONG;
                    };
            case Refused refused -> REFUSED;
            case UnfitParameter unfit -> REFUSED;
            case TooManyQuestions many -> BUSY;
            case QuestionsBusy busy -> BUSY;
            case QuestionCancelled gone -> CANCELLED;
            case UncheckedIOException gone -> CANCELLED;
            default -> FAILED;
        };
    }
}
