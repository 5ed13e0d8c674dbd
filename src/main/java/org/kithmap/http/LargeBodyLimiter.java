package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;

/// A limit for how many large bodies each account sends at once, and for their bytes in total.
/// Bodies are held in memory as a whole and must leave room for others.
final class LargeBodyLimiter {

    static final int MAX_CONCURRENT = 2;

    /// The size in bytes above which a body is large. All that a page sends while a person draws is
    /// far smaller.
    private static final int LARGE = 256 * 1024;

    /// The size in bytes up to which a body is not counted. Even one such body for each possible
    /// connection needs little memory.
    private static final int SMALL = 16 * 1024;

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final KeyedConcurrencyLimiter bodies = new KeyedConcurrencyLimiter(MAX_CONCURRENT);

    /// A small share of the heap, because the objects parsed from a body take several times its
    /// size.
    private final BodyBudget large = budget(10);

    private final BodyBudget medium = budget(40);

    private static BodyBudget budget(int share) {
        return new BodyBudget(Runtime.getRuntime().maxMemory() / share, MAX_WAIT);
    }

    /// Adds the limit. Must be called after the routes that set the [Caller].
    void add(RoutesConfig routes) {
        routes.before("/api/*", this::limit);
    }

    private void limit(Context ctx) {
        long size = size(ctx);
        if (size <= SMALL) {
            return;
        }
        boolean known = Caller.isKnown(ctx);
        String sender = known ? Caller.of(ctx).account() : ctx.ip();
        if (size > LARGE && known && !bodies.acquire(sender, ctx)) {
            throw RateLimited.requests();
        }
        BodyBudget budget = size > LARGE ? large : medium;
        if (!acquired(budget, sender, size)) {
            throw ServiceBusy.largeRequests();
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()),
                failure -> budget.release(sender, size));
    }

    private static boolean acquired(BodyBudget budget, String sender, long size) {
        try {
            return budget.acquire(sender, size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Returns the size of the body, or the largest possible one if the client does not declare it.
    private static long size(Context ctx) {
        return ctx.header("Transfer-Encoding") != null
                ? WebServer.MAX_MEGABYTES * 1024L * 1024L
                : ctx.req().getContentLengthLong();
    }
}
