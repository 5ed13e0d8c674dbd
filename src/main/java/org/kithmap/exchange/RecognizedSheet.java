package org.kithmap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.CsvColumn.Meaning;
import org.kithmap.exchange.CsvTable.CsvRow;
import org.kithmap.exchange.ParsedFiles.FileReport;

/// A CSV file that has been understood: what it lists and what each column means.
record RecognizedSheet(CsvTable table, SheetType role, List<CsvColumn> columns) {

    String file() {
        return table.file();
    }

    /// What a map is called that only the file gives a name to.
    String stem() {
        return InputFile.stem(file());
    }

    /// The column that answers a question, if there is one.
    @Nullable CsvColumn column(CsvField csvField) {
        for (CsvColumn csvColumn : columns) {
            if (csvColumn.meaning() instanceof Meaning.Answer(CsvField answered)
                    && answered == csvField) {
                return csvColumn;
            }
        }
        return null;
    }

    /// The answer of a row, blank where there is none.
    String answer(CsvRow csvRow, CsvField csvField) {
        CsvColumn csvColumn = column(csvField);
        return csvColumn == null ? "" : csvRow.answer(csvColumn.index());
    }

    /// Which cell to point at: the field's, or the first.
    int number(CsvField csvField) {
        CsvColumn csvColumn = column(csvField);
        return csvColumn == null ? 1 : csvColumn.number();
    }

    /// What a row says, whatever the order of the columns: of this a map's fingerprint is made.
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
