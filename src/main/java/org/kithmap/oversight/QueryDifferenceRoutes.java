package org.kithmap.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.kithmap.account.Role;
import org.kithmap.analysis.query.DifferenceLog;
import org.kithmap.analysis.query.QueryDifference;
import org.kithmap.http.Caller;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;

/// The route by which administrators of a practice see pairs of an analyst's queries whose answers
/// differ by so little that both together may reveal a small group.
public final class QueryDifferenceRoutes implements Routes {

    private final DifferenceLog log;

    public QueryDifferenceRoutes(DifferenceLog log) {
        this.log = log;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/practice/differences", this::latest);
    }

    private record DifferencesResponse(@JsonInclude List<QueryDifference> differences) {}

    private void latest(Context ctx) {
        if (!Caller.of(ctx).is(Role.ADMINISTRATOR.key())) {
            throw new RoleRequired("Only administrators can see the queries of analysts.");
        }
        ctx.json(new DifferencesResponse(log.latest()));
    }
}
