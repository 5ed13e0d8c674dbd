package org.kithmap.analysis.query;

import io.javalin.http.Context;
import org.kithmap.http.Caller;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;

/// Routes that are only for those who may query: in a practice, analysts and statisticians; on a
/// laptop, its only user.
public abstract class AnalystRoutes implements Routes {

    protected final boolean practice;

    protected AnalystRoutes(boolean practice) {
        this.practice = practice;
    }

    /// Returns the account of the caller, who needs a role that may query the research graph.
    ///
    /// @throws RoleRequired when the caller has neither role
    protected final String requireAnalyst(Context ctx) {
        Caller caller = Caller.of(ctx);
        if (practice && !caller.is("analyst") && !caller.is("statistician")) {
            throw new RoleRequired("Only analysts can use the research data.");
        }
        return caller.account();
    }

    /// Returns how much may be disclosed to the caller. It is checked on every request, since roles
    /// can change.
    protected final DisclosureLevel level(Context ctx) {
        return practice && !Caller.of(ctx).is("analyst")
                ? DisclosureLevel.GROUPS
                : DisclosureLevel.TRUSTED;
    }
}
