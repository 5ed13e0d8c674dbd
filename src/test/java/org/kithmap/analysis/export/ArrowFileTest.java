package org.kithmap.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// Arrow files, as Arrow's own library reads them.
class ArrowFileTest {

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

    @Test
    void eachColumnHasItsTypeAndTheFileSaysHowItEnded() throws IOException {
        ArrowContent file =
                ArrowContent.of(
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
        ArrowContent file =
                ArrowContent.of(
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
        assertThat(ArrowContent.of(written(List.of("a", "b"), List.of())).kinds())
                .isEqualTo(Map.of("a", "Utf8", "b", "Utf8"));
        assertThat(
                        ArrowContent.of(written(List.of(), List.of()))
                                .about()
                                .path("complete")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aFileOfTooManyRowsIsCutAndSaysSo() throws IOException {
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
        assertThat((long) out.size()).isBetween(ArrowFile.MAX_BYTES * 9 / 10, ArrowFile.MAX_BYTES);
        ArrowContent read = ArrowContent.of(out.toByteArray());
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
