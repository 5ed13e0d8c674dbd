package org.kithmap.exchange.csv;

import org.kithmap.exchange.csv.CsvColumn.Meaning;
import org.kithmap.exchange.csv.CsvTable.CsvRow;

/// Functions that keep texts from a file for which Kithmap has no field, as notes.
final class ImportedNotes {

    private ImportedNotes() {}

    /// Returns a line of the notes, such as "alter.sex: Female".
    static String line(CsvColumn csvColumn, String answer) {
        return csvColumn.title() + ": " + answer;
    }

    /// Adds what a row says about the ego: the name, and all texts that become notes.
    static void ofEgo(
            RecognizedSheet recognizedSheet,
            CsvRow csvRow,
            EgoDraft ego,
            ImportDiagnostics importDiagnostics) {
        for (CsvColumn csvColumn : recognizedSheet.columns()) {
            String answer = csvRow.answer(csvColumn.index());
            if (answer.isEmpty()) {
                continue;
            }
            switch (csvColumn.meaning()) {
                case Meaning.Answer(CsvField csvField) when csvField == CsvField.EGO_NAME ->
                        ego.name(
                                TextTruncation.fitting(
                                        CsvField.EGO_NAME,
                                        answer,
                                        recognizedSheet,
                                        csvRow,
                                        csvColumn,
                                        importDiagnostics));
                case Meaning.Answer(CsvField csvField)
                        when csvField == CsvField.NOTES
                                && recognizedSheet.role() == SheetType.EGOS ->
                        ego.note(answer);
                case Meaning.Note(boolean onEgo) when onEgo -> ego.note(line(csvColumn, answer));
                default -> {}
            }
        }
    }
}
