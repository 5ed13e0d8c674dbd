package org.kithmap.exchange;

import org.kithmap.exchange.CsvTable.Row;

/// How long a cell's text may be where it goes (as [org.kithmap.map.Alter] takes them); what is
/// longer is cut and named.
final class Lengths {

    private static final int LINE = 120;
    private static final int SYMBOL = 16;

    private Lengths() {}

    static String fitting(
            Field field, String text, Sheet sheet, Row row, Column column, Remarks remarks) {
        int longest = field == Field.SYMBOL ? SYMBOL : LINE;
        String line = text.replaceAll("\\s+", " ");
        if (line.length() > longest) {
            remarks.add(
                    sheet.file(),
                    row.line(),
                    column.number(),
                    Telling.CELL_TOO_LONG,
                    "title",
                    column.title(),
                    "count",
                    line.length(),
                    "most",
                    longest);
        }
        return Texts.shortened(line, longest);
    }
}
