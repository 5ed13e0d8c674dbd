package org.kithmap.analysis.query;

import org.kithmap.http.Caller;
import org.kithmap.http.RoleRequired;

/// Decides who may query: in a practice, analysts and statisticians; on a laptop, its only user.
public record Analysts(boolean practice) {

    /// Requires a role that may query the research graph.
    ///
    /// @return the id of the account
    /// @throws RoleRequired when the caller has neither role
    public String require(Caller caller) {
        if (practice && !caller.is("analyst") && !caller.is("statistician")) {
            throw new RoleRequired("Only analysts can use the research data.");
        }
        return caller.account();
    }

    /// Returns how much may be disclosed to the caller. It is checked on every request, since roles
    /// can change.
    public DisclosureLevel level(Caller caller) {
        return practice && !caller.is("analyst") ? DisclosureLevel.GROUPS : DisclosureLevel.TRUSTED;
    }
}
