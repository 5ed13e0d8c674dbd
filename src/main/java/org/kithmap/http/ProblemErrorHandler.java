package org.kithmap.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kithmap.json.Json;

/// A Jetty error handler for requests that never reach a route because the web server can't parse
/// them. Instead of Jetty's own page, it sends a problem document with the headers of all other
/// responses.
final class ProblemErrorHandler extends ErrorHandler {

    private final SecurityHeaders headers;

    ProblemErrorHandler(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("Content-Type", ProblemMapper.TYPE);
        Content.Sink.write(response, true, document(status), callback);
        return true;
    }

    private static String document(HttpStatus status) {
        String detail =
                switch (status) {
                    case REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
                            "The address or the headers of this request are too long.";
                    case REQUEST_TIMEOUT -> "This request arrived too slowly.";
                    case CONTENT_TOO_LARGE -> "This request is too large.";
                    default ->
                            status.getCode() < 500
                                    ? "This is not a valid HTTP request."
                                    : "Something went wrong in Kithmap.";
                };
        try {
            return Json.MAPPER.writeValueAsString(
                    ProblemMapper.document(
                            status,
                            ProblemMapper.code(status),
                            status.getMessage(),
                            detail,
                            Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
