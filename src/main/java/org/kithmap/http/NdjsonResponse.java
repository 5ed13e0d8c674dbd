package org.kithmap.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// An answer of lines of JSON that are sent one by one, while the work goes on.
public final class NdjsonResponse {

    private final Context ctx;
    private @Nullable OutputStream out;
    private boolean gone;

    public NdjsonResponse(Context ctx) {
        this.ctx = ctx;
    }

    /// The first line commits the answer's status and type: what fails before it can still become
    /// another answer. Whoever stops listening does not stop the work.
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

    /// Past Javalin's compression, which would hold lines back.
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
