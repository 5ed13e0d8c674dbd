package org.kithmap.analysis.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.util.FormulaGuard;

/// Rows written as CSV (RFC 4180). A text that a spreadsheet would interpret as a formula gets a
/// leading apostrophe; numbers are unchanged. Suppressed values are empty, like missing ones.
public final class CsvRows {

    private final CsvWriter csv;

    /// Writes to a buffer first; [#flush] passes it on.
    public CsvRows(Writer to) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
    }

    /// Writes a row.
    ///
    /// @throws java.io.UncheckedIOException if the writer fails
    public void write(List<? extends @Nullable Object> row) {
        csv.writeRecord(row.stream().map(CsvRows::cell).toList());
    }

    /// Passes the rows on that were written so far.
    ///
    /// @throws IOException if the writer fails
    public void flush() throws IOException {
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CellFormat.Suppressed suppressed -> "";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> FormulaGuard.guard(text);
            case List<?> list -> CellFormat.json(list);
            case Map<?, ?> map -> CellFormat.json(map);
            case GraphNode node -> CellFormat.json(node);
            case GraphRelationship tie -> CellFormat.json(tie);
            case GraphPath path -> CellFormat.json(path);
            default -> CellFormat.text(value);
        };
    }
}
