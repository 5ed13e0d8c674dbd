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
            skip(row, missing, "the tie has only one end", "Name both alters.");
        } else if (from.equals(to)) {
            skip(
                    row,
                    Field.TARGET,
                    "%s is tied to itself".formatted(Remark.quoted(from)),
                    "Name two different alters.");
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
                    sheet.file(),
                    row.line(),
                    sheet.number(Field.WEIGHT),
                    "a weight of 0 says that two do not know each other",
                    "No tie is made.");
            return;
        }
        ego.content(sheet.content(row));
        if (!ego.tie(from, to, weight)) {
            remarks.count(
                    sheet.file(),
                    row.line(),
                    sheet.number(Field.SOURCE),
                    "the pair is listed before, in this order or the other",
                    "Each pair counts once, with its largest weight.");
        }
    }

    private @Nullable EgoDraft namedEgo(Row row, String from, String to) {
        String key = sheet.answer(row, Field.EGO_ID);
        EgoDraft ego = egos.find(key);
        if (ego == null) {
            String message =
                    key.isEmpty()
                            ? "the row does not say whose it is"
                            : "the tie is of the ego %s, who is in no other file"
                                    .formatted(Remark.quoted(key));
            skip(row, Field.EGO_ID, message, "Name an ego who has alters.");
            return null;
        }
        String unknown = !ego.has(from) ? from : !ego.has(to) ? to : null;
        if (unknown == null) {
            return ego;
        }
        Field field = unknown.equals(from) ? Field.SOURCE : Field.TARGET;
        if (unknown.equals(key)) {
            remarks.count(
                    sheet.file(),
                    row.line(),
                    sheet.number(field),
                    "the tie is between the person and an alter, which the list of alters says already",
                    "Left out.");
        } else if (egos.having(unknown).isEmpty()) {
            skip(row, field, noAlter(unknown), "Add a row for them to the alters, or mend the id.");
        } else {
            skip(
                    row,
                    field,
                    "%s is an alter of the ego %s, not of %s"
                            .formatted(
                                    Remark.quoted(unknown),
                                    Remark.quoted(egos.having(unknown).getFirst().key()),
                                    Remark.quoted(key)),
                    "Ties stay within one map.");
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
                            new Remark(
                                    sheet.file(),
                                    row.line(),
                                    sheet.number(Field.SOURCE),
                                    "%s and %s are alters of %d egos, and no column says which of them is meant"
                                            .formatted(
                                                    Remark.quoted(from),
                                                    Remark.quoted(to),
                                                    both.size()),
                                    "Add a column egoID.")));
        }
        String unknown = egos.having(from).isEmpty() ? from : egos.having(to).isEmpty() ? to : null;
        if (unknown == null) {
            String message =
                    "%s and %s are alters of different egos"
                            .formatted(Remark.quoted(from), Remark.quoted(to));
            skip(row, Field.TARGET, message, "Ties stay within one map.");
        } else {
            Field field = unknown.equals(from) ? Field.SOURCE : Field.TARGET;
            skip(row, field, noAlter(unknown), "Add a row for them to the alters, or mend the id.");
        }
        return null;
    }

    private static String noAlter(String id) {
        return "%s is not among the alters".formatted(Remark.quoted(id));
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
                "the weight %s is no number".formatted(Remark.quoted(answer)),
                "The tie is kept without a weight.");
        return null;
    }

    private void skip(Row row, Field field, String message, String fix) {
        remarks.add(sheet.file(), row.line(), sheet.number(field), message, "Skipped. " + fix);
    }
}
