package org.kithmap.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The web server: the page, the parts it is made of, and the API of the features.
public final class Web implements AutoCloseable {

    /// Of one request, uploads included.
    private static final int MOST_MEGABYTES = 20;

    private final Javalin javalin;
    private final Network network;

    private Web(Javalin javalin, Network network) {
        this.javalin = javalin;
        this.network = network;
    }

    /// @param answered is told of each request when its answer is written
    /// @param answered is told of each request when its answer is written
    /// @throws PortTaken when another program listens there
    public static Web start(
            Network network,
            Problems problems,
            List<? extends Routes> features,
            Consumer<Answered> answered) {
        Assets assets = new Assets();
        Guard guard = new Guard(network, assets.importMapHash());
        Javalin javalin =
                Javalin.create(config -> {
                    settings(config);
                    config.requestLogger.http(
                            (ctx, millis) -> answered.accept(Answered.of(ctx, millis)));
                    guard.add(config.routes);
                    assets.add(config.routes);
                    features.forEach(feature -> feature.add(config.routes));
                    problems.add(config.routes);
                });
        try {
            return new Web(
                    javalin.start(network.listen().getHostAddress(), network.port()), network);
        } catch (JavalinBindException e) {
            throw new PortTaken(network.port());
        }
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        config.http.maxRequestSize = MOST_MEGABYTES * 1024L * 1024L;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(
                MOST_MEGABYTES, SizeUnit.MB); // no upload touches a disk
        config.jetty.multipartConfig.maxFileSize(MOST_MEGABYTES, SizeUnit.MB);
        config.jetty.modifyServer(
                server -> server.setStopTimeout(0)); // or a stop would wait for idle browsers
        config.contextResolver.ip = ctx -> Sender.of(ctx).address();
        config.contextResolver.scheme = ctx -> Sender.of(ctx).scheme();
        config.staticFiles.enableWebjars(); // each under its version, so browsers may keep them
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    /// What browsers know it by.
    public String address() {
        return network.publicOrigin().orElse("http://localhost:" + javalin.port());
    }

    /// Where it listens.
    public int port() {
        return javalin.port();
    }

    /// Every request of the API there is, as `GET /api/maps/{id}`.
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.isHttpMethod())
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .filter(route -> route.contains(" /api/"))
                .toList();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
