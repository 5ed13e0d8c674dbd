package org.kithmap.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;

/// The origin under which a browser knows this service, such as `https://kithmap.example`. A
/// passkey is bound to it.
public final class ServiceOrigin {

    private ServiceOrigin() {}

    /// Returns the origin for a request. The Host header can be trusted because [SecurityFilter]
    /// has checked it. On this machine the host is always `localhost`, because browsers create no
    /// passkey for an IP address such as 127.0.0.1.
    public static URI of(Context ctx) {
        ClientOrigin clientOrigin = ClientOrigin.of(ctx);
        String host = String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT);
        String name =
                host.matches("127\\.0\\.0\\.1:\\d+|\\[::1]:\\d+")
                        ? "localhost:" + ctx.req().getLocalPort()
                        : host;
        return URI.create(clientOrigin.scheme() + "://" + name);
    }
}
