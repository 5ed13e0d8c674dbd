package org.kithmap.analysis;

import java.io.PrintStream;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.research.RowSink;

/// Prints rows as a table on a terminal. The first rows determine the column widths. Control
/// characters are removed from cells, so that none can move the cursor.
final class TerminalTable implements RowSink {

    private static final int FIRST = 200;
    private static final int WIDEST = 60;

    private final PrintStream out;
    private final List<List<String>> first = new ArrayList<>();
    private int[] widths = {};
    private boolean flowing;

    TerminalTable(PrintStream out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        widths = new int[names.size()];
        first.add(names.stream().map(TerminalTable::plain).toList());
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        List<String> cells = values.stream().map(TerminalTable::cell).toList();
        if (flowing) {
            print(cells);
        } else {
            first.add(cells);
            if (first.size() > FIRST) {
                end();
            }
        }
        return !out.checkError();
    }

    /// Prints the rows that are still buffered.
    void end() {
        if (flowing) {
            return;
        }
        flowing = true;
        for (List<String> cells : first) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(WIDEST, Math.max(widths[i], length(cells.get(i))));
            }
        }
        for (int i = 0; i < first.size(); i++) {
            print(first.get(i));
            if (i == 0) {
                print(Arrays.stream(widths).mapToObj("-"::repeat).toList());
            }
        }
        first.clear();
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (length(cell) > WIDEST) {
                cell = cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
            }
            line.append(cell);
            if (i < cells.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 2));
            }
        }
        out.println(line);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> plain(text);
            case Double number -> String.format(Locale.ROOT, "%.4g", number);
            case CellFormat.Suppressed suppressed -> "<" + suppressed.k();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Temporal moment -> moment.toString();
            default -> plain(CellFormat.json(value));
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }
}
