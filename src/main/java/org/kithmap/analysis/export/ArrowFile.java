package org.kithmap.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.Json;
import org.kithmap.research.Truncation;

/// A table as an Arrow IPC file (Feather 2), with typed columns that R, Python and Julia read
/// without guessing. The export metadata is in the schema's custom metadata, under `kithmap`.
///
/// Arrow needs a column's type before its first cell, but a Cypher column has no known type until
/// its last row. So the cells are held in memory, in the layout they will have in the file, up to
/// [#MAX_BYTES] bytes. Arrow's own Java library is not used: it needs a JVM flag that opens
/// internal packages at every start, and it allocates memory outside our limits. Writing the few
/// messages of a file needs neither.
final class ArrowFile implements ResultFile {

    static final long MAX_BYTES = 24L << 20;

    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    private static final int EIGHT = 8;

    private final Supplier<OutputStream> open;
    private final List<ArrowColumn> columns = new ArrayList<>();
    private boolean begun;
    private boolean full;
    private int rows;
    private long written;

    ArrowFile(Supplier<OutputStream> open) {
        this.open = open;
    }

    @Override
    public void columns(List<String> names) {
        names.forEach(name -> columns.add(new ArrowColumn(name)));
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        full = columns.stream().mapToLong(ArrowColumn::size).sum() >= MAX_BYTES;
        if (full) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            columns.set(i, columns.get(i).with(values.get(i)));
        }
        rows++;
        return true;
    }

    @Override
    public boolean hasStarted() {
        return begun;
    }

    @Override
    public ExportMetadata end(ExportMetadata exportMetadata) {
        begun = true;
        ExportMetadata metadata =
                full ? exportMetadata.cutAt(rows, Truncation.BYTES) : exportMetadata;
        try (OutputStream out = open.get()) {
            write(out, new ArrowMessages(columns, Json.MAPPER.writeValueAsString(metadata)));
        } catch (IOException nobodyReads) {
            // the client closed the connection, so the file stays unfinished
        }
        return metadata;
    }

    private void write(OutputStream out, ArrowMessages messages) throws IOException {
        put(out, MAGIC);
        message(out, messages.schema());
        List<Long> offsets = new ArrayList<>();
        long length = 0;
        for (ArrowColumn column : columns) {
            for (int part : column.lengths()) {
                offsets.add(length);
                length += padded(part);
            }
        }
        long at = written;
        message(out, messages.batch(rows, offsets, length));
        int header = (int) (written - at);
        for (ArrowColumn column : columns) {
            for (int i = 0; i < column.lengths().length; i++) {
                put(out, column.part(i));
            }
        }
        put(out, numbers(-1, 0)); // no more messages
        byte[] footer = messages.footer(at, header, length);
        out.write(footer);
        out.write(numbers(footer.length));
        out.write(MAGIC);
    }

    private void message(OutputStream out, byte[] message) throws IOException {
        put(out, numbers(-1, (int) padded(message.length)));
        put(out, message);
    }

    /// Writes bytes, padded to a multiple of eight.
    private void put(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.write(new byte[(int) padded(bytes.length) - bytes.length]);
        written += padded(bytes.length);
    }

    private static long padded(int length) {
        return (length + EIGHT - 1L) / EIGHT * EIGHT;
    }

    private static byte[] numbers(int... all) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES * all.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(all);
        return bytes.array();
    }
}
