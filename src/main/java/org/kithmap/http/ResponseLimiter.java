package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.kithmap.problem.ServiceBusy;

/// A limit for the bytes of responses in memory. Each response stays in memory until its client,
/// which may be slow, has read it. The response to a change is not counted, because
/// [LargeBodyLimiter] counts the request until then.
final class ResponseLimiter {

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    /// The size in bytes up to which a response is not counted. Even one such response for each
    /// possible connection needs little memory.
    private static final int SMALL = 16 * 1024;

    private final BodyBudget budget =
            new BodyBudget(Runtime.getRuntime().maxMemory() / 8, MAX_WAIT);

    void add(RoutesConfig routes) {
        routes.after("/api/*", this::limit);
    }

    private void limit(Context ctx) {
        long bytes = bytes(ctx);
        if (bytes <= SMALL || ctx.method() != HandlerType.GET) {
            return;
        }
        String sender = Caller.isKnown(ctx) ? Caller.of(ctx).account() : ctx.ip();
        if (!acquired(sender, bytes)) {
            throw ServiceBusy.largeRequests();
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()),
                failure -> budget.release(sender, bytes));
    }

    private boolean acquired(String sender, long bytes) {
        try {
            return budget.acquire(sender, bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long bytes(Context ctx) {
        @Nullable InputStream result = ctx.resultInputStream();
        try {
            return result == null ? 0 : result.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
