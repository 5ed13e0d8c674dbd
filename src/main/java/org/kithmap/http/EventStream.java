package org.kithmap.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.function.Consumer;
import org.kithmap.problem.InvalidRequest;

/// A stream of server-sent events to a page. A disconnected client is only noticed when something
/// is sent to it.
public final class EventStream {

    private static final String TYPE = "text/event-stream";

    private final SseClient client;

    private EventStream(SseClient client) {
        this.client = client;
    }

    /// Starts a stream as the response to a request. The status can't change after that.
    ///
    /// @param use receives the stream, on a thread of its own; the stream stays open when it
    ///   returns
    /// @throws InvalidRequest if the client does not accept events
    public static void begin(Context ctx, Consumer<EventStream> use) {
        String accepted = ctx.header("Accept");
        if (accepted == null || !accepted.contains(TYPE)) {
            throw new InvalidRequest("Send Accept: %s to receive events.".formatted(TYPE));
        }
        new SseHandler(
                        client -> {
                            client.keepAlive();
                            use.accept(new EventStream(client));
                        })
                .handle(ctx);
    }

    /// Sends an event.
    ///
    /// @param data the data, which is written as JSON; browsers ignore an event without data
    public void event(String name, Object data) {
        client.sendEvent(name, data);
    }

    /// Sends a comment, which browsers ignore.
    public void comment() {
        client.sendComment("still here");
    }

    /// Registers a task for the end of the stream.
    ///
    /// @param task runs once, or at once if the stream has already ended
    public void onEnd(Runnable task) {
        client.onClose(task);
        if (client.terminated()) {
            task.run();
        }
    }

    public void end() {
        client.close();
    }
}
