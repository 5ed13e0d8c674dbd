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
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.analysis.query.ClientDisconnected;
import org.kithmap.json.Json;
import org.kithmap.research.RowSink;

/// A result as lines of JSON: the columns, batches of rows, and the outcome. Rows are sent after
/// half a second at most. While there are none, an empty line is sent from time to time to detect a
/// closed connection, which cancels the question.
///
/// A slow client blocks the writer, so no more rows are fetched; the question then reaches its time
/// limit, and shortly afterwards the connection is closed.
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

    /// @param open starts the response; a failure before that can still become another response
    /// @param gone called when the client has disconnected
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
            throw new ClientDisconnected();
        }
        return true;
    }

    /// Sends the last line.
    synchronized void end(Object line) {
        try {
            send();
        } catch (IOException e) {
            ended = true;
        }
        line(line);
        ended = true;
    }

    /// Returns whether the response has started, so that a failure must be sent as a line.
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

    /// Sends the buffered rows.
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
            // the response is complete
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
