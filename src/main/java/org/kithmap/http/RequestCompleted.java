package org.kithmap.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Set;

/// A request that was answered, without any data about its sender.
///
/// @param request its id in the logs
/// @param route the template of its path, such as `/api/maps/{id}`, or `none`
public record RequestCompleted(
        String request, String method, String route, int status, Duration duration) {

    /// The methods that are reported by name, because a client may send any word as a method.
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    static RequestCompleted of(Context ctx, float millis) {
        String method = ctx.method().name();
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        return new RequestCompleted(
                RequestId.of(ctx),
                METHODS.contains(method) ? method : "other",
                endpoint == null ? "none" : endpoint.path,
                ctx.statusCode(),
                Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
