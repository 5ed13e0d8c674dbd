package org.kithmap.map;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;

/// The routes to list, create, copy, open and erase maps. Changes of a map are made by the change
/// log.
public final class MapRoutes implements Routes {

    private final MapStore maps;

    public MapRoutes(MapStore maps) {
        this.maps = maps;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/maps", ctx -> ctx.json(maps.list(account(ctx))));
        routes.post("/api/maps", this::create);
        routes.get("/api/maps/{id}", ctx -> ctx.json(maps.open(account(ctx), id(ctx))));
        routes.delete("/api/maps/{id}", this::erase);
        routes.post("/api/maps/{id}/copies", this::copy);
    }

    private void create(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "name", "keptForClient");
        SupportMap map = SupportMap.empty(newId(), MapLimits.name(body.text("name")));
        maps.create(account(ctx), map, body.flag("keptForClient"));
        ctx.status(201).json(maps.open(account(ctx), map.id()));
    }

    private void copy(Context ctx) {
        String name = MapLimits.name(RequestBody.of(ctx, "name").text("name"));
        SupportMap copy = MapCopy.of(maps.get(account(ctx), id(ctx)), name);
        maps.create(account(ctx), copy, maps.access(account(ctx), id(ctx)).keptForClient());
        ctx.status(201).json(maps.open(account(ctx), copy.id()));
    }

    private void erase(Context ctx) {
        maps.erase(account(ctx), id(ctx));
        ctx.status(204);
    }

    private static String account(Context ctx) {
        return Caller.of(ctx).account();
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
