package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;
import org.kithmap.map.InvalidMap;
import org.kithmap.problem.InvalidRequest;

/// The routes for changing a map, undoing a change, and the history.
public final class ChangeRoutes implements Routes {

    private static final int MAX_EDITS = 5_000;

    private final ChangeLog changes;

    public ChangeRoutes(ChangeLog changes) {
        this.changes = changes;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/maps/{id}/changes", this::change);
        routes.get("/api/maps/{id}/changes", this::history);
        routes.delete("/api/maps/{id}/changes", this::forget);
        routes.get("/api/maps/{id}/changes/{change}/difference", this::difference);
    }

    private void change(Context ctx) {
        JsonFields body =
                RequestBody.of(ctx, "id", "edits", "undo", "redo", "restore", "everything");
        String request = uuid(body.requiredText("id"));
        String undo = body.text("undo");
        String redo = body.text("redo");
        String restore = body.text("restore");
        JsonNode edits = body.json().path("edits");
        if ((undo == null ? 0 : 1)
                        + (redo == null ? 0 : 1)
                        + (restore == null ? 0 : 1)
                        + (edits.isMissingNode() ? 0 : 1)
                != 1) {
            throw new InvalidRequest(
                    "Send exactly one of \"edits\", \"undo\", \"redo\" and \"restore\".");
        }
        answer(
                ctx,
                restore == null
                        ? done(ctx, request, undo, redo, edits)
                        : changes.restore(
                                account(ctx), map(ctx), request, restore, body.flag("everything")));
    }

    private ChangeOutcome done(
            Context ctx,
            String request,
            @Nullable String undo,
            @Nullable String redo,
            JsonNode edits) {
        if (undo != null) {
            return changes.undo(account(ctx), map(ctx), request, undo);
        }
        if (redo != null) {
            return changes.redo(account(ctx), map(ctx), request, redo);
        }
        return changes.change(account(ctx), map(ctx), request, read(edits));
    }

    /// @param revision of the map afterwards
    record ChangeResponse(long revision, Change change) {}

    private static void answer(Context ctx, ChangeOutcome done) {
        ctx.status(done.again() ? 200 : 201)
                .json(new ChangeResponse(done.revision(), done.change()));
    }

    private static List<Edit> read(JsonNode edits) {
        if (!edits.isArray() || edits.isEmpty() || edits.size() > MAX_EDITS) {
            throw new InvalidRequest(
                    "\"edits\" must be a list of 1 to %d edits.".formatted(MAX_EDITS));
        }
        List<Edit> all = new ArrayList<>();
        for (JsonNode edit : edits) {
            try {
                all.add(Edit.read(edit));
            } catch (InvalidMap e) {
                throw new InvalidEdit(all.size(), String.valueOf(e.getMessage()));
            }
        }
        return all;
    }

    private static String uuid(String id) {
        try {
            if (UUID.fromString(id).toString().equals(id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidRequest("\"id\" must be a UUID in lower case.");
    }

    private void history(Context ctx) {
        ctx.json(changes.history(account(ctx), map(ctx)));
    }

    private void difference(Context ctx) {
        ctx.json(changes.difference(account(ctx), map(ctx), ctx.pathParam("change")));
    }

    private void forget(Context ctx) {
        changes.forget(account(ctx), map(ctx));
        ctx.status(204);
    }

    private static String account(Context ctx) {
        return Caller.of(ctx).account();
    }

    private static String map(Context ctx) {
        return ctx.pathParam("id");
    }
}
