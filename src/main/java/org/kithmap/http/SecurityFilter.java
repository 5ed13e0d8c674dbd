package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kithmap.problem.RateLimited;

/// A filter for all requests and responses. It rejects requests for a wrong host, and changes that
/// another site made the browser send. It adds the headers that isolate the page from other sites.
final class SecurityFilter {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> MONITORED = Set.of("/health", "/health/live", "/metrics");
    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /// The limit for an address behind a proxy, event streams included. It suffices for a practice
    /// behind one router.
    private static final int MAX_REQUESTS = 400;

    /// The value of Strict-Transport-Security: two years, as the preload lists of browsers
    /// recommend.
    private static final String ALWAYS_BY_TLS = "max-age=63072000; includeSubDomains";

    private final Network network;
    private final SecurityHeaders headers;
    private final KeyedConcurrencyLimiter requests = new KeyedConcurrencyLimiter(MAX_REQUESTS);

    SecurityFilter(Network network, SecurityHeaders headers) {
        this.network = network;
        this.headers = headers;
    }

    void add(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context ctx) {
        ClientOrigin clientOrigin = ClientOrigin.of(ctx, network);
        clientOrigin.attachTo(ctx);
        RequestId.give(ctx);
        headers.forEach(ctx::header);
        if (ctx.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
        if (clientOrigin.isSecure()) {
            ctx.header("Strict-Transport-Security", ALWAYS_BY_TLS);
        }
        requireOwnHost(ctx, clientOrigin);
        if (!READING.contains(ctx.method())) {
            requireSameOrigin(ctx, clientOrigin);
        }
        limit(ctx, clientOrigin);
    }

    /// Limits the concurrent requests of each client behind a proxy, because a proxy may have any
    /// number of connections.
    private void limit(Context ctx, ClientOrigin clientOrigin) {
        if (!clientOrigin.named()) {
            return;
        }
        InetAddress address = InetAddress.ofLiteral(clientOrigin.address());
        if (!requests.acquire(KeyedConcurrencyLimiter.key(address), ctx)) {
            throw RateLimited.requests();
        }
    }

    /// Rejects requests for another host: DNS rebinding points a foreign name at this machine. Also
    /// rejects requests that bypass the proxy.
    private void requireOwnHost(Context ctx, ClientOrigin clientOrigin) {
        if (MONITORED.contains(ctx.path().replaceFirst("/+$", ""))
                && !mayBeABrowserHere(clientOrigin)) {
            return; // these routes check the client themselves
        }
        String host = host(ctx);
        boolean here =
                clientOrigin.peer().isLoopbackAddress()
                        && !clientOrigin.proxy()
                        && HOSTS.stream().anyMatch(name -> host.equals(name + ":" + port(ctx)));
        boolean elsewhere =
                (clientOrigin.proxy() || network.plainHttp())
                        && network.publicOrigin()
                                .filter((clientOrigin.scheme() + "://" + host)::equals)
                                .isPresent();
        if (clientOrigin.proxy() && !clientOrigin.named()) {
            throw new HttpResponseException(
                    421, "The proxy must send X-Forwarded-For and X-Forwarded-Proto.", Map.of());
        }
        if (!here && !elsewhere) {
            throw new HttpResponseException(
                    421,
                    "Kithmap can only be reached at %s."
                            .formatted(
                                    network.publicOrigin().orElse("http://localhost:" + port(ctx))),
                    Map.of());
        }
    }

    private boolean mayBeABrowserHere(ClientOrigin clientOrigin) {
        return clientOrigin.peer().isLoopbackAddress()
                && !clientOrigin.proxy()
                && !network.isMonitor(clientOrigin.peer());
    }

    private static int port(Context ctx) {
        return ctx.req().getLocalPort();
    }

    private static String host(Context ctx) {
        String host = ctx.header("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /// Rejects a request that another site made a browser send. Browsers declare the origin in one
    /// of these headers. A client that sends neither is not a browser, and sends no cookie without
    /// the user's intent.
    private static void requireSameOrigin(Context ctx, ClientOrigin clientOrigin) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean allowed =
                site != null
                        ? site.equals("same-origin") || site.equals("none")
                        : origin == null
                                || origin.equals(clientOrigin.scheme() + "://" + host(ctx));
        if (!allowed) {
            throw new HttpResponseException(403, "This request came from another site.", Map.of());
        }
    }
}
