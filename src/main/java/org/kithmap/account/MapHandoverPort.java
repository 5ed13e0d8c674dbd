package org.kithmap.account;

import org.kithmap.graph.Graph;

/// A port for a map that a person receives with a new account, because this package must not know
/// maps.
public interface MapHandoverPort {

    /// Checks that an account may give a map away, and throws an exception if not.
    void require(String by, String map);

    /// Attaches a map to an invitation.
    ///
    /// @param forgetHistory whether to delete the map's history of changes when the invitation is
    ///   accepted
    void offer(String by, String map, String invitation, boolean forgetHistory);

    /// Transfers the map of an invitation, if any, to the new account.
    void complete(Graph.Transaction transaction, String invitation, String account);
}
