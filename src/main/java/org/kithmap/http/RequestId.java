package org.kithmap.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// By this a request is known in the logs, and whoever sent it can name it. It says nothing.
final class RequestId {

    private static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /// A new one, not what the sender may have said.
    static void give(Context ctx) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ctx.attribute(HEADER, id);
        ctx.header(HEADER, id);
    }

    static String of(Context ctx) {
        String id = ctx.attribute(HEADER);
        return id == null ? "" : id;
    }
}
