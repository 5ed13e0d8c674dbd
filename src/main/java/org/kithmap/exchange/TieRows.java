package org.kithmap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.CsvTable.Row;

/// Reads a list of ties between alters. A pair counts once, whichever way round and however often
/// it is listed.
final class TieRows {

    private final Sheet sheet;
    private final EgoDrafts egos;
    private final Remarks remarks;

    TieRows(Sheet sheet, EgoDrafts egos, Remarks remarks) {
        this.sheet = sheet;
        this.egos = egos;
        this.remarks = remarks;
    }

    void read() {
        for (Row row : sheet.table().rows()) {
            read(row);
        }
    }

    private void read(Row row) {
        String from = sheet.answer(row, Field.SOURCE);
        String to = sheet.answer(row, Field.TARGET);
        if (from.isEmpty() || to.isEmpty()) {
            Field missing = from.isEmpty() ? Field.SOURCE : Field.TARGET;
            skip(row, missing, Telling.TIE_WITH_ONE_END);
        } else if (from.equals(to)) {
            skip(row, Field.TARGET, Telling.TIED_TO_ITSELF, "alter", Remark.brief(from));
        } else {
            EgoDraft ego =
                    sheet.column(Field.EGO_ID) == null
                            ? egoOf(row, from, to)
                            : namedEgo(row, from, to);
            if (ego != null) {
                tie(row, ego, from, to);
            }
        }
    }

    private void tie(Row row, EgoDraft ego, String from, String to) {
        Double weight = weight(row);
        if (weight != null && weight == 0) {
            remarks.count(
                    sheet.file(), row.line(), sheet.number(Field.WEIGHT), Telling.TIE_OF_WEIGHT_0);
            return;
        }
        ego.content(sheet.content(row));
        if (!ego.tie(from, to, weight)) {
            remarks.count(sheet.file(), row.line(), sheet.number(Field.SOURCE), Telling.TIE_TWICE);
        }
    }

    private @Nullable EgoDraft namedEgo(Row row, String from, String to) {
        String key = sheet.answer(row, Field.EGO_ID);
        EgoDraft ego = egos.find(key);
        if (ego == null) {
            if (key.isEmpty()) {
                skip(row, Field.EGO_ID, Telling.TIE_WITHOUT_EGO);
            } else {
                skip(row, Field.EGO_ID, Telling.TIE_OF_UNKNOWN_EGO, "ego", Remark.brief(key));
            }
            return null;
        }
        String unknown = !ego.has(from) ? from : !ego.has(to) ? to : null;
        if (unknown == null) {
            return ego;
        }
        Field field = unknown.equals(from) ? Field.SOURCE : Field.TARGET;
        if (unknown.equals(key)) {
            remarks.count(
                    sheet.file(), row.line(), sheet.number(field), Telling.TIE_WITH_THE_PERSON);
        } else if (egos.having(unknown).isEmpty()) {
            skip(row, field, Telling.TIE_WITH_UNKNOWN_ALTER, "alter", Remark.brief(unknown));
        } else {
            skip(
                    row,
                    field,
                    Telling.TIE_WITH_ALTER_OF_ANOTHER,
                    "alter",
                    Remark.brief(unknown),
                    "other",
                    Remark.brief(egos.having(unknown).getFirst().key()),
                    "ego",
                    Remark.brief(key));
        }
        return null;
    }

    private @Nullable EgoDraft egoOf(Row row, String from, String to) {
        List<EgoDraft> both = egos.having(from, to);
        if (both.size() == 1) {
            return both.getFirst();
        }
        if (both.size() > 1) {
            throw new UnreadableFiles(
                    List.of(
                            Remark.of(
                                    sheet.file(),
                                    row.line(),
                                    sheet.number(Field.SOURCE),
                                    Telling.WHICH_EGO_OF_A_TIE,
                                    "a",
                                    Remark.brief(from),
                                    "b",
                                    Remark.brief(to),
                                    "egos",
                                    both.size())));
        }
        String unknown = egos.having(from).isEmpty() ? from : egos.having(to).isEmpty() ? to : null;
        if (unknown == null) {
            skip(
                    row,
                    Field.TARGET,
                    Telling.TIE_BETWEEN_EGOS,
                    "a",
                    Remark.brief(from),
                    "b",
                    Remark.brief(to));
        } else {
            Field field = unknown.equals(from) ? Field.SOURCE : Field.TARGET;
            skip(row, field, Telling.TIE_WITH_UNKNOWN_ALTER, "alter", Remark.brief(unknown));
        }
        return null;
    }

    private @Nullable Double weight(Row row) {
        String answer = sheet.answer(row, Field.WEIGHT);
        if (answer.isEmpty()) {
            return null;
        }
        String point = sheet.table().decimalComma() ? answer.replace(',', '.') : answer;
        if (point.matches("[-+]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
            return Double.valueOf(point);
        }
        remarks.add(
                sheet.file(),
                row.line(),
                sheet.number(Field.WEIGHT),
                Telling.WEIGHT_NOT_A_NUMBER,
                "value",
                Remark.brief(answer));
        return null;
    }

    private void skip(Row row, Field field, Telling what, Object... parameters) {
        remarks.add(sheet.file(), row.line(), sheet.number(field), what, parameters);
    }
}
