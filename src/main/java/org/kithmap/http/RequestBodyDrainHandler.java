package org.kithmap.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Reads, after the answer, what is left of a request body that nobody read to its end, as when a
/// request is refused. Jetty reads what has arrived by then and closes the connection if there is
/// more; what arrives afterwards makes the system reset it, and a sender who was still writing
/// never sees the answer. [DataRateHandler] ends those who send the rest too slowly.
final class RequestBodyDrainHandler extends Handler.Wrapper {

    /// Well above what is taken, so that the sender of a file that is too large is told so.
    private static final long MOST_BYTES = 5L * WebServer.MOST_MEGABYTES * 1024 * 1024;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asksFirst = request.getHeaders().contains(HttpHeader.EXPECT);
        if (request.getLength() == 0 || request.getLength() > MOST_BYTES || asksFirst) {
            return super.handle(request, response, callback);
        }
        return super.handle(
                new ReadLater(request), response, new DrainingCallback(request, callback));
    }

    private static final class ReadLater extends Request.Wrapper {

        ReadLater(Request request) {
            super(request);
        }

        /// True, or the answer would be marked as the last one of its connection.
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
