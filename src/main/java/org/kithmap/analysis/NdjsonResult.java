package org.kithmap.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Json;
import org.kithmap.research.RowSink;

/// An answer as lines of JSON: the columns, rows by the handful, and how it ended. What came is
/// sent at the latest half a second later. While nothing comes, an empty line now and then finds
/// out whether anybody still listens; where nobody does, the question is ended.
///
/// A reader who is slow makes whoever writes wait, so no more rows are fetched; in the end the
/// question comes to its time limit, and soon after that the connection is ended.
final class NdjsonResult implements RowSink, AutoCloseable {

    private static final int FULL = 1 << 15;
    private static final long EVERY_MILLIS = 300;
    private static final int SILENT_TICKS = 5;

    private final Supplier<OutputStream> open;
    private final Runnable gone;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(2 * FULL);
    private final Thread ticking;

    private @Nullable OutputStream out;
    private @Nullable JsonGenerator rows;
    private int silent;
    private boolean ended;

    /// @param open begins the answer: what fails before that can still become another one
    /// @param gone called once nobody listens any more
    NdjsonResult(Supplier<OutputStream> open, Runnable gone) {
        this.open = open;
        this.gone = gone;
        this.ticking = Thread.ofVirtual().name("answer").unstarted(this::keepAlive);
    }

    @Override
    public synchronized void columns(List<String> names) {
        out = open.get();
        line(Map.of("columns", names));
        ticking.start();
    }

    @Override
    public synchronized boolean row(List<@Nullable Object> values) {
        if (ended) {
            return false;
        }
        try {
            JsonGenerator to = rows;
            if (to == null) {
                to = Json.MAPPER.createGenerator(pending);
                to.writeStartObject();
                to.writeFieldName("rows");
                to.writeStartArray();
                rows = to;
            }
            CellFormat.row(to, values);
            if (pending.size() + to.getOutputBuffered() >= FULL) {
                send();
            }
        } catch (IOException nobodyReads) {
            ended = true;
            throw new QuestionCancelled();
        }
        return true;
    }

    /// The last line.
    synchronized void end(Object line) {
        try {
            send();
        } catch (IOException e) {
            ended = true;
        }
        line(line);
        ended = true;
    }

    /// Whether something was sent, so that a failure has to be told as a line.
    synchronized boolean hasStarted() {
        return out != null;
    }

    private void line(Object line) {
        try {
            if (!ended && out != null) {
                out.write(Json.MAPPER.writeValueAsBytes(line));
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            ended = true;
        }
    }

    /// Sends the rows that wait.
    private void send() throws IOException {
        if (rows != null && out != null && !ended) {
            rows.writeEndArray();
            rows.writeEndObject();
            rows.writeRaw('\n');
            rows.close();
            rows = null;
            pending.writeTo(out);
            pending.reset();
            out.flush();
            silent = 0;
        }
    }

    private void keepAlive() {
        try {
            while (isOpen()) {
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException over) {
            // the answer is whole
        }
    }

    private boolean isOpen() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            try {
                send();
                if (++silent >= SILENT_TICKS && out != null) {
                    out.write('\n');
                    out.flush();
                    silent = 0;
                }
                return true;
            } catch (IOException | UncheckedIOException e) {
                ended = true;
            }
        }
        gone.run();
        return false;
    }

    @Override
    public void close() {
        synchronized (this) {
            ended = true;
        }
        ticking.interrupt();
    }
}
