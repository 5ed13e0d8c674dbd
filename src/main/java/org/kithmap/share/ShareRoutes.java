package org.kithmap.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.insight.InsightResult;
import org.kithmap.insight.Insights;
import org.kithmap.json.JsonFields;
import org.kithmap.map.MapAccess;
import org.kithmap.map.MapSnapshot;
import org.kithmap.map.SupportMap;

/// The routes for sharing a map with a coach on its owner's terms, previewing what the coach will
/// see, withdrawing the share, and reading the audit log.
public final class ShareRoutes implements Routes {

    private final Shares shares;
    private final ShareTermination termination;
    private final Insights insights;
    private final Clock clock;

    public ShareRoutes(Shares shares, Insights insights, Clock clock) {
        this.shares = shares;
        this.termination = shares.termination();
        this.insights = insights;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/coaches", ctx -> ctx.json(shares.coaches(account(ctx))));
        routes.get("/api/maps/{id}/shares", ctx -> ctx.json(shares.of(account(ctx), map(ctx))));
        routes.put("/api/maps/{id}/shares/{coach}", this::share);
        routes.delete("/api/maps/{id}/shares/{coach}", this::withdraw);
        routes.post("/api/maps/{id}/preview", this::preview);
        routes.put("/api/maps/{id}/research", this::research);
        routes.get("/api/maps/{id}/audit", ctx -> ctx.json(shares.log(account(ctx), map(ctx))));
    }

    private void share(Context ctx) {
        ShareRequest shareRequest =
                ShareRequest.read(
                        RequestBody.of(ctx, "edit", "until", "hardDay", "withheld"),
                        LocalDate.now(clock));
        shares.share(account(ctx), map(ctx), ctx.pathParam("coach"), shareRequest);
        ctx.status(204);
    }

    private void withdraw(Context ctx) {
        String coach = ctx.pathParam("coach");
        if (coach.equals(account(ctx))) {
            termination.byCoach(coach, map(ctx));
        } else {
            shares.withdraw(account(ctx), map(ctx), coach);
        }
        ctx.status(204);
    }

    /// @param map without withheld parts
    /// @param access the share as the page will describe it
    /// @param insights of the remaining parts
    record Preview(SupportMap map, MapAccess access, @JsonInclude List<InsightResult> insights) {}

    private void preview(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "hardDay", "withheld");
        MapSnapshot seen =
                shares.preview(
                        account(ctx), map(ctx), body.flag("hardDay"), ShareRequest.withheld(body));
        List<InsightResult> answers =
                insights.ofSharedPart(account(ctx), seen.map(), seen.access().withheld());
        ctx.json(new Preview(seen.map(), seen.access(), answers));
    }

    private void research(Context ctx) {
        boolean agreed = RequestBody.of(ctx, "agreed").requiredFlag("agreed");
        shares.research(account(ctx), map(ctx), agreed);
        ctx.status(204);
    }

    private static String account(Context ctx) {
        return Caller.of(ctx).account();
    }

    private static String map(Context ctx) {
        return ctx.pathParam("id");
    }
}
