package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What every request must pass and every answer carries: the right host, no request that another
/// site made a browser send, and headers that keep the page to itself.
final class SecurityFilter {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> MONITORED = Set.of("/health", "/health/live", "/metrics");
    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /// Of one address behind a proxy, streams of events included: a practice behind one router.
    private static final int MOST_REQUESTS = 400;

    /// Two years, as browsers want it for their own lists.
    private static final String ALWAYS_BY_TLS = "max-age=63072000; includeSubDomains";

    private final Network network;
    private final SecurityHeaders headers;
    private final KeyedConcurrencyLimiter requests = new KeyedConcurrencyLimiter(MOST_REQUESTS);

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

    /// A proxy has many connections; the requests under way of each address it asks for are counted
    /// in their place.
    private void limit(Context ctx, ClientOrigin clientOrigin) {
        if (!clientOrigin.named()) {
            return;
        }
        InetAddress address = InetAddress.ofLiteral(clientOrigin.address());
        if (!requests.acquire(KeyedConcurrencyLimiter.key(address), ctx)) {
            throw new TooManyRequests();
        }
    }

    /// A name that somebody else pointed at this machine (DNS rebinding) must not get an answer,
    /// nor one who comes past the proxy.
    private void requireOwnHost(Context ctx, ClientOrigin clientOrigin) {
        if (MONITORED.contains(ctx.path().replaceFirst("/+$", ""))
                && !mayBeABrowserHere(clientOrigin)) {
            return; // what they ask says for itself whom it answers
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
                    421,
                    "The proxy must say for whom it asks, with X-Forwarded-For and X-Forwarded-Proto.",
                    Map.of());
        }
        if (!here && !elsewhere) {
            throw new HttpResponseException(
                    421,
                    "Kithmap answers at %s only."
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

    /// Browsers say where a request comes from; what is no browser sends neither header, and
    /// carries no cookie unasked.
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
