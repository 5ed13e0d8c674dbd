package org.kithmap.account;

import org.kithmap.graph.Graph;

/// What others share with a coach. Accounts know no maps, so this is all they know of it.
public interface CoachAccess {

    /// Ends all of it, as the account may coach no longer.
    ///
    /// @param by the account that decided so
    void end(Graph.Transaction transaction, String coach, String by);
}
