package org.kithmap.monitor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.kithmap.http.ClientOrigin;
import org.kithmap.http.Network;
import org.kithmap.http.Routes;

/// The routes for monitoring:
///
/// - `/health` returns 200, or 503 while the database does not answer. Its body also says whether
///   changes can be written, which stops first when the disk fills up.
/// - `/health/live` returns 200 while the process runs.
/// - `/metrics` returns metrics for Prometheus.
///
/// These routes need no session. [Network] decides by the client's address who gets an answer; all
/// other clients get 404.
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

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFoundResponse();
        }
    }
}
