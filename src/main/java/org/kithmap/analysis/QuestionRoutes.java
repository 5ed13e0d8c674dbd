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
import org.kithmap.http.Attachment;
import org.kithmap.http.BadRequest;
import org.kithmap.http.Body;
import org.kithmap.http.Caller;
import org.kithmap.http.Cutoff;
import org.kithmap.http.Problems;
import org.kithmap.http.Routes;

/// Questions and their answers: as lines of JSON while they come, or as a file.
public final class QuestionRoutes implements Routes {

    /// Beyond the time of a question, for whoever still reads what came of it.
    private static final Duration LAST_READING = Duration.ofSeconds(5);

    private final Questions questions;
    private final QuestionLog log;
    private final Problems problems;
    private final Analysts analysts;

    /// @param problems how failures are told once an answer has begun
    /// @param practice whether analysts alone may ask
    public QuestionRoutes(
            Questions questions, QuestionLog log, Problems problems, boolean practice) {
        this.questions = questions;
        this.log = log;
        this.problems = problems;
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
        Body body = Body.of(ctx, "id", "query", "parameters", "mode");
        Ask ask = ask(body, id(body), mode(body), analysts.level(Caller.of(ctx)));
        try (Cutoff cutoff = cutoff(ctx);
                AnswerLines lines =
                        new AnswerLines(
                                () -> begin(ctx, "application/x-ndjson"),
                                () -> gone(account, ask, cutoff))) {
            answer(account, ask, lines, cutoff, ctx);
        }
    }

    private void gone(String account, Ask ask, Cutoff cutoff) {
        if (cutoff.passed()) {
            questions.endOverdue(account, ask.id());
        } else {
            questions.cancel(account, ask.id());
        }
    }

    private void answer(String account, Ask ask, AnswerLines lines, Cutoff cutoff, Context ctx) {
        try {
            lines.end(EndLine.of(questions.ask(account, ask, new RowsInTime(lines, cutoff))));
        } catch (RuntimeException e) {
            if (!lines.begun()) {
                throw e;
            }
            lines.end(Map.of("problem", problems.told(e, ctx)));
        }
    }

    private void export(Context ctx) {
        String account = analysts.require(Caller.of(ctx));
        Body body = Body.of(ctx, "query", "parameters", "format");
        ResultFile.Format format =
                ResultFile.Format.of(body.requiredText("format"))
                        .orElseThrow(() ->
                                new BadRequest("\"format\" must be csv, json, graphml or arrow."));
        ResultFile file =
                format.write(() -> {
                    ctx.header("Content-Disposition", Attachment.header("result", format.ending()));
                    return begin(ctx, format.type());
                });
        try (Cutoff cutoff = cutoff(ctx)) {
            Level level = analysts.level(Caller.of(ctx));
            Ask ask = ask(body, UUID.randomUUID().toString(), Mode.RUN, level);
            End end = questions.ask(account, ask, new RowsInTime(file, cutoff));
            file.end(
                    Ending.of(
                            end,
                            level == Level.GROUPS ? questions.leastGroup() : questions.k(),
                            level));
        } catch (RuntimeException e) {
            if (!file.begun()) {
                throw e;
            }
            file.end(Ending.failed(String.valueOf(problems.told(e, ctx).get("code"))));
        }
    }

    private Cutoff cutoff(Context ctx) {
        return Cutoff.of(ctx, questions.limits().longest().plus(LAST_READING));
    }

    private static Ask ask(Body body, String id, Mode mode, Level level) {
        return new Ask(
                id,
                body.requiredText("query"),
                ParameterValues.read(body.json().path("parameters")),
                mode,
                level);
    }

    private static String id(Body body) {
        try {
            return UUID.fromString(body.requiredText("id")).toString();
        } catch (IllegalArgumentException e) {
            throw new BadRequest("\"id\" must be a UUID.");
        }
    }

    private static Mode mode(Body body) {
        JsonNode mode = body.json().path("mode");
        if (mode.isMissingNode()) {
            return Mode.RUN;
        }
        return Arrays.stream(Mode.values())
                .filter(one -> one.key().equals(mode.textValue()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("\"mode\" must be run, explain or profile."));
    }

    /// Past Javalin's compression, which would hold rows back.
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
