package org.kithmap.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A Jetty handler that rejects unsupported requests before any other code sees them: WebSocket,
/// for which Javalin opens sessions that nothing ends, and a header that overrides the method,
/// which Javalin would obey.
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
