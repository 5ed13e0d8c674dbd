package org.kithmap.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.kithmap.analysis.export.ExportMetadata;
import org.kithmap.analysis.export.ResultFile;
import org.kithmap.analysis.query.Analysts;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QueryMode;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.analysis.query.QuestionLog;
import org.kithmap.analysis.query.QuestionRequest;
import org.kithmap.analysis.query.Questions;
import org.kithmap.http.Attachment;
import org.kithmap.http.BadRequest;
import org.kithmap.http.Caller;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.RequestBody;
import org.kithmap.http.ResponseDeadline;
import org.kithmap.http.Routes;

/// The routes for questions. Answers are streamed as lines of JSON, or sent as a file.
public final class QuestionRoutes implements Routes {

    /// Time to read the rest of an answer after the question's own time limit.
    private static final Duration LAST_READING = Duration.ofSeconds(5);

    private final Questions questions;
    private final QuestionLog log;
    private final ProblemMapper problemMapper;
    private final Analysts analysts;

    /// @param problemMapper turns failures into problems once a response has started
    /// @param practice whether Kithmap runs in a practice, where only analysts may query
    public QuestionRoutes(
            Questions questions, QuestionLog log, ProblemMapper problemMapper, boolean practice) {
        this.questions = questions;
        this.log = log;
        this.problemMapper = problemMapper;
        this.analysts = new Analysts(practice);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/analysis/questions", this::history);
        routes.post("/api/analysis/questions", this::ask);
        routes.delete("/api/analysis/questions/{id}", this::cancel);
        routes.post("/api/analysis/exports", this::export);
    }

    private void history(Context ctx) {
        ctx.json(log.of(analysts.require(Caller.of(ctx))));
    }

    private void cancel(Context ctx) {
        questions.cancel(analysts.require(Caller.of(ctx)), ctx.pathParam("id"));
        ctx.status(204);
    }

    private void ask(Context ctx) {
        String account = analysts.require(Caller.of(ctx));
        RequestBody requestBody = RequestBody.of(ctx, "id", "query", "parameters", "mode");
        QuestionRequest questionRequest =
                ask(
                        requestBody,
                        id(requestBody),
                        mode(requestBody),
                        analysts.level(Caller.of(ctx)));
        try (ResponseDeadline responseDeadline = cutoff(ctx);
                NdjsonResult lines =
                        new NdjsonResult(
                                () -> begin(ctx, "application/x-ndjson"),
                                () ->
                                        cancelOnDisconnect(
                                                account, questionRequest, responseDeadline))) {
            answer(account, questionRequest, lines, responseDeadline, ctx);
        }
    }

    private void cancelOnDisconnect(
            String account, QuestionRequest questionRequest, ResponseDeadline responseDeadline) {
        if (responseDeadline.passed()) {
            questions.endOverdue(account, questionRequest.id());
        } else {
            questions.cancel(account, questionRequest.id());
        }
    }

    private void answer(
            String account,
            QuestionRequest questionRequest,
            NdjsonResult lines,
            ResponseDeadline responseDeadline,
            Context ctx) {
        try {
            lines.end(
                    SummaryLine.of(
                            questions.ask(
                                    account,
                                    questionRequest,
                                    new DeadlineRows(lines, responseDeadline))));
        } catch (RuntimeException e) {
            if (!lines.hasStarted()) {
                throw e;
            }
            lines.end(Map.of("problem", problemMapper.told(e, ctx)));
        }
    }

    private void export(Context ctx) {
        String account = analysts.require(Caller.of(ctx));
        RequestBody requestBody = RequestBody.of(ctx, "query", "parameters", "format");
        ResultFile.Format format =
                ResultFile.Format.of(requestBody.requiredText("format"))
                        .orElseThrow(() ->
                                new BadRequest("\"format\" must be csv, json, graphml or arrow."));
        ResultFile file =
                format.write(() -> {
                    ctx.header("Content-Disposition", Attachment.header("result", format.ending()));
                    return begin(ctx, format.type());
                });
        try (ResponseDeadline responseDeadline = cutoff(ctx)) {
            DisclosureLevel disclosureLevel = analysts.level(Caller.of(ctx));
            QuestionRequest questionRequest =
                    ask(requestBody, UUID.randomUUID().toString(), QueryMode.RUN, disclosureLevel);
            QuerySummary querySummary =
                    questions.ask(
                            account, questionRequest, new DeadlineRows(file, responseDeadline));
            file.end(
                    ExportMetadata.of(
                            querySummary,
                            disclosureLevel == DisclosureLevel.GROUPS
                                    ? questions.leastGroup()
                                    : questions.k(),
                            disclosureLevel));
        } catch (RuntimeException e) {
            if (!file.hasStarted()) {
                throw e;
            }
            file.end(ExportMetadata.failed(String.valueOf(problemMapper.told(e, ctx).get("code"))));
        }
    }

    private ResponseDeadline cutoff(Context ctx) {
        return ResponseDeadline.of(ctx, questions.limits().longest().plus(LAST_READING));
    }

    private static QuestionRequest ask(
            RequestBody requestBody,
            String id,
            QueryMode queryMode,
            DisclosureLevel disclosureLevel) {
        return new QuestionRequest(
                id,
                requestBody.requiredText("query"),
                ParameterValues.read(requestBody.json().path("parameters")),
                queryMode,
                disclosureLevel);
    }

    private static String id(RequestBody requestBody) {
        try {
            return UUID.fromString(requestBody.requiredText("id")).toString();
        } catch (IllegalArgumentException e) {
            throw new BadRequest("\"id\" must be a UUID.");
        }
    }

    private static QueryMode mode(RequestBody requestBody) {
        JsonNode mode = requestBody.json().path("mode");
        if (mode.isMissingNode()) {
            return QueryMode.RUN;
        }
        return Arrays.stream(QueryMode.values())
                .filter(one -> one.key().equals(mode.textValue()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("\"mode\" must be run, explain or profile."));
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
}
