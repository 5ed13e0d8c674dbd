package org.kithmap.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// A deadline for a response, including the time its client takes to read it. When it passes, the
/// connection is closed. A client that reads a few bytes now and then is never idle, and would
/// block the writer for ever.
public final class ResponseDeadline implements AutoCloseable {

    private final Duration longest;
    private final Thread waiting;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long end;
    private volatile boolean passed;

    private ResponseDeadline(EndPoint connection, Duration longest) {
        this.longest = longest;
        this.end = System.nanoTime() + longest.toNanos();
        this.waiting =
                Thread.ofVirtual()
                        .name("cutoff")
                        .start(() -> {
                            try {
                                sleep();
                            } catch (InterruptedException answered) {
                                return;
                            }
                            if (over.compareAndSet(
                                    false, true)) { // otherwise it may serve another response
                                passed = true;
                                connection.close(); // a write in progress fails
                            }
                        });
    }

    /// Starts a deadline for the response to a request. It ends when it is closed.
    public static ResponseDeadline of(Context ctx, Duration longest) {
        return new ResponseDeadline(
                ServletContextRequest.getServletContextRequest(ctx.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint(),
                longest);
    }

    private void sleep() throws InterruptedException {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    /// Starts the time again from zero.
    public void restart() {
        end = System.nanoTime() + longest.toNanos();
    }

    public boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        over.set(true);
        waiting.interrupt();
    }
}
