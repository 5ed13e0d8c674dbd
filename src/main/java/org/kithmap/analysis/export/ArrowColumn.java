package org.kithmap.analysis.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;

/// The cells of one column in Arrow's memory layout, so that they need no more memory than space in
/// the file. The column's type is the common type of its cells; when they have no common type, each
/// cell is written as JSON.
final class ArrowColumn {

    /// The type of a column's cells.
    enum ArrowType {
        NOTHING,
        WHOLE,
        DECIMAL,
        TRUTH,
        DATE,
        TEXT,
        JSON;

        private static ArrowType of(Object value) {
            return switch (value) {
                case Long number -> WHOLE;
                case Double number -> DECIMAL;
                case Boolean truth -> TRUTH;
                case LocalDate day -> DATE;
                case List<?> list -> JSON;
                case Map<?, ?> map -> JSON;
                case GraphNode node -> JSON;
                case GraphRelationship tie -> JSON;
                case GraphPath path -> JSON;
                default -> TEXT;
            };
        }

        private boolean isText() {
            return this == TEXT || this == JSON;
        }
    }

    /// Every integer up to this value is exact as a double.
    private static final long MAX_EXACT_INTEGER = 1L << 53;

    private static final int FIRST = 64;

    private final String name;
    private final ArrowType kind;
    private final BitSet there = new BitSet();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    /// Numbers, days (since the epoch) and booleans as values; for a text, the offset of its end.
    private long[] numbers = new long[FIRST];

    private int rows;

    private ArrowColumn(String name, ArrowType kind) {
        this.name = name;
        this.kind = kind;
    }

    ArrowColumn(String name) {
        this(name, ArrowType.NOTHING);
    }

    String name() {
        return name;
    }

    ArrowType kind() {
        return kind;
    }

    /// Returns the number of bytes held.
    long size() {
        return (long) Long.BYTES * rows + texts.size();
    }

    /// Adds a cell.
    ///
    /// @return this column with one more cell, or a new column when the cell requires another type
    ArrowColumn with(@Nullable Object cell) {
        @Nullable Object value = cell instanceof CellFormat.Suppressed ? null : cell;
        ArrowColumn column = value == null ? this : as(kindWith(value));
        column.put(value);
        return column;
    }

    private ArrowType kindWith(Object value) {
        ArrowType other = ArrowType.of(value);
        if (kind == ArrowType.NOTHING || kind == other) {
            return other;
        }
        if (kind == ArrowType.DECIMAL && other == ArrowType.WHOLE) {
            return isExact((Long) value) ? ArrowType.DECIMAL : ArrowType.JSON;
        }
        if (kind == ArrowType.WHOLE && other == ArrowType.DECIMAL) {
            return Arrays.stream(numbers, 0, rows).allMatch(ArrowColumn::isExact)
                    ? ArrowType.DECIMAL
                    : ArrowType.JSON;
        }
        return ArrowType.JSON;
    }

    private static boolean isExact(long number) {
        return number <= MAX_EXACT_INTEGER && number >= -MAX_EXACT_INTEGER;
    }

    private ArrowColumn as(ArrowType wanted) {
        if (kind == wanted) {
            return this;
        }
        ArrowColumn column = new ArrowColumn(name, wanted);
        byte[] written = texts.toByteArray();
        for (int i = 0; i < rows; i++) {
            column.put(there.get(i) ? value(i, written) : null);
        }
        return column;
    }

    private Object value(int row, byte[] written) {
        return switch (kind) {
            case WHOLE -> numbers[row];
            case DECIMAL -> Double.longBitsToDouble(numbers[row]);
            case TRUTH -> numbers[row] == 1;
            case DATE -> LocalDate.ofEpochDay(numbers[row]);
            case TEXT -> {
                int from = row == 0 ? 0 : (int) numbers[row - 1];
                yield new String(written, from, (int) numbers[row] - from, StandardCharsets.UTF_8);
            }
            case NOTHING, JSON -> throw new IllegalStateException("no other kind is wider");
        };
    }

    private void put(@Nullable Object value) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * rows);
        }
        numbers[rows] = number(value);
        there.set(rows, value != null);
        rows++;
    }

    private long number(@Nullable Object value) {
        if (kind.isText()) {
            if (value != null) {
                String text =
                        kind == ArrowType.JSON ? CellFormat.json(value) : CellFormat.text(value);
                texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            return texts.size();
        }
        return switch (value) {
            case null -> 0;
            case Double number -> Double.doubleToRawLongBits(number);
            case Long number when kind == ArrowType.DECIMAL ->
                    Double.doubleToRawLongBits((double) number);
            case Long number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case LocalDate day -> day.toEpochDay();
            default -> throw new IllegalStateException("a cell of another kind");
        };
    }

    int missing() {
        return rows - there.cardinality();
    }

    /// Returns the lengths of the column's buffers in the file: the validity bitmap, then the
    /// offsets (of texts only), then the values.
    int[] lengths() {
        int bits = (rows + 7) / 8;
        return switch (kind) {
            case WHOLE, DECIMAL -> new int[] {bits, Long.BYTES * rows};
            case DATE -> new int[] {bits, Integer.BYTES * rows};
            case TRUTH -> new int[] {bits, bits};
            case NOTHING, TEXT, JSON -> new int[] {bits, Integer.BYTES * (rows + 1), texts.size()};
        };
    }

    byte[] part(int which) {
        int length = lengths()[which];
        if (which == 0) {
            return Arrays.copyOf(there.toByteArray(), length);
        }
        if (which == 2) {
            return texts.toByteArray();
        }
        ByteBuffer part = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case WHOLE, DECIMAL -> part.asLongBuffer().put(numbers, 0, rows);
            case TRUTH -> {
                BitSet truths = new BitSet();
                for (int i = 0; i < rows; i++) {
                    truths.set(i, numbers[i] == 1);
                }
                part.put(truths.toByteArray());
            }
            case DATE -> Arrays.stream(numbers, 0, rows).forEach(day -> part.putInt((int) day));
            case NOTHING, TEXT, JSON -> {
                part.putInt(0);
                Arrays.stream(numbers, 0, rows).forEach(end -> part.putInt((int) end));
            }
        }
        return part.array();
    }
}
