package org.kithmap.exchange;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Json;

/// Lines of JSON that are sent one by one, while the work goes on.
final class JsonLines {

    private final Context ctx;
    private @Nullable OutputStream out;
    private boolean gone;

    JsonLines(Context ctx) {
        this.ctx = ctx;
    }

    record Progress(Step progress) {}

    record Step(int done, int total) {}

    void progress(int done, int total) {
        write(new Progress(new Step(done, total)));
    }

    /// The first line commits the answer's status and type: what fails before it can still become
    /// another answer. Whoever stops listening does not stop the work.
    void write(Object line) {
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

    private OutputStream open() {
        try {
            ctx.res().setContentType("application/x-ndjson");
            out = ctx.res().getOutputStream(); // past Javalin's compression, which would hold
            // lines back
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
