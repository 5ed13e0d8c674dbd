package org.kithmap.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.export.ExportMetadata;
import org.kithmap.analysis.export.ResultFile;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.AnalystQuery;
import org.kithmap.analysis.query.AnalystRoutes;
import org.kithmap.analysis.query.ClientDisconnected;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.analysis.query.QueryMode;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.http.Attachment;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.RequestBody;
import org.kithmap.http.ResponseDeadline;
import org.kithmap.json.JsonFields;
import org.kithmap.problem.InvalidRequest;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.RowSink;

/// The routes for queries. Answers are streamed as lines of JSON, or sent as a file.
public final class QueryRoutes extends AnalystRoutes {

    /// Time to read the rest of an answer after the question's own time limit.
    private static final Duration LAST_READING = Duration.ofSeconds(5);

    private final AnalystQueries queries;
    private final QueryLog log;
    private final ProblemMapper problemMapper;

    /// @param problemMapper turns failures into problems once a response has started
    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public QueryRoutes(
            AnalystQueries queries, QueryLog log, ProblemMapper problemMapper, boolean practice) {
        super(practice);
        this.queries = queries;
        this.log = log;
        this.problemMapper = problemMapper;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/analysis/questions", this::history);
        routes.post("/api/analysis/questions", this::ask);
        routes.delete("/api/analysis/questions/{id}", this::cancel);
        routes.post("/api/analysis/exports", this::export);
    }

    private void history(Context ctx) {
        ctx.json(log.of(requireAnalyst(ctx)));
    }

    private void cancel(Context ctx) {
        queries.cancel(requireAnalyst(ctx), ctx.pathParam("id"));
        ctx.status(204);
    }

    private void ask(Context ctx) {
        String account = requireAnalyst(ctx);
        JsonFields body = RequestBody.of(ctx, "id", "query", "parameters", "mode");
        AnalystQuery analystQuery = ask(body, id(body), mode(body), level(ctx));
        try (ResponseDeadline responseDeadline = cutoff(ctx);
                NdjsonResult lines =
                        new NdjsonResult(
                                () -> begin(ctx, "application/x-ndjson"),
                                () ->
                                        cancelOnDisconnect(
                                                account, analystQuery, responseDeadline))) {
            answer(account, analystQuery, lines, responseDeadline, ctx);
        }
    }

    private void cancelOnDisconnect(
            String account, AnalystQuery analystQuery, ResponseDeadline responseDeadline) {
        if (responseDeadline.passed()) {
            queries.endOverdue(account, analystQuery.id());
        } else {
            queries.cancel(account, analystQuery.id());
        }
    }

    private void answer(
            String account,
            AnalystQuery analystQuery,
            NdjsonResult lines,
            ResponseDeadline responseDeadline,
            Context ctx) {
        try {
            lines.end(
                    SummaryLine.of(
                            queries.ask(
                                    account,
                                    analystQuery,
                                    new DeadlineRows(lines, responseDeadline))));
        } catch (RuntimeException e) {
            if (!lines.hasStarted()) {
                throw e;
            }
            lines.end(Map.of("problem", problemMapper.lateProblem(e, ctx)));
        }
    }

    private void export(Context ctx) {
        String account = requireAnalyst(ctx);
        JsonFields body = RequestBody.of(ctx, "query", "parameters", "format");
        ResultFile.Format format =
                ResultFile.Format.of(body.requiredText("format"))
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        "\"format\" must be csv, json, graphml or arrow."));
        ResultFile file =
                format.write(() -> {
                    ctx.header("Content-Disposition", Attachment.header("result", format.ending()));
                    return begin(ctx, format.type());
                });
        try (ResponseDeadline responseDeadline = cutoff(ctx)) {
            DisclosureLevel disclosureLevel = level(ctx);
            AnalystQuery analystQuery =
                    ask(body, UUID.randomUUID().toString(), QueryMode.RUN, disclosureLevel);
            QuerySummary querySummary =
                    queries.ask(account, analystQuery, new DeadlineRows(file, responseDeadline));
            file.end(
                    ExportMetadata.of(
                            querySummary,
                            disclosureLevel == DisclosureLevel.GROUPS
                                    ? queries.leastGroup()
                                    : queries.k(),
                            disclosureLevel));
        } catch (RuntimeException e) {
            if (!file.hasStarted()) {
                throw e;
            }
            file.end(
                    ExportMetadata.failed(
                            String.valueOf(problemMapper.lateProblem(e, ctx).get("code"))));
        }
    }

    private ResponseDeadline cutoff(Context ctx) {
        return ResponseDeadline.of(ctx, queries.limits().longest().plus(LAST_READING));
    }

    private static AnalystQuery ask(
            JsonFields body, String id, QueryMode queryMode, DisclosureLevel disclosureLevel) {
        return new AnalystQuery(
                id,
                body.requiredText("query"),
                ParameterValues.read(body.json().path("parameters")),
                queryMode,
                disclosureLevel);
    }

    private static String id(JsonFields body) {
        try {
            return UUID.fromString(body.requiredText("id")).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("\"id\" must be a UUID.");
        }
    }

    private static QueryMode mode(JsonFields body) {
        JsonNode mode = body.json().path("mode");
        if (mode.isMissingNode()) {
            return QueryMode.RUN;
        }
        return Arrays.stream(QueryMode.values())
                .filter(one -> one.key().equals(mode.textValue()))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("\"mode\" must be run, explain or profile."));
    }

    /// Starts the response. It bypasses Javalin's compression, which would buffer rows.
    private static OutputStream begin(Context ctx, String type) {
        try {
            ctx.res().setContentType(type);
            ctx.res().setHeader("Cache-Control", "no-store");
            return ctx.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A sink that reports a client that was cut off at the deadline as a timeout, not as a
    /// disconnect, so that the log can tell them apart.
    private record DeadlineRows(RowSink to, ResponseDeadline cutoff) implements RowSink {

        /// Restarts the deadline, so that restarting the database process does not use up the
        /// question's time.
        @Override
        public void started() {
            cutoff.restart();
            to.started();
        }

        @Override
        public void columns(List<String> names) {
            try {
                to.columns(names);
            } catch (ClientDisconnected | UncheckedIOException e) {
                throw why(e);
            }
        }

        @Override
        public boolean row(List<@Nullable Object> values) {
            try {
                return to.row(values);
            } catch (ClientDisconnected | UncheckedIOException e) {
                throw why(e);
            }
        }

        private RuntimeException why(RuntimeException e) {
            return cutoff.passed() ? new QueryTimeout("Reading the result took too long.") : e;
        }
    }
}
