package org.kithmap.exchange.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvColumn.Meaning;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles.FileReport;

/// A CSV file with what it lists and with the meaning of each column.
record RecognizedSheet(CsvTable table, SheetType role, List<CsvColumn> columns) {

    String file() {
        return table.file();
    }

    /// Returns the name of a map for which only the file provides a name.
    String stem() {
        return InputFile.stem(file());
    }

    /// Returns the column with the answers to a question; null if there is none.
    @Nullable CsvColumn column(CsvField csvField) {
        for (CsvColumn csvColumn : columns) {
            if (csvColumn.meaning() instanceof Meaning.Answer(CsvField answered)
                    && answered == csvField) {
                return csvColumn;
            }
        }
        return null;
    }

    /// Returns the answer of a row, blank if there is none.
    String answer(CsvRow csvRow, CsvField csvField) {
        CsvColumn csvColumn = column(csvField);
        return csvColumn == null ? "" : csvRow.answer(csvColumn.index());
    }

    /// Returns the number of the field's column for messages; 1 if there is none.
    int number(CsvField csvField) {
        CsvColumn csvColumn = column(csvField);
        return csvColumn == null ? 1 : csvColumn.number();
    }

    /// Returns the content of a row, independent of the order of columns, for the map's
    /// fingerprint.
    String content(CsvRow csvRow) {
        List<String> answers =
                columns.stream()
                        .filter(csvColumn -> !csvColumn.header().isBlank())
                        .filter(csvColumn -> !csvRow.answer(csvColumn.index()).isEmpty())
                        .map(csvColumn ->
                                csvColumn.plain() + '=' + csvRow.answer(csvColumn.index()))
                        .sorted()
                        .toList();
        return role.key() + '\u001e' + String.join("\u001f", answers);
    }

    FileReport report() {
        return new FileReport(
                file(),
                role.key(),
                table.rows().size(),
                columns.stream().map(csvColumn -> csvColumn.report(answers(csvColumn))).toList());
    }

    private List<String> answers(CsvColumn csvColumn) {
        return table.rows().stream().map(csvRow -> csvRow.answer(csvColumn.index())).toList();
    }
}
