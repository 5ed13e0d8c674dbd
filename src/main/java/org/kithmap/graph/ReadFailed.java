package org.kithmap.graph;

import org.jspecify.annotations.Nullable;

/// A query of somebody's own did not end well.
public final class ReadFailed extends RuntimeException {

    /// Why it did not.
    public enum Cause {
        /// The query can't be carried out; the message says why, for whoever wrote it.
        QUERY,
        /// It needs more memory than one query may take.
        MEMORY,
        /// All queries together need more memory than they may take.
        SHARED_MEMORY,
        /// It was terminated, or took longer than it may.
        ENDED,
        /// The database does too much else, and would answer at another time.
        BUSY,
        /// More came at once than is let through.
        TOO_MUCH,
        /// The database is not there, or went away.
        AWAY
    }

    private final Cause why;
    private final String kind;

    ReadFailed(Cause why, String message, @Nullable Throwable cause) {
        this(why, message, "", cause);
    }

    /// @param kind of failure, as Neo4j names it, without anything of the query or the data:
    ///   `ArithmeticError`
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
