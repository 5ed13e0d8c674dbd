package org.kithmap.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Refuses what Kithmap does not speak, before anything else looks at it: WebSocket, for which
/// Javalin makes a session of its own that nobody ends, and a method in a header, which Javalin
/// takes for the one of the request.
final class UnsupportedRequestHandler extends Handler.Wrapper {

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        if (headers.contains(HttpHeader.UPGRADE, "websocket")
                || headers.contains(HttpHeader.SEC_WEBSOCKET_KEY)
                || headers.contains(METHOD_OVERRIDE)) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
