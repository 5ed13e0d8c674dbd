package org.kithmap.research;

import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Reader;

/// A copy that was made to its end, wherever it is kept.
interface Copy {

    /// To read from it. Where it rests, it is woken, which takes seconds.
    ///
    /// @throws NotReady when it was erased meanwhile
    /// @throws org.kithmap.graph.CannotConnect when it can't be woken
    Reader reader();

    /// Ends whatever runs on it, by force; it is there again with the next [#reader].
    void cut();

    /// To be called by whoever finds that there is nothing behind a reader any more.
    ///
    /// @return whether its process had ended, and nobody had found out before
    boolean ended(Reader reader);

    /// How often it was cut.
    long cuts();

    /// Whether it takes memory just now.
    boolean awake();

    /// Takes no memory until somebody asks again.
    void rest();

    /// Nothing of it stays.
    void erase();

    Endpoint endpoint();
}
