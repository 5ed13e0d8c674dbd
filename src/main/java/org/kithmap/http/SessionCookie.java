package org.kithmap.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/// The session cookie. Scripts can't read it, and browsers send it only in requests from the page
/// itself.
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

    /// Deletes the cookie, and the data that the browser stored for the site.
    public static void clear(Context ctx) {
        write(ctx, "", Duration.ZERO);
        ctx.header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /// Returns the name of the cookie. Without TLS it contains the port, because all ports of a
    /// host share their cookies and several Kithmaps may run on it. Over TLS, the prefix `__Host-`
    /// keeps other hosts from setting the cookie.
    private static String name(Context ctx) {
        return isSecure(ctx) ? "__Host-kithmap" : "kithmap-" + ctx.req().getServerPort();
    }

    /// Returns whether the browser uses TLS. No other method decides this.
    private static boolean isSecure(Context ctx) {
        return ClientOrigin.of(ctx).isSecure();
    }
}
