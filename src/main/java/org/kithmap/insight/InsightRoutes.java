package org.kithmap.insight;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;
import org.kithmap.map.MapSnapshot;
import org.kithmap.map.MapStore;

/// The routes that return the catalogue of insights and the results for one map.
public final class InsightRoutes implements Routes {

    private final Insights insights;
    private final MapStore maps;

    public InsightRoutes(Insights insights, MapStore maps) {
        this.insights = insights;
        this.maps = maps;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/insights", ctx -> ctx.json(insights.catalogue()));
        routes.get("/api/maps/{id}/insights", this::answer);
    }

    private void answer(Context ctx) {
        String map = ctx.pathParam("id");
        String account = Caller.of(ctx).account();
        if (!maps.grant(account, map).restricted()) {
            ctx.json(insights.answers(map));
            return;
        }
        MapSnapshot seen = maps.open(account, map);
        ctx.json(insights.answers(account, seen.map(), seen.access().withheld()));
    }
}
