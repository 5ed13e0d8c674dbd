package org.kithmap.analysis.library;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.kithmap.analysis.query.AnalystRoutes;
import org.kithmap.http.RequestBody;
import org.kithmap.json.JsonFields;

/// The routes for opening and saving queries.
public final class LibraryRoutes extends AnalystRoutes {

    private final Library library;
    private final SavedQueries saved;

    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public LibraryRoutes(Library library, SavedQueries saved, boolean practice) {
        super(practice);
        this.library = library;
        this.saved = saved;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/analysis/library", this::all);
        routes.post("/api/analysis/library", this::save);
        routes.put("/api/analysis/library/{key}", this::change);
        routes.delete("/api/analysis/library/{key}", this::remove);
    }

    private void all(Context ctx) {
        ctx.json(library.of(requireAnalyst(ctx), level(ctx)));
    }

    private void save(Context ctx) {
        String account = requireAnalyst(ctx);
        JsonFields body = RequestBody.of(ctx, "title", "question", "text", "shared");
        SavedQuery query =
                saved.save(
                        account,
                        body.requiredText("title"),
                        question(body),
                        body.requiredText("text"),
                        body.flag("shared"));
        ctx.status(201).json(Map.of("key", query.id()));
    }

    private void change(Context ctx) {
        String account = requireAnalyst(ctx);
        JsonFields body = RequestBody.of(ctx, "title", "question", "text", "shared", "version");
        ctx.json(
                LibraryItem.of(
                        saved.change(
                                account,
                                new SavedQuery(
                                        ctx.pathParam("key"),
                                        body.requiredText("title"),
                                        question(body),
                                        body.requiredText("text"),
                                        body.flag("shared"),
                                        body.version(),
                                        true,
                                        ""))));
    }

    private void remove(Context ctx) {
        saved.remove(
                requireAnalyst(ctx),
                ctx.pathParam("key"),
                RequestBody.of(ctx, "version").version());
        ctx.status(204);
    }

    private static String question(JsonFields body) {
        String question = body.text("question");
        return question == null ? "" : question;
    }
}
