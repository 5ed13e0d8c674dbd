package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.AnalystRoutes;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.graph.Endpoint;
import org.kithmap.http.RequestBody;
import org.kithmap.research.CopySchema;
import org.kithmap.research.ResearchGraph;

/// The routes for the research graph: its state, its schema, and checks of a query before it runs.
public final class AnalysisRoutes extends AnalystRoutes {

    private final ResearchGraph researchGraph;
    private final AnalystQueries queries;

    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public AnalysisRoutes(ResearchGraph researchGraph, AnalystQueries queries, boolean practice) {
        super(practice);
        this.researchGraph = researchGraph;
        this.queries = queries;
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
        requireAnalyst(ctx);
        DisclosureLevel disclosureLevel = level(ctx);
        ctx.json(
                AnalysisState.of(
                        researchGraph.state(),
                        disclosureLevel == DisclosureLevel.GROUPS
                                ? queries.leastGroup()
                                : queries.k(),
                        queries.limits(),
                        !practice,
                        disclosureLevel));
    }

    private void start(Context ctx) {
        requireAnalyst(ctx);
        researchGraph.start();
        ctx.status(202);
        state(ctx);
    }

    private void refresh(Context ctx) {
        requireAnalyst(ctx);
        researchGraph.refresh();
        ctx.status(202);
        state(ctx);
    }

    @JsonInclude
    record SchemaView(
            List<CopySchema.ElementSchema> labels,
            List<CopySchema.ElementSchema> types,
            List<String> functions) {}

    private void schema(Context ctx) {
        requireAnalyst(ctx);
        boolean all = queries.k() == 0 && level(ctx) == DisclosureLevel.TRUSTED;
        CopySchema copySchema =
                all ? researchGraph.schema() : researchGraph.schema().withoutCounts();
        ctx.json(new SchemaView(copySchema.labels(), copySchema.types(), queries.functions()));
    }

    private void check(Context ctx) {
        requireAnalyst(ctx);
        ctx.json(queries.checked(RequestBody.of(ctx, "query").requiredText("query"), level(ctx)));
    }

    record ConnectionDetails(String uri, String user, String password) {}

    private void address(Context ctx) {
        requireAnalyst(ctx);
        Endpoint endpoint =
                researchGraph
                        .address()
                        .orElseThrow(() ->
                                new NotFoundResponse(
                                        "This research graph has no address to connect to."));
        ctx.json(new ConnectionDetails(endpoint.uri(), endpoint.user(), endpoint.password()));
    }
}
