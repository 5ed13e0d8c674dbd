package org.kithmap.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// Ends the connection of an answer that takes longer than it may, its reading included. Whoever
/// takes a few bytes now and then is never idle, and would make whoever writes wait for ever.
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
                                    false, true)) { // or it is another answer's by now
                                passed = true;
                                connection.close(); // whoever writes just now is told so
                            }
                        });
    }

    /// Until it is closed.
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

    /// As if the answer had only just been asked for.
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
