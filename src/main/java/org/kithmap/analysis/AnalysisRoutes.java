package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.kithmap.graph.Endpoint;
import org.kithmap.http.Body;
import org.kithmap.http.Caller;
import org.kithmap.http.Routes;
import org.kithmap.research.Research;
import org.kithmap.research.Schema;

/// The research graph: how it is, what is in it, and what may be written.
public final class AnalysisRoutes implements Routes {

    private final Research research;
    private final Questions questions;
    private final Analysts analysts;

    /// @param practice whether analysts alone may ask
    public AnalysisRoutes(Research research, Questions questions, boolean practice) {
        this.research = research;
        this.questions = questions;
        this.analysts = new Analysts(practice);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/analysis", this::state);
        routes.post("/api/analysis/start", this::start);
        routes.post("/api/analysis/refresh", this::refresh);
        routes.get("/api/analysis/schema", this::schema);
        routes.post("/api/analysis/check", this::check);
        routes.get("/api/analysis/address", this::address);
    }

    private void state(Context ctx) {
        analysts.require(Caller.of(ctx));
        Level level = analysts.level(Caller.of(ctx));
        ctx.json(
                AnalysisState.of(
                        research.state(),
                        level == Level.GROUPS ? questions.leastGroup() : questions.k(),
                        questions.limits(),
                        !analysts.practice(),
                        level));
    }

    private void start(Context ctx) {
        analysts.require(Caller.of(ctx));
        research.start();
        ctx.status(202);
        state(ctx);
    }

    private void refresh(Context ctx) {
        analysts.require(Caller.of(ctx));
        research.refresh();
        ctx.status(202);
        state(ctx);
    }

    @JsonInclude
    record Known(List<Schema.Kind> labels, List<Schema.Kind> types, List<String> functions) {}

    private void schema(Context ctx) {
        analysts.require(Caller.of(ctx));
        boolean all = questions.k() == 0 && analysts.level(Caller.of(ctx)) == Level.TRUSTED;
        Schema schema = all ? research.schema() : research.schema().withoutCounts();
        ctx.json(new Known(schema.labels(), schema.types(), questions.functions()));
    }

    private void check(Context ctx) {
        analysts.require(Caller.of(ctx));
        ctx.json(
                questions.checked(
                        Body.of(ctx, "query").requiredText("query"),
                        analysts.level(Caller.of(ctx))));
    }

    record Address(String uri, String user, String password) {}

    private void address(Context ctx) {
        analysts.require(Caller.of(ctx));
        Endpoint endpoint =
                research.address()
                        .orElseThrow(
                                () -> new NotFoundResponse("There is no address to connect to."));
        ctx.json(new Address(endpoint.uri(), endpoint.user(), endpoint.password()));
    }
}
