package org.kithmap.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/// The cookie that says who is asking: out of reach of scripts, and sent from our own page only.
public final class SessionCookie {

    private SessionCookie() {}

    public static Optional<String> read(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx))).filter(token -> !token.isEmpty());
    }

    public static void write(Context ctx, String token, Duration lasts) {
        Cookie cookie = new Cookie(name(ctx), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure(ctx));
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge((int) lasts.toSeconds());
        ctx.cookie(cookie);
    }

    /// Also has the browser forget what it kept of us.
    public static void clear(Context ctx) {
        write(ctx, "", Duration.ZERO);
        ctx.header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /// Cookies cross the ports of a host, so each Kithmap on it has a name of its own; over TLS,
    /// browsers keep a name with this prefix from every other host.
    private static String name(Context ctx) {
        return isSecure(ctx) ? "__Host-kithmap" : "kithmap-" + ctx.req().getServerPort();
    }

    /// The one place that says whether the browser came by TLS.
    private static boolean isSecure(Context ctx) {
        return ClientOrigin.of(ctx).isSecure();
    }
}
