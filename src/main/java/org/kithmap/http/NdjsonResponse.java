package org.kithmap.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.Json;

/// A response of lines of JSON, which are sent one by one while the work goes on.
public final class NdjsonResponse {

    private final Context ctx;
    private @Nullable OutputStream out;
    private boolean gone;

    public NdjsonResponse(Context ctx) {
        this.ctx = ctx;
    }

    /// Sends a line. The first line commits the status and the content type; a failure before it
    /// can still produce another response. If the client disconnects, later lines are dropped and
    /// the work continues.
    public void write(Object line) {
        if (gone) {
            return;
        }
        try {
            OutputStream to = out == null ? open() : out;
            to.write(Json.MAPPER.writeValueAsBytes(line));
            to.write('\n');
            to.flush();
        } catch (IOException e) {
            gone = true;
        }
    }

    /// Opens the stream of the servlet, because Javalin's compression would hold lines back.
    private OutputStream open() {
        try {
            ctx.res().setContentType("application/x-ndjson");
            out = ctx.res().getOutputStream();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
