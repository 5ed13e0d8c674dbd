package org.kithmap.monitor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.kithmap.http.ClientOrigin;
import org.kithmap.http.Network;
import org.kithmap.http.Routes;

/// `/health` says whether it can be used: 200, or 503 while the database is away; and whether
/// changes can be written, which a full disk ends before anything else. `/health/live` says that it
/// is there at all. `/metrics` is for a Prometheus. Nobody signs in for these, so [Network] says
/// who gets an answer; to everybody else they are not there.
public final class MonitorRoutes implements Routes {

    private record Report(Boolean live, Boolean ready, Boolean writable) {}

    private final Health health;
    private final Metrics metrics;
    private final Network network;

    public MonitorRoutes(Health health, Metrics metrics, Network network) {
        this.health = health;
        this.metrics = metrics;
        this.network = network;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health", this::health);
        routes.get("/health/live", this::live);
        routes.get("/metrics", this::metrics);
    }

    private void health(Context ctx) {
        require(network.tellsHealth(ClientOrigin.of(ctx)));
        boolean ready = health.databaseAnswers();
        answer(ctx, new Report(true, ready, ready && health.hasRoom()), ready ? 200 : 503);
    }

    private void live(Context ctx) {
        require(network.tellsHealth(ClientOrigin.of(ctx)));
        ctx.header("Cache-Control", "no-store").result("live");
    }

    private static void answer(Context ctx, Report report, int status) {
        ctx.header("Cache-Control", "no-store").status(status).json(report);
    }

    private void metrics(Context ctx) {
        require(network.tellsMetrics(ClientOrigin.of(ctx)));
        ctx.header("Cache-Control", "no-store").contentType(Metrics.TYPE).result(metrics.text());
    }

    private static void require(boolean told) {
        if (!told) {
            throw new NotFoundResponse();
        }
    }
}
