package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.kithmap.problem.ServiceBusy;

/// A limit for the requests that work on maps at once, in total and for each account. Each request
/// holds a whole map in memory, of several megabytes at most. Other requests wait for a permit.
final class MapRequestLimiter {

    /// The bytes that a request on the largest map holds in memory.
    private static final long BYTES_EACH = 60L << 20;

    private static final int MIN_PERMITS = 4;

    /// The longest wait for a permit. A request can wait for others of its own account: a page
    /// sends about ten requests when it opens a map.
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    /// Of requests that read a map whole, and ask all insights about it.
    private static final List<String> PATHS = List.of("/api/maps/*", "/api/examples/*");

    private static final String PERMIT = "map-request-permit";

    private final int most =
            (int) Math.max(MIN_PERMITS, Runtime.getRuntime().maxMemory() / BYTES_EACH);
    private final Semaphore all = new Semaphore(most, true);
    private final Map<String, Waiter> senders = new ConcurrentHashMap<>();

    /// The requests of an account, including those that wait.
    ///
    /// @param requests their number; the entry is removed with the last one
    private record Waiter(Semaphore turns, int requests) {}

    /// Adds the limit. Must be called after the routes that set the [Caller].
    void add(RoutesConfig routes) {
        for (String path : PATHS) {
            routes.before(path, this::acquire);
            routes.after(path, MapRequestLimiter::release);
        }
    }

    private void acquire(Context ctx) {
        if (!Caller.isKnown(ctx) || ctx.path().endsWith("/events")) {
            return;
        }
        long length = ctx.req().getContentLengthLong();
        if (length > 0 && length <= RequestBody.MAX_BYTES) {
            ctx.bodyAsBytes(); // before the wait, so that a slow sender does not hold a permit
        }
        String sender = Caller.of(ctx).account();
        Waiter waiting =
                senders.compute(
                        sender,
                        (same, now) ->
                                now == null
                                        ? new Waiter(new Semaphore(most / 2, true), 1)
                                        : new Waiter(now.turns(), now.requests() + 1));
        Permit permit = new Permit(() -> forget(sender));
        ctx.attribute(PERMIT, permit);
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()),
                failure -> permit.close());
        permit.take(waiting.turns());
        permit.take(all);
    }

    private void forget(String sender) {
        senders.computeIfPresent(
                sender,
                (same, now) ->
                        now.requests() == 1 ? null : new Waiter(now.turns(), now.requests() - 1));
    }

    private static void release(Context ctx) {
        @Nullable Permit permit = ctx.attribute(PERMIT);
        if (permit != null) {
            permit.close();
        }
    }

    /// The permits of a request, which are released once, no matter how the request ends.
    private static final class Permit {

        private final Runnable onClose;
        private final List<Semaphore> taken = new ArrayList<>();
        private boolean closed;

        Permit(Runnable onClose) {
            this.onClose = onClose;
        }

        void take(Semaphore turns) {
            try {
                if (!turns.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw ServiceBusy.largeRequests();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ServiceBusy.largeRequests();
            }
            keep(turns);
        }

        private synchronized void keep(Semaphore turns) {
            if (closed) {
                turns.release(); // the client has disconnected during the wait
                throw ServiceBusy.largeRequests();
            }
            taken.add(turns);
        }

        synchronized void close() {
            if (!closed) {
                closed = true;
                taken.forEach(Semaphore::release);
                onClose.run();
            }
        }
    }
}
