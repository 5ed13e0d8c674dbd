package org.kithmap.lock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;

/// The routes of a laptop's lock. While it is locked, every other API request is refused before
/// anything is looked up, except signing in, which reveals nothing.
public final class LockRoutes implements Routes {

    private static final int MAX_MINUTES = 240;

    private static final Set<String> OPEN =
            Set.of("GET /api/lock", "POST /api/lock/unlock", "POST /api/session");

    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final PassphraseLock lock;

    public LockRoutes(PassphraseLock lock) {
        this.lock = lock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::check);
        routes.get("/api/lock", ctx -> ctx.json(lock.state()));
        routes.post("/api/lock", ctx -> done(ctx, lock::lock));
        routes.post("/api/lock/unlock", this::unlock);
        routes.post("/api/lock/activity", ctx -> done(ctx, () -> {}));
        routes.post("/api/lock/decline", ctx -> done(ctx, lock::decline));
        routes.put("/api/lock/passphrase", this::set);
        routes.post("/api/lock/passphrase/removal", this::remove);
        routes.put("/api/lock/idle", this::lockAfter);
    }

    /// Pages also read without a user, to stay up to date, so reading is no sign of activity.
    private void check(Context ctx) {
        if (OPEN.contains(ctx.method() + " " + ctx.path())) {
            return;
        }
        lock.requireUnlocked();
        if (!READING.contains(ctx.method())) {
            lock.touch();
        }
    }

    private void unlock(Context ctx) {
        String secret = RequestBody.of(ctx, "secret").requiredText("secret");
        done(ctx, () -> lock.unlock(secret));
    }

    private void set(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "passphrase", "present");
        ctx.json(Map.of("code", lock.set(body.requiredText("passphrase"), body.text("present"))));
    }

    private void remove(Context ctx) {
        String present = RequestBody.of(ctx, "present").requiredText("present");
        done(ctx, () -> lock.remove(present));
    }

    private void lockAfter(Context ctx) {
        int minutes = RequestBody.of(ctx, "minutes").requiredWhole("minutes", 1, MAX_MINUTES);
        done(ctx, () -> lock.lockAfter(Duration.ofMinutes(minutes)));
    }

    private static void done(Context ctx, Runnable task) {
        task.run();
        ctx.status(204);
    }
}
