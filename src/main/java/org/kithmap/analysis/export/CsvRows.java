package org.kithmap.analysis.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;

/// Writes rows as CSV (RFC 4180). A text that a spreadsheet would interpret as a formula gets a
/// leading apostrophe; numbers are unchanged. Suppressed values are empty, like missing ones.
public final class CsvRows {

    private static final String FORMULA = "=+-@\t\r";

    private CsvRows() {}

    public static void write(Appendable to, List<? extends @Nullable Object> row)
            throws IOException {
        for (Iterator<? extends @Nullable Object> cells = row.iterator(); cells.hasNext(); ) {
            to.append(cell(cells.next()));
            if (cells.hasNext()) {
                to.append(',');
            }
        }
        to.append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CellFormat.Suppressed suppressed -> "";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> quoted(guarded(text));
            case List<?> list -> quoted(CellFormat.json(list));
            case Map<?, ?> map -> quoted(CellFormat.json(map));
            case GraphNode node -> quoted(CellFormat.json(node));
            case GraphRelationship tie -> quoted(CellFormat.json(tie));
            case GraphPath path -> quoted(CellFormat.json(path));
            default -> quoted(CellFormat.text(value));
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
