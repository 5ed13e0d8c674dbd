package org.kithmap.analysis.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.kithmap.analysis.query.Analysts;
import org.kithmap.http.BadRequest;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;

/// The routes for opening and saving queries.
public final class LibraryRoutes implements Routes {

    private final Library library;
    private final SavedQueries saved;
    private final Analysts analysts;

    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public LibraryRoutes(Library library, SavedQueries saved, boolean practice) {
        this.library = library;
        this.saved = saved;
        this.analysts = new Analysts(practice);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/analysis/library", this::all);
        routes.post("/api/analysis/library", this::save);
        routes.put("/api/analysis/library/{key}", this::change);
        routes.delete("/api/analysis/library/{key}", this::remove);
    }

    private void all(Context ctx) {
        Caller caller = Caller.of(ctx);
        ctx.json(library.of(analysts.require(caller), analysts.level(caller)));
    }

    private void save(Context ctx) {
        String account = analysts.require(Caller.of(ctx));
        RequestBody requestBody = RequestBody.of(ctx, "title", "question", "text", "shared");
        SavedQuery query =
                saved.save(
                        account,
                        requestBody.requiredText("title"),
                        question(requestBody),
                        requestBody.requiredText("text"),
                        shared(requestBody));
        ctx.status(201).json(Map.of("key", query.id()));
    }

    private void change(Context ctx) {
        String account = analysts.require(Caller.of(ctx));
        RequestBody requestBody =
                RequestBody.of(ctx, "title", "question", "text", "shared", "version");
        ctx.json(
                LibraryItem.of(
                        saved.change(
                                account,
                                new SavedQuery(
                                        ctx.pathParam("key"),
                                        requestBody.requiredText("title"),
                                        question(requestBody),
                                        requestBody.requiredText("text"),
                                        shared(requestBody),
                                        version(requestBody),
                                        true,
                                        ""))));
    }

    private void remove(Context ctx) {
        saved.remove(
                analysts.require(Caller.of(ctx)),
                ctx.pathParam("key"),
                version(RequestBody.of(ctx, "version")));
        ctx.status(204);
    }

    private static String question(RequestBody requestBody) {
        String question = requestBody.text("question");
        return question == null ? "" : question;
    }

    private static boolean shared(RequestBody requestBody) {
        JsonNode shared = requestBody.json().path("shared");
        if (!shared.isMissingNode() && !shared.isBoolean()) {
            throw new BadRequest("\"shared\" must be true or false.");
        }
        return shared.booleanValue();
    }

    private static long version(RequestBody requestBody) {
        JsonNode version = requestBody.json().path("version");
        if (!version.canConvertToLong() || !version.isIntegralNumber()) {
            throw new BadRequest("\"version\" must be the version number that was read.");
        }
        return version.longValue();
    }
}
