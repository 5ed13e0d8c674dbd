package org.kithmap.exchange;

import org.kithmap.exchange.Column.Meaning;
import org.kithmap.exchange.CsvTable.Row;

/// What a file says about a person without one of our questions for it: kept word for word.
final class Notes {

    private Notes() {}

    /// "alter.sex: Female"
    static String line(Column column, String answer) {
        return column.title() + ": " + answer;
    }

    /// What a row says about the person whose map it is.
    static void ofEgo(Sheet sheet, Row row, EgoDraft ego, Remarks remarks) {
        for (Column column : sheet.columns()) {
            String answer = row.answer(column.index());
            if (answer.isEmpty()) {
                continue;
            }
            switch (column.meaning()) {
                case Meaning.Answer(Field field) when field == Field.EGO_NAME ->
                        ego.name(
                                Lengths.fitting(
                                        Field.EGO_NAME, answer, sheet, row, column, remarks));
                case Meaning.Answer(Field field)
                        when field == Field.NOTES && sheet.role() == Role.EGOS ->
                        ego.note(answer);
                case Meaning.Note(boolean onEgo) when onEgo -> ego.note(line(column, answer));
                default -> {}
            }
        }
    }
}
