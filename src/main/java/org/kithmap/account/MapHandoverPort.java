package org.kithmap.account;

import org.kithmap.graph.Graph;

/// What somebody is given together with their new account: a map that was kept for them. Accounts
/// know no maps, so this is all they know of it.
public interface MapHandoverPort {

    /// Whether this account may give that map away; throws when it may not.
    void require(String by, String map);

    /// Puts a map to an invitation.
    ///
    /// @param forgetHistory whether its history of changes is forgotten when it is accepted
    void offer(String by, String map, String invitation, boolean forgetHistory);

    /// Gives the new account what was put to its invitation, if anything was.
    void complete(Graph.Transaction transaction, String invitation, String account);
}
