package org.kithmap.insight;

import io.javalin.config.RoutesConfig;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;

/// The routes that return the catalogue of insights and the results for one map.
public final class InsightRoutes implements Routes {

    private final Insights insights;

    public InsightRoutes(Insights insights) {
        this.insights = insights;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/insights", ctx -> ctx.json(insights.catalogue()));
        routes.get(
                "/api/maps/{id}/insights",
                ctx ->
                        ctx.json(
                                insights.forAccount(
                                        Caller.of(ctx).account(), ctx.pathParam("id"))));
    }
}
