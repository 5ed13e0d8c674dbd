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
import org.kithmap.json.Json;

/// The web server, which serves the page, its files and the API of the features.
public final class WebServer implements AutoCloseable {

    /// System property; `false` lets the page load the modules of `web/` as they are, even where
    /// the build bundled them.
    public static final String BUNDLE = "kithmap.web-bundle";

    /// The largest size of a request, uploads included.
    static final int MAX_MEGABYTES = 20;

    /// The limit for an address. It suffices for a practice behind one router, with several windows
    /// for each of its people.
    private static final int MAX_CONNECTIONS = 400;

    /// The size of the system's send buffer, for a response that the peer does not read.
    private static final int MAX_BYTES_IN_FLIGHT = 256 * 1024;

    /// The threads that accept connections and select ready ones. None of them waits for a peer.
    private static final int MAX_PLATFORM_THREADS = 32;

    private final Javalin javalin;
    private final Network network;

    private WebServer(Javalin javalin, Network network) {
        this.javalin = javalin;
        this.network = network;
    }

    /// Starts the server.
    ///
    /// @param answered is called for each request once its response is written
    /// @throws PortTaken if another program listens at the port
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
        config.http.maxRequestSize = MAX_MEGABYTES * 1024L * 1024L;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxTotalRequestSize(MAX_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(
                MAX_MEGABYTES, SizeUnit.MB); // never write an upload to a disk
        config.jetty.multipartConfig.maxFileSize(MAX_MEGABYTES, SizeUnit.MB);
        config.contextResolver.ip = ctx -> ClientOrigin.of(ctx).address();
        config.contextResolver.scheme = ctx -> ClientOrigin.of(ctx).scheme();
        config.staticFiles.enableWebjars(); // versioned paths, so browsers may cache them
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    /// Configures Jetty. Requests run on virtual threads without a limit, so that a request that
    /// waits for its peer blocks no other.
    private static void server(JavalinConfig config, Network network, ProblemErrorHandler errors) {
        DataRateHandler rates = new DataRateHandler(network, MAX_CONNECTIONS);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_PLATFORM_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(0); // otherwise a stop would wait for idle browsers
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
            connector.setAcceptedSendBufferSize(MAX_BYTES_IN_FLIGHT);
            connector.addEventListener(rates);
            return connector;
        });
    }

    /// Returns the address that browsers use.
    public String address() {
        return network.publicOrigin().orElse("http://localhost:" + javalin.port());
    }

    /// Returns the port at which it listens.
    public int port() {
        return javalin.port();
    }

    /// Returns all routes of the API, such as `GET /api/maps/{id}`.
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
