package org.kithmap.map;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import org.kithmap.http.Body;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;

/// Maps and the alters on them, as the page reads and changes them.
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
        routes.patch("/api/maps/{id}", this::change);
        routes.delete("/api/maps/{id}", this::erase);
        routes.post("/api/maps/{id}/alters", this::addAlter);
        routes.patch("/api/maps/{id}/alters/{alter}", this::changeAlter);
        routes.delete("/api/maps/{id}/alters/{alter}", this::removeAlter);
    }

    private void create(Context ctx) {
        String name = Limits.name(Body.of(ctx).text("name"));
        SupportMap map = SupportMap.empty(newId(), name);
        maps.create(account(ctx), map);
        ctx.status(201).json(maps.open(account(ctx), map.id()));
    }

    private void change(Context ctx) {
        maps.change(account(ctx), id(ctx), MapChange.of(Body.of(ctx).json()));
        ctx.json(maps.get(account(ctx), id(ctx)));
    }

    private void erase(Context ctx) {
        maps.erase(account(ctx), id(ctx));
        ctx.status(204);
    }

    private void addAlter(Context ctx) {
        Body body = Body.of(ctx);
        String kind = body.text("kind");
        Alter alter =
                Alter.named(
                        newId(),
                        Limits.name(body.text("name")),
                        kind == null ? AlterKind.PERSON : Keyed.of(AlterKind.class, kind),
                        body.integer("closeness"));
        ctx.status(201).json(maps.addAlter(account(ctx), id(ctx), alter));
    }

    private void changeAlter(Context ctx) {
        AlterChange change = AlterChange.of(Body.of(ctx).json());
        ctx.json(maps.changeAlter(account(ctx), id(ctx), ctx.pathParam("alter"), change));
    }

    private void removeAlter(Context ctx) {
        maps.removeAlter(account(ctx), id(ctx), ctx.pathParam("alter"));
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
