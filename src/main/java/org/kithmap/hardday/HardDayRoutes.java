package org.kithmap.hardday;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;

/// The route to write the page for a hard day. It is read with the map.
public final class HardDayRoutes implements Routes {

    private final HardDays hardDays;

    public HardDayRoutes(HardDays hardDays) {
        this.hardDays = hardDays;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.put("/api/maps/{id}/hard-day", this::write);
    }

    /// @param revision of the map afterwards
    record SaveResponse(long revision) {}

    private void write(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "from", "to");
        long revision =
                hardDays.write(
                        Caller.of(ctx).account(),
                        ctx.pathParam("id"),
                        HardDayReader.page(body, "from"),
                        HardDayReader.page(body, "to"));
        ctx.json(new SaveResponse(revision));
    }
}
