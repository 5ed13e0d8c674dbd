package org.kithmap.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;
import org.apache.arrow.vector.util.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.http.Json;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// Arrow files, as Arrow's own library reads them.
public class ArrowFileTest {

    private static final ExportMetadata WHOLE =
            ExportMetadata.of(
                    new QuerySummary(
                            3,
                            1,
                            Truncation.NONE,
                            1,
                            new CopyBuild("b1", Instant.parse("2026-03-01T00:00:00Z"), 7, false),
                            null),
                    5,
                    DisclosureLevel.TRUSTED);

    /// What a file says to whoever reads it.
    ///
    /// @param kinds of the columns, by name
    public record Read(
            Map<String, String> kinds, List<List<@Nullable Object>> rows, JsonNode about) {

        public static Read of(byte[] file) throws IOException {
            try (RootAllocator memory = new RootAllocator();
                    ArrowFileReader reader =
                            new ArrowFileReader(
                                    new ByteArrayReadableSeekableByteChannel(file), memory)) {
                Map<String, String> kinds = new LinkedHashMap<>();
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (reader.loadNextBatch()) {
                    List<FieldVector> columns = reader.getVectorSchemaRoot().getFieldVectors();
                    columns.forEach(column ->
                            kinds.put(
                                    column.getName(), String.valueOf(column.getField().getType())));
                    for (int i = 0; i < reader.getVectorSchemaRoot().getRowCount(); i++) {
                        int row = i;
                        rows.add(
                                columns.stream()
                                        .<@Nullable Object>map(column -> column.getObject(row))
                                        .map(value ->
                                                value instanceof Text ? value.toString() : value)
                                        .toList());
                    }
                }
                return new Read(
                        kinds,
                        rows,
                        Json.MAPPER.readTree(
                                reader.getVectorSchemaRoot()
                                        .getSchema()
                                        .getCustomMetadata()
                                        .get("kithmap")));
            }
        }

        List<@Nullable Object> column(int which) {
            return rows.stream().<@Nullable Object>map(row -> row.get(which)).toList();
        }
    }

    @Test
    void eachColumnHasItsTypeAndTheFileSaysHowItEnded() throws IOException {
        Read file =
                Read.of(
                        written(
                                List.of("n", "x", "yes", "day", "text", "at", "gone"),
                                List.of(
                                        row(
                                                1L << 60,
                                                1.5,
                                                true,
                                                LocalDate.of(1969, 12, 1),
                                                "Zoë, \"a\"",
                                                LocalDateTime.of(2026, 3, 1, 12, 0),
                                                null),
                                        row(null, null, null, null, null, null, null),
                                        row(
                                                new CellFormat.Suppressed(5),
                                                Double.NaN,
                                                false,
                                                LocalDate.of(2026, 3, 1),
                                                "",
                                                null,
                                                null))));
        assertThat(file.kinds().values())
                .containsExactly(
                        "Int(64, true)",
                        "FloatingPoint(DOUBLE)",
                        "Bool",
                        "Date(DAY)",
                        "Utf8",
                        "Utf8",
                        "Utf8");
        assertThat(file.rows())
                .containsExactly(
                        row(1L << 60, 1.5, true, -31, "Zoë, \"a\"", "2026-03-01T12:00", null),
                        row(null, null, null, null, null, null, null),
                        row(null, Double.NaN, false, 20513, "", null, null));
        assertThat(file.about().toString())
                .isEqualTo(
                        "{\"complete\":true,\"rows\":3,\"suppressed\":1,\"fewerThan\":5,\"build\":\"b1\",\"built\":\"2026-03-01T00:00:00Z\",\"maps\":7}");
    }

    /// Whatever came before.
    @Test
    void aColumnIsOfTheKindOfAllItsCells() throws IOException {
        Read file =
                Read.of(
                        written(
                                List.of("number", "large", "mixed", "list", "late"),
                                List.of(
                                        row(1L, (1L << 60) + 1, "a \"b\"", List.of(1L), null),
                                        row(null, 2.5, null, Map.of("a", 1L), null),
                                        row(2.5, 3L, 1L, null, null),
                                        row(3L, null, "c", List.of(), 4L))));
        assertThat(file.kinds().values())
                .containsExactly("FloatingPoint(DOUBLE)", "Utf8", "Utf8", "Utf8", "Int(64, true)");
        assertThat(file.column(0)).containsExactly(1.0, null, 2.5, 3.0);
        assertThat(file.column(1))
                .containsExactly("{\"$integer\":\"1152921504606846977\"}", "2.5", "3", null);
        assertThat(file.column(2)).containsExactly("\"a \\\"b\\\"\"", null, "1", "\"c\"");
        assertThat(file.column(3)).containsExactly("[1]", "{\"$map\":{\"a\":1}}", null, "[]");
        assertThat(file.column(4)).containsExactly(null, null, null, 4L);
    }

    @Test
    void anAnswerWithoutRowsOrColumnsIsAFile() throws IOException {
        assertThat(Read.of(written(List.of("a", "b"), List.of())).kinds())
                .isEqualTo(Map.of("a", "Utf8", "b", "Utf8"));
        assertThat(Read.of(written(List.of(), List.of())).about().path("complete").asBoolean())
                .isTrue();
    }

    @Test
    void manyRowsAreHeldUpToALimitAndTheFileSaysSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArrowFile file = new ArrowFile(() -> out);
        file.columns(List.of("i", "text"));
        String text = "x".repeat(1000);
        int rows = 0;
        while (file.row(List.of((long) rows, text))) {
            rows++;
        }
        assertThat(file.hasStarted()).isFalse();
        assertThat(file.end(WHOLE).cut()).isEqualTo(Truncation.BYTES);
        assertThat((long) out.size()).isBetween(ArrowFile.MOST * 9 / 10, ArrowFile.MOST);
        Read read = Read.of(out.toByteArray());
        assertThat(read.rows()).hasSize(rows).hasSizeGreaterThan(20_000);
        assertThat(read.rows().getLast()).containsExactly(rows - 1L, text);
        assertThat(read.about().path("cut").textValue()).isEqualTo("bytes");
        assertThat(read.about().path("rows").intValue()).isEqualTo(rows);
        assertThat(read.about().path("complete").isBoolean()).isTrue();
        assertThat(read.about().path("complete").booleanValue()).isFalse();
    }

    private static byte[] written(List<String> names, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArrowFile file = new ArrowFile(() -> out);
        file.columns(names);
        assertThat(rows).allMatch(file::row);
        file.end(WHOLE);
        return out.toByteArray();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
