package org.kithmap.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;

/// The address by which a browser knows this service, such as `https://kithmap.example`: a passkey
/// is bound to it.
public final class ServiceOrigin {

    private ServiceOrigin() {}

    /// What the guard has let through is a name of ours. On this machine it is always `localhost`,
    /// as browsers make no passkey for a number such as 127.0.0.1.
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
