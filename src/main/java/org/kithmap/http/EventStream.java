package org.kithmap.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.function.Consumer;

/// A stream of server-sent events to one page. Whoever stopped listening is found out by telling
/// them something.
public final class EventStream {

    private static final String TYPE = "text/event-stream";

    private final SseClient client;

    private EventStream(SseClient client) {
        this.client = client;
    }

    /// Begins a stream as the answer to a request; from then on there is no other status.
    ///
    /// @param use what is done with it, on a thread of its own; the stream goes on after that
    /// @throws BadRequest when the sender does not take events
    public static void begin(Context ctx, Consumer<EventStream> use) {
        String accepted = ctx.header("Accept");
        if (accepted == null || !accepted.contains(TYPE)) {
            throw new BadRequest("Ask for events, with Accept: %s.".formatted(TYPE));
        }
        new SseHandler(
                        client -> {
                            client.keepAlive();
                            use.accept(new EventStream(client));
                        })
                .handle(ctx);
    }

    /// @param data written as JSON; browsers pass over an event without any
    public void event(String name, Object data) {
        client.sendEvent(name, data);
    }

    /// A line that says nothing.
    public void comment() {
        client.sendComment("still here");
    }

    /// @param task run once, at once where it has ended already
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
