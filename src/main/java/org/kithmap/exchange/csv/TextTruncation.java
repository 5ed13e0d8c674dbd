package org.kithmap.exchange.csv;

import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.CellText;
import org.kithmap.exchange.format.ImportMessage;

/// The maximum lengths of texts in cells, as in [org.kithmap.map.Alter]. Longer texts are cut and
/// reported.
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
