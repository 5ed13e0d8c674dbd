package org.kithmap.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphTie;
import org.kithmap.http.Json;

/// Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an
/// apostrophe; numbers stay numbers. What is not told is empty, as is what is not there.
final class CsvRows {

    private static final String FORMULA = "=+-@\t\r";

    private CsvRows() {}

    static void write(Appendable to, List<? extends @Nullable Object> row) throws IOException {
        for (Iterator<? extends @Nullable Object> cells = row.iterator(); cells.hasNext(); ) {
            to.append(cell(cells.next()));
            if (cells.hasNext()) {
                to.append(',');
            }
        }
        to.append("\r\n");
    }

    private static String cell(@Nullable Object value) throws IOException {
        return switch (value) {
            case null -> "";
            case Cells.Suppressed suppressed -> "";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> quoted(guarded(text));
            case List<?> list -> quoted(json(list));
            case Map<?, ?> map -> quoted(json(map));
            case GraphNode node -> quoted(json(node));
            case GraphTie tie -> quoted(json(tie));
            case GraphPath path -> quoted(json(path));
            default -> quoted(Cells.text(value));
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

    private static String json(Object value) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator to = Json.MAPPER.createGenerator(json)) {
            Cells.write(to, value);
        }
        return json.toString();
    }
}
