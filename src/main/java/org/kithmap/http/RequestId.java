package org.kithmap.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// The random id of a request, by which the logs and its sender can refer to it.
final class RequestId {

    private static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /// Assigns a new id, and ignores any id that the sender chose.
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
