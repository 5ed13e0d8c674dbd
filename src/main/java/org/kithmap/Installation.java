package org.kithmap;

import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.graph.Graph;

/// What a database needs before its first use.
final class Installation {

    private Installation() {}

    /// @param sample whether a new one begins with the sample maps; they don't come back once they
    ///   were removed
    static void prepare(Graph graph, boolean sample) {
        new Accounts(graph).ensure(Account.OWNER);
    }
}
