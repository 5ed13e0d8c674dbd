package org.kithmap.influence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;

/// The routes to read and write how the owner of a map feels after being with its alters.
public final class InfluenceRoutes implements Routes {

    private final Influences influences;

    public InfluenceRoutes(Influences influences) {
        this.influences = influences;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/maps/{id}/influences", this::read);
        routes.put("/api/maps/{id}/influences", this::write);
    }

    private void read(Context ctx) {
        ctx.json(influences.read(Caller.of(ctx).account(), ctx.pathParam("id")));
    }

    private void write(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "alter", "from", "to");
        influences.write(
                Caller.of(ctx).account(),
                ctx.pathParam("id"),
                body.requiredText("alter"),
                influence(body, "from"),
                influence(body, "to"));
        ctx.status(204);
    }

    private static @Nullable Influence influence(JsonFields body, String field) {
        String key = body.text(field);
        return key == null ? null : Coded.of(Influence.class, key);
    }
}
