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
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The web server: the page, the parts it is made of, and the API of the features.
public final class WebServer implements AutoCloseable {

    /// Of one request, uploads included.
    static final int MOST_MEGABYTES = 20;

    /// Of one address: a practice behind one router, with some windows for each of its people.
    private static final int MOST_CONNECTIONS = 400;

    /// What the system keeps of an answer for a peer who does not read it.
    private static final int MOST_BYTES_ON_THE_WAY = 256 * 1024;

    /// They accept connections and look for what comes in; none waits for a peer.
    private static final int MOST_PLATFORM_THREADS = 32;

    private final Javalin javalin;
    private final Network network;

    private WebServer(Javalin javalin, Network network) {
        this.javalin = javalin;
        this.network = network;
    }

    /// @param answered is told of each request when its answer is written
    /// @throws PortTaken when another program listens there
    public static WebServer start(
            Network network,
            ProblemMapper problemMapper,
            List<? extends Routes> features,
            Consumer<RequestCompleted> answered) {
        Assets assets = new Assets();
        SecurityHeaders headers = new SecurityHeaders(assets.importMapHash());
        SecurityFilter securityFilter = new SecurityFilter(network, headers);
        Javalin javalin =
                Javalin.create(config -> {
                    settings(config);
                    server(config, network, new ProblemErrorHandler(headers));
                    config.requestLogger.http(
                            (ctx, millis) -> answered.accept(RequestCompleted.of(ctx, millis)));
                    securityFilter.add(config.routes);
                    assets.add(config.routes);
                    features.forEach(feature -> feature.add(config.routes));
                    new LargeBodyLimiter().add(config.routes);
                    new ResponseLimiter().add(config.routes);
                    new MapRequestLimiter().add(config.routes);
                    problemMapper.add(config.routes);
                });
        try {
            return new WebServer(javalin.start(), network);
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
        config.contextResolver.ip = ctx -> ClientOrigin.of(ctx).address();
        config.contextResolver.scheme = ctx -> ClientOrigin.of(ctx).scheme();
        config.staticFiles.enableWebjars(); // each under its version, so browsers may keep them
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    /// Requests run on virtual threads, as many as there are: one that waits for its peer takes
    /// nobody's place.
    private static void server(JavalinConfig config, Network network, ProblemErrorHandler errors) {
        DataRateHandler rates = new DataRateHandler(network, MOST_CONNECTIONS);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_PLATFORM_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(0); // or a stop would wait for idle browsers
            server.insertHandler(new UnsupportedRequestHandler());
            server.insertHandler(new RequestBodyDrainHandler());
            server.insertHandler(rates);
            server.setErrorHandler(errors);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector =
                    new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(network.listen().getHostAddress());
            connector.setPort(network.port());
            connector.setAcceptedSendBufferSize(MOST_BYTES_ON_THE_WAY);
            connector.addEventListener(rates);
            return connector;
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
