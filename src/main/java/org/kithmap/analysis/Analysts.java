package org.kithmap.analysis;

import org.kithmap.http.Caller;
import org.kithmap.http.RoleRequired;

/// Who may ask: in a practice, analysts and statisticians; on a laptop, the one person there is.
record Analysts(boolean practice) {

    /// @return the id of the account
    /// @throws RoleRequired when they are none
    String require(Caller caller) {
        if (practice && !caller.is("analyst") && !caller.is("statistician")) {
            throw new RoleRequired("Only analysts can use the research data.");
        }
        return caller.account();
    }

    /// How much they are told, which is asked with every request.
    DisclosureLevel level(Caller caller) {
        return practice && !caller.is("analyst") ? DisclosureLevel.GROUPS : DisclosureLevel.TRUSTED;
    }
}
