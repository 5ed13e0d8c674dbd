package org.kithmap.graph;

import org.jspecify.annotations.Nullable;

/// Exception thrown if a query that a user wrote fails.
public final class ReadFailed extends RuntimeException {

    /// The cause of the failure.
    public enum Cause {
        /// The query is invalid or fails on the data; the message says why, for its author.
        QUERY,
        /// It needs more memory than one query may take.
        MEMORY,
        /// All running queries together need more memory than they may take.
        SHARED_MEMORY,
        /// It was terminated, or took longer than it may.
        ENDED,
        /// The database is overloaded and may answer at another time.
        BUSY,
        /// An answer exceeded the limit of [BoltProxy].
        TOO_MUCH,
        /// The database is unavailable.
        AWAY
    }

    private final Cause why;
    private final String kind;

    ReadFailed(Cause why, String message, @Nullable Throwable cause) {
        this(why, message, "", cause);
    }

    /// @param kind Neo4j's name for the kind of failure, such as `ArithmeticError`; it contains
    ///   nothing of the query or the data
    ReadFailed(Cause why, String message, String kind, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }

    public Cause why() {
        return why;
    }
}
