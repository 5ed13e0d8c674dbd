package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.kithmap.problem.Problem;
import org.kithmap.problem.ProblemDetails;
import org.kithmap.util.SafeStackTrace;

/// A table that maps each exception to a problem document (RFC 9457) with a `code`. An exception
/// that is not in the table is a bug in Kithmap: its response contains no details, and the log
/// contains its stack trace without any data of the request.
public final class ProblemMapper {

    static final String TYPE = "application/problem+json";

    private static final System.Logger LOG = System.getLogger("kithmap");
    private static final String UNEXPECTED = "Something went wrong in Kithmap";
    private static final String TRY_AGAIN =
            "As far as Kithmap knows, nothing was changed. Please try again.";

    private record Mapping<E extends Exception>(
            Class<E> failure,
            HttpStatus status,
            Function<E, String> code,
            String title,
            Function<E, Map<String, Object>> more) {

        Map<String, Object> document(Exception failed) {
            E e = failure.cast(failed);
            Map<String, Object> document =
                    ProblemMapper.document(
                            status,
                            code.apply(e),
                            title,
                            String.valueOf(e.getMessage()),
                            more.apply(e));
            if (e instanceof ProblemDetails problem) {
                document.putAll(problem.details());
            }
            return document;
        }
    }

    private final List<Mapping<?>> table = new ArrayList<>();

    /// Adds a kind of failure that has codes of its own.
    public ProblemMapper when(Class<? extends Problem> kind, HttpStatus status, String title) {
        return add(new Mapping<>(kind, status, Problem::code, title, e -> Map.of()));
    }

    /// Adds an exception whose message may be shown to the sender of the request. Its document also
    /// has the fields of an exception with [ProblemDetails].
    ///
    /// @param code identifies the failure for a page in any language; lower-case letters and
    ///   hyphens
    public ProblemMapper when(
            Class<? extends Exception> failure, HttpStatus status, String code, String title) {
        return when(failure, status, code, title, e -> Map.of());
    }

    /// Adds an exception with more fields in its document.
    ///
    /// @param more returns the fields for an exception
    public <E extends Exception> ProblemMapper when(
            Class<E> failure,
            HttpStatus status,
            String code,
            String title,
            Function<? super E, Map<String, Object>> more) {
        return add(new Mapping<>(failure, status, e -> code, title, more::apply));
    }

    private ProblemMapper add(Mapping<?> entry) {
        table.add(entry);
        return this;
    }

    void add(RoutesConfig routes) {
        table.forEach(entry -> add(routes, entry));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> {
                    HttpStatus status = HttpStatus.forStatus(e.getStatus());
                    write(
                            ctx,
                            status,
                            code(status),
                            status.getMessage(),
                            String.valueOf(e.getMessage()),
                            Map.of());
                });
        routes.exception(HttpException.RuntimeException.class, ProblemMapper::unreadable);
        routes.exception(
                Exception.class,
                (e, ctx) -> {
                    log(e, ctx);
                    write(
                            ctx,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            code(HttpStatus.INTERNAL_SERVER_ERROR),
                            UNEXPECTED,
                            TRY_AGAIN,
                            Map.of());
                });
    }

    /// Answers a request whose parts, such as its parameters, turn out to be malformed when a route
    /// reads them.
    private static void unreadable(HttpException.RuntimeException e, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(e.getCode());
        write(
                ctx,
                status,
                code(status),
                status.getMessage(),
                "This is not a valid HTTP request.",
                Map.of());
    }

    /// Returns the document of a failure that occurs after the response has begun, and can only be
    /// reported within its body.
    public Map<String, Object> lateProblem(RuntimeException e, Context ctx) {
        return table.stream()
                .filter(entry -> entry.failure().isInstance(e))
                .findFirst()
                .map(entry -> entry.document(e))
                .orElseGet(() -> {
                    log(e, ctx);
                    return document(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            code(HttpStatus.INTERNAL_SERVER_ERROR),
                            UNEXPECTED,
                            TRY_AGAIN,
                            Map.of());
                });
    }

    private static void log(Exception e, Context ctx) {
        LOG.log(
                isOfPeer(e, ctx) ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
                () ->
                        "%s (request %s) failed: %s"
                                .formatted(ctx.method(), RequestId.of(ctx), SafeStackTrace.of(e)));
    }

    /// Returns whether the failure is only a disconnected client: an I/O failure on a connection
    /// that is no longer open.
    private static boolean isOfPeer(Exception e, Context ctx) {
        boolean inOrOut = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            inOrOut |= cause instanceof IOException;
        }
        return inOrOut
                && !ServletContextRequest.getServletContextRequest(ctx.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .isOpen();
    }

    private static <E extends Exception> void add(RoutesConfig routes, Mapping<E> entry) {
        routes.exception(
                entry.failure(),
                (e, ctx) -> {
                    Map<String, Object> document = entry.document(e);
                    Object seconds = document.get("retryAfter");
                    if (seconds != null || entry.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                        ctx.header("Retry-After", String.valueOf(seconds == null ? 2 : seconds));
                    }
                    write(ctx, entry.status(), document);
                });
    }

    /// Returns a code such as "method-not-allowed".
    static String code(HttpStatus status) {
        return status.getMessage().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static void write(
            Context ctx,
            HttpStatus status,
            String code,
            String title,
            String detail,
            Map<String, Object> more) {
        write(ctx, status, document(status, code, title, detail, more));
    }

    private static void write(Context ctx, HttpStatus status, Map<String, Object> document) {
        ctx.status(status);
        ctx.json(document);
        ctx.contentType(TYPE);
    }

    static Map<String, Object> document(
            HttpStatus status, String code, String title, String detail, Map<String, Object> more) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status.getCode());
        document.put("code", code);
        document.put("detail", detail);
        document.putAll(more);
        return document;
    }
}
