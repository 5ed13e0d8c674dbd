package org.kithmap.analysis.query;

import java.io.UncheckedIOException;
import org.kithmap.map.Coded;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.research.CopyNotReady;
import org.kithmap.research.CopyReplaced;
import org.kithmap.research.DatabaseBusy;
import org.kithmap.research.QueryCancelled;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryNotCompleted;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.QueryTooLarge;
import org.kithmap.research.ServiceStopped;

/// The outcome of a query, as returned to the analyst and written to the log.
public enum QueryOutcome implements Coded {
    DONE,
    /// It did not run: the query policy refused it, or a parameter is invalid.
    REFUSED,
    /// It did not run, because too many others were running.
    BUSY,
    /// It did not run, because there was no copy.
    NOT_READY,
    /// The database could not execute it.
    FAILED,
    TOO_LONG,
    /// It needed more memory than allowed.
    TOO_LARGE,
    /// The analyst cancelled it or disconnected.
    CANCELLED,
    /// The process it ran in ended, or the service.
    STOPPED,
    /// The copy was replaced, because it was outdated or a person withdrew.
    REPLACED;

    /// Returns the outcome of a query that failed.
    public static QueryOutcome of(RuntimeException e) {
        return switch (e) {
            case QueryNotCompleted ended ->
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
            case RateLimited many -> BUSY;
            case ServiceBusy busy -> BUSY;
            case ClientDisconnected gone -> CANCELLED;
            case UncheckedIOException gone -> CANCELLED;
            default -> FAILED;
        };
    }
}
