package org.kithmap.exchange.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.UnreadableFiles;

/// Reads a list of ties between alters. A pair counts once, in either order and however often it is
/// listed.
final class TieRows {

    private final RecognizedSheet recognizedSheet;
    private final EgoDrafts egos;
    private final ImportDiagnostics importDiagnostics;

    TieRows(RecognizedSheet recognizedSheet, EgoDrafts egos, ImportDiagnostics importDiagnostics) {
        this.recognizedSheet = recognizedSheet;
        this.egos = egos;
        this.importDiagnostics = importDiagnostics;
    }

    void read() {
        for (CsvRow csvRow : recognizedSheet.table().rows()) {
            read(csvRow);
        }
    }

    private void read(CsvRow csvRow) {
        String from = recognizedSheet.answer(csvRow, CsvField.SOURCE);
        String to = recognizedSheet.answer(csvRow, CsvField.TARGET);
        if (from.isEmpty() || to.isEmpty()) {
            CsvField missing = from.isEmpty() ? CsvField.SOURCE : CsvField.TARGET;
            skip(csvRow, missing, ImportMessage.TIE_WITH_ONE_END);
        } else if (from.equals(to)) {
            skip(
                    csvRow,
                    CsvField.TARGET,
                    ImportMessage.TIED_TO_ITSELF,
                    "alter",
                    ImportDiagnostic.brief(from));
        } else {
            EgoDraft ego =
                    recognizedSheet.column(CsvField.EGO_ID) == null
                            ? egoOf(csvRow, from, to)
                            : namedEgo(csvRow, from, to);
            if (ego != null) {
                tie(csvRow, ego, from, to);
            }
        }
    }

    private void tie(CsvRow csvRow, EgoDraft ego, String from, String to) {
        Double weight = weight(csvRow);
        if (weight != null && weight == 0) {
            importDiagnostics.count(
                    recognizedSheet.file(),
                    csvRow.line(),
                    recognizedSheet.number(CsvField.WEIGHT),
                    ImportMessage.TIE_OF_WEIGHT_0);
            return;
        }
        ego.content(recognizedSheet.content(csvRow));
        if (!ego.tie(from, to, weight)) {
            importDiagnostics.count(
                    recognizedSheet.file(),
                    csvRow.line(),
                    recognizedSheet.number(CsvField.SOURCE),
                    ImportMessage.TIE_TWICE);
        }
    }

    private @Nullable EgoDraft namedEgo(CsvRow csvRow, String from, String to) {
        String key = recognizedSheet.answer(csvRow, CsvField.EGO_ID);
        EgoDraft ego = egos.find(key);
        if (ego == null) {
            if (key.isEmpty()) {
                skip(csvRow, CsvField.EGO_ID, ImportMessage.TIE_WITHOUT_EGO);
            } else {
                skip(
                        csvRow,
                        CsvField.EGO_ID,
                        ImportMessage.TIE_OF_UNKNOWN_EGO,
                        "ego",
                        ImportDiagnostic.brief(key));
            }
            return null;
        }
        String unknown = !ego.has(from) ? from : !ego.has(to) ? to : null;
        if (unknown == null) {
            return ego;
        }
        CsvField csvField = unknown.equals(from) ? CsvField.SOURCE : CsvField.TARGET;
        if (unknown.equals(key)) {
            importDiagnostics.count(
                    recognizedSheet.file(),
                    csvRow.line(),
                    recognizedSheet.number(csvField),
                    ImportMessage.TIE_WITH_THE_PERSON);
        } else if (egos.having(unknown).isEmpty()) {
            skip(
                    csvRow,
                    csvField,
                    ImportMessage.TIE_WITH_UNKNOWN_ALTER,
                    "alter",
                    ImportDiagnostic.brief(unknown));
        } else {
            skip(
                    csvRow,
                    csvField,
                    ImportMessage.TIE_WITH_ALTER_OF_ANOTHER,
                    "alter",
                    ImportDiagnostic.brief(unknown),
                    "other",
                    ImportDiagnostic.brief(egos.having(unknown).getFirst().key()),
                    "ego",
                    ImportDiagnostic.brief(key));
        }
        return null;
    }

    private @Nullable EgoDraft egoOf(CsvRow csvRow, String from, String to) {
        List<EgoDraft> both = egos.having(from, to);
        if (both.size() == 1) {
            return both.getFirst();
        }
        if (both.size() > 1) {
            throw new UnreadableFiles(
                    List.of(
                            ImportDiagnostic.of(
                                    recognizedSheet.file(),
                                    csvRow.line(),
                                    recognizedSheet.number(CsvField.SOURCE),
                                    ImportMessage.WHICH_EGO_OF_A_TIE,
                                    "a",
                                    ImportDiagnostic.brief(from),
                                    "b",
                                    ImportDiagnostic.brief(to),
                                    "egos",
                                    both.size())));
        }
        String unknown = egos.having(from).isEmpty() ? from : egos.having(to).isEmpty() ? to : null;
        if (unknown == null) {
            skip(
                    csvRow,
                    CsvField.TARGET,
                    ImportMessage.TIE_BETWEEN_EGOS,
                    "a",
                    ImportDiagnostic.brief(from),
                    "b",
                    ImportDiagnostic.brief(to));
        } else {
            CsvField csvField = unknown.equals(from) ? CsvField.SOURCE : CsvField.TARGET;
            skip(
                    csvRow,
                    csvField,
                    ImportMessage.TIE_WITH_UNKNOWN_ALTER,
                    "alter",
                    ImportDiagnostic.brief(unknown));
        }
        return null;
    }

    private @Nullable Double weight(CsvRow csvRow) {
        String answer = recognizedSheet.answer(csvRow, CsvField.WEIGHT);
        if (answer.isEmpty()) {
            return null;
        }
        String point = recognizedSheet.table().decimalComma() ? answer.replace(',', '.') : answer;
        if (point.matches("[-+]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
            return Double.valueOf(point);
        }
        importDiagnostics.add(
                recognizedSheet.file(),
                csvRow.line(),
                recognizedSheet.number(CsvField.WEIGHT),
                ImportMessage.WEIGHT_NOT_A_NUMBER,
                "value",
                ImportDiagnostic.brief(answer));
        return null;
    }

    private void skip(CsvRow csvRow, CsvField csvField, ImportMessage what, Object... parameters) {
        importDiagnostics.add(
                recognizedSheet.file(),
                csvRow.line(),
                recognizedSheet.number(csvField),
                what,
                parameters);
    }
}
