package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Limits how many large bodies each account sends at once: they are held in memory as a whole, and
/// those of one account must leave room for everybody else.
final class LargeBodyLimiter {

    static final int MOST_AT_ONCE = 2;

    /// Anything that a page sends while somebody draws is far smaller.
    private static final int LARGE = 256 * 1024;

    private final ConcurrencyLimiter bodies = new ConcurrencyLimiter(MOST_AT_ONCE);

    /// To be added after whatever says who is asking.
    void add(RoutesConfig routes) {
        routes.before("/api/*", this::limit);
    }

    private void limit(Context ctx) {
        if (Caller.isKnown(ctx)
                && mayBeLarge(ctx)
                && !bodies.acquire(Caller.of(ctx).account(), ctx)) {
            throw new TooManyRequests();
        }
    }

    private static boolean mayBeLarge(Context ctx) {
        return ctx.req().getContentLengthLong() > LARGE || ctx.header("Transfer-Encoding") != null;
    }
}
