package org.kithmap.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Set;

/// What every request must pass and every answer carries: the right host, no request that another
/// site made a browser send, and headers that keep the page to itself.
final class Guard {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final String contentSecurityPolicy;

    /// @param importMapHash base64 of the SHA-256 of the page's one inline script
    Guard(String importMapHash) {
        this.contentSecurityPolicy =
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self' 'sha256-%s'".formatted(importMapHash),
                        "style-src 'self'",
                        "img-src 'self' data: blob:",
                        "connect-src 'self'",
                        "font-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html");
    }

    void add(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context ctx) {
        ctx.header("Content-Security-Policy", contentSecurityPolicy);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), browsing-topics=()");
        if (ctx.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
        requireOwnHost(ctx);
        if (!READING.contains(ctx.method())) {
            requireSameOrigin(ctx);
        }
    }

    /// A name that somebody else pointed at this machine (DNS rebinding) must not get an answer.
    private static void requireOwnHost(Context ctx) {
        String host = ctx.host();
        int port = ctx.req().getLocalPort();
        if (host == null || HOSTS.stream().noneMatch(name -> host.equals(name + ":" + port))) {
            throw new HttpResponseException(
                    421, "Kithmap answers at http://localhost:%d only.".formatted(port), Map.of());
        }
    }

    /// Browsers say where a request comes from; what is no browser sends neither header, and
    /// carries no cookie unasked.
    private static void requireSameOrigin(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean allowed =
                site != null
                        ? site.equals("same-origin") || site.equals("none")
                        : origin == null || origin.equals("http://" + ctx.host());
        if (!allowed) {
            throw new HttpResponseException(403, "This request came from another site.", Map.of());
        }
    }
}
