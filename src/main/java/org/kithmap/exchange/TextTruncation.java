package org.kithmap.exchange;

import org.kithmap.exchange.CsvTable.CsvRow;

/// How long a cell's text may be where it goes (as [org.kithmap.map.Alter] takes them); what is
/// longer is cut and named.
final class TextTruncation {

    private static final int LINE = 120;
    private static final int SYMBOL = 16;

    private TextTruncation() {}

    static String fitting(
            CsvField csvField,
            String text,
            RecognizedSheet recognizedSheet,
            CsvRow csvRow,
            CsvColumn csvColumn,
            ImportDiagnostics importDiagnostics) {
        int longest = csvField == CsvField.SYMBOL ? SYMBOL : LINE;
        String line = text.replaceAll("\\s+", " ");
        if (line.length() > longest) {
            importDiagnostics.add(
                    recognizedSheet.file(),
                    csvRow.line(),
                    csvColumn.number(),
                    ImportMessage.CELL_TOO_LONG,
                    "title",
                    csvColumn.title(),
                    "count",
                    line.length(),
                    "most",
                    longest);
        }
        return CellText.shortened(line, longest);
    }
}
