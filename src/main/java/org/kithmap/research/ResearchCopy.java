package org.kithmap.research;

import org.kithmap.graph.Endpoint;
import org.kithmap.graph.ReadOnlyQueryRunner;

/// A completely built copy, in any storage.
interface ResearchCopy {

    /// Returns a runner for queries. Wakes the copy if it is asleep, which takes seconds.
    ///
    /// @throws CopyNotReady if it was erased
    /// @throws org.kithmap.graph.CannotConnect if it can't be woken
    ReadOnlyQueryRunner reader();

    /// Ends all running queries by force. The next call of [#reader] makes the copy available
    /// again.
    void disconnect();

    /// The reason why a reader has lost its database.
    enum Exit {
        /// The copy was erased.
        ERASED,
        /// The process ran out of memory.
        MEMORY,
        /// The process was killed, or only the connection ended.
        OTHER
    }

    /// Finds out why a reader has lost its database, which may take a moment.
    Exit exit(ReadOnlyQueryRunner gone);

    /// Returns whether its process is running.
    boolean isAwake();

    /// Ends its process, and so frees its memory, until the next call of [#reader].
    void sleep();

    /// Erases the copy.
    void erase();

    Endpoint endpoint();
}
