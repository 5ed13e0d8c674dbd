package org.kithmap.account;

import org.kithmap.graph.Graph;

/// A port to what others share with a coach, because this package must not know maps.
public interface CoachAccess {

    /// Ends all shares with an account that may no longer coach.
    ///
    /// @param by the id of the account that caused this
    void end(Graph.Transaction transaction, String coach, String by);
}
