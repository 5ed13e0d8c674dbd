package org.kithmap.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/// A request and its response, with the time spent on waiting for the peer.
final class TimedExchange {

    private final Transfer reading = new Transfer();
    private final Transfer writing = new Transfer();

    boolean isTooSlow(long now) {
        return reading.isTooSlow(now) || writing.isTooSlow(now);
    }

    Request measured(Request request) {
        return new Request.Wrapper(request) {
            @Override
            public Content.@Nullable Chunk read() {
                Content.Chunk chunk = super.read();
                if (chunk == null) {
                    return null;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    return Content.Chunk.from(toTimeout(chunk.getFailure()), chunk.isLast());
                }
                reading.add(chunk.remaining());
                return chunk;
            }

            @Override
            public void demand(Runnable callback) {
                reading.waitFrom(System.nanoTime(), 0);
                super.demand(
                        Invocable.from(
                                Invocable.getInvocationType(callback),
                                () -> {
                                    reading.waitUntil(System.nanoTime());
                                    callback.run();
                                }));
            }
        };
    }

    Response measured(Request request, Response response) {
        return new Response.Wrapper(request, response) {
            @Override
            public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
                writing.waitFrom(System.nanoTime(), content == null ? 0 : content.remaining());
                super.write(
                        last,
                        content,
                        new Callback.Nested(callback) {
                            @Override
                            public void completed() {
                                writing.waitUntil(System.nanoTime());
                            }

                            @Override
                            public void failed(Throwable failure) {
                                super.failed(toTimeout(failure));
                            }
                        });
            }
        };
    }

    /// Converts the failure of a closed or reset connection to the exception that Jetty throws for
    /// a disconnected peer. It then needs no response and no log entry.
    private static Throwable toTimeout(Throwable failure) {
        return failure instanceof IOException
                        && failure.getClass() != EofException.class // Javalin checks for this class
                        && !(failure.getCause() instanceof TimeoutException)
                ? new EofException(failure)
                : failure;
    }
}
