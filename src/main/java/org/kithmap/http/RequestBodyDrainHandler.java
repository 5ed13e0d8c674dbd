package org.kithmap.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A Jetty handler that reads the unread rest of a request body after the response, as when a
/// request is refused. Jetty itself reads only what has arrived by then, and closes the connection
/// if there is more. The system then resets the connection when more bytes arrive, and a client
/// that is still sending never sees the response. [DataRateHandler] ends connections that send the
/// rest too slowly.
final class RequestBodyDrainHandler extends Handler.Wrapper {

    /// The largest body that is drained. It is well above the limit for requests, so that the
    /// sender of a file that is too large receives the error.
    private static final long MAX_BYTES = 5L * WebServer.MAX_MEGABYTES * 1024 * 1024;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asksFirst = request.getHeaders().contains(HttpHeader.EXPECT);
        if (request.getLength() == 0 || request.getLength() > MAX_BYTES || asksFirst) {
            return super.handle(request, response, callback);
        }
        return super.handle(
                new ReadLater(request), response, new DrainingCallback(request, callback));
    }

    private static final class ReadLater extends Request.Wrapper {

        ReadLater(Request request) {
            super(request);
        }

        /// Returns true, otherwise Jetty would close the connection after the response.
        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    private static final class DrainingCallback extends Callback.Nested {

        private final Request request;

        DrainingCallback(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            Content.Source.consumeAll(
                    request, Callback.from(super::succeeded, failure -> super.succeeded()));
        }
    }
}
