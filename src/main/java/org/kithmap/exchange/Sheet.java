package org.kithmap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Column.Meaning;
import org.kithmap.exchange.CsvTable.Row;
import org.kithmap.exchange.Reading.FileReport;

/// A CSV file that has been understood: what it lists and what each column means.
record Sheet(CsvTable table, Role role, List<Column> columns) {

    String file() {
        return table.file();
    }

    /// What a map is called that only the file gives a name to.
    String stem() {
        return InputFile.stem(file());
    }

    /// The column that answers a question, if there is one.
    @Nullable Column column(Field field) {
        for (Column column : columns) {
            if (column.meaning() instanceof Meaning.Answer(Field answered) && answered == field) {
                return column;
            }
        }
        return null;
    }

    /// The answer of a row, blank where there is none.
    String answer(Row row, Field field) {
        Column column = column(field);
        return column == null ? "" : row.answer(column.index());
    }

    /// Which cell to point at: the field's, or the first.
    int number(Field field) {
        Column column = column(field);
        return column == null ? 1 : column.number();
    }

    /// What a row says, whatever the order of the columns: of this a map's fingerprint is made.
    String content(Row row) {
        List<String> answers =
                columns.stream()
                        .filter(column -> !column.header().isBlank())
                        .filter(column -> !row.answer(column.index()).isEmpty())
                        .map(column -> column.plain() + '=' + row.answer(column.index()))
                        .sorted()
                        .toList();
        return role.key() + '\u001e' + String.join("\u001f", answers);
    }

    FileReport report() {
        return new FileReport(
                file(),
                role.key(),
                table.rows().size(),
                columns.stream().map(column -> column.report(answers(column))).toList());
    }

    private List<String> answers(Column column) {
        return table.rows().stream().map(row -> row.answer(column.index())).toList();
    }
}
