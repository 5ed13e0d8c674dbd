package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.kithmap.analysis.query.Analysts;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.Questions;
import org.kithmap.graph.Endpoint;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.research.CopySchema;
import org.kithmap.research.ResearchGraph;

/// The routes for the research graph: its state, its schema, and checks of a query before it runs.
public final class AnalysisRoutes implements Routes {

    private final ResearchGraph researchGraph;
    private final Questions questions;
    private final Analysts analysts;

    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public AnalysisRoutes(ResearchGraph researchGraph, Questions questions, boolean practice) {
        this.researchGraph = researchGraph;
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
        DisclosureLevel disclosureLevel = analysts.level(Caller.of(ctx));
        ctx.json(
                AnalysisState.of(
                        researchGraph.state(),
                        disclosureLevel == DisclosureLevel.GROUPS
                                ? questions.leastGroup()
                                : questions.k(),
                        questions.limits(),
                        !analysts.practice(),
                        disclosureLevel));
    }

    private void start(Context ctx) {
        analysts.require(Caller.of(ctx));
        researchGraph.start();
        ctx.status(202);
        state(ctx);
    }

    private void refresh(Context ctx) {
        analysts.require(Caller.of(ctx));
        researchGraph.refresh();
        ctx.status(202);
        state(ctx);
    }

    @JsonInclude
    record Known(
            List<CopySchema.Kind> labels, List<CopySchema.Kind> types, List<String> functions) {}

    private void schema(Context ctx) {
        analysts.require(Caller.of(ctx));
        boolean all =
                questions.k() == 0 && analysts.level(Caller.of(ctx)) == DisclosureLevel.TRUSTED;
        CopySchema copySchema =
                all ? researchGraph.schema() : researchGraph.schema().withoutCounts();
        ctx.json(new Known(copySchema.labels(), copySchema.types(), questions.functions()));
    }

    private void check(Context ctx) {
        analysts.require(Caller.of(ctx));
        ctx.json(
                questions.checked(
                        RequestBody.of(ctx, "query").requiredText("query"),
                        analysts.level(Caller.of(ctx))));
    }

    record Address(String uri, String user, String password) {}

    private void address(Context ctx) {
        analysts.require(Caller.of(ctx));
        Endpoint endpoint =
                researchGraph
                        .address()
                        .orElseThrow(() ->
                                new NotFoundResponse(
                                        "This research graph has no address to connect to."));
        ctx.json(new Address(endpoint.uri(), endpoint.user(), endpoint.password()));
    }
}
