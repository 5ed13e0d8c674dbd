package org.kithmap.research;

import org.kithmap.graph.Endpoint;
import org.kithmap.graph.ReadOnlyQueryRunner;

/// A copy that was made to its end, wherever it is kept.
interface ResearchCopy {

    /// To read from it. Where it rests, it is woken, which takes seconds.
    ///
    /// @throws CopyNotReady when it was erased
    /// @throws org.kithmap.graph.CannotConnect when it can't be woken
    ReadOnlyQueryRunner reader();

    /// Ends whatever runs on it, by force; it is there again with the next [#reader].
    void disconnect();

    /// Why there is nothing behind a reader any more.
    enum Exit {
        /// The copy was erased.
        ERASED,
        /// The process ended as it had used up its memory.
        MEMORY,
        /// The process was cut or killed, or only the connection ended.
        OTHER
    }

    /// Finds out why there is nothing behind a reader any more, which may take a moment.
    Exit exit(ReadOnlyQueryRunner gone);

    /// Whether it takes memory just now.
    boolean isAwake();

    /// Takes no memory until somebody asks again.
    void sleep();

    /// Nothing of it stays.
    void erase();

    Endpoint endpoint();
}
