package org.kithmap.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Column.Meaning;
import org.kithmap.exchange.CsvTable.Row;
import org.kithmap.map.Keyed;
import org.kithmap.map.Limits;
import org.kithmap.map.Relation;

/// Reads a list of alters into drafts: a row an alter, or a row a support of one.
final class AlterRows {

    private static final Pattern ISO_DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTTED_DATE =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final int MOST_QUALITIES = 30;

    private final Sheet sheet;
    private final EgoDrafts egos;
    private final Remarks remarks;

    AlterRows(Sheet sheet, EgoDrafts egos, Remarks remarks) {
        this.sheet = sheet;
        this.egos = egos;
        this.remarks = remarks;
    }

    void read() {
        for (Row row : sheet.table().rows()) {
            EgoDraft ego = egos.of(sheet, row);
            String id = id(row);
            if (ego == null) {
                continue;
            }
            if (id.isEmpty()) {
                Field by = sheet.column(Field.ALTER_ID) != null ? Field.ALTER_ID : Field.NAME;
                say(row, sheet.number(by), Telling.ALTER_WITHOUT_ID);
                continue;
            }
            ego.content(sheet.content(row));
            Notes.ofEgo(sheet, row, ego, remarks);
            read(row, ego.alter(id, new RowPlace(sheet.file(), row.line())));
        }
    }

    /// What the files call the alter: its id, or where there is none its name.
    private String id(Row row) {
        String id = sheet.answer(row, Field.ALTER_ID);
        return id.isEmpty() ? sheet.answer(row, Field.NAME) : id;
    }

    private void read(Row row, AlterDraft alter) {
        SupportDraft support = new SupportDraft();
        for (Column column : sheet.columns()) {
            String answer = row.answer(column.index());
            if (answer.isEmpty()) {
                continue;
            }
            switch (column.meaning()) {
                case Meaning.Answer(Field field) ->
                        answer(row, column, field, answer, alter, support);
                case Meaning.Tick(Field field, Keyed member, var direction) -> {
                    if (Boolean.TRUE.equals(Words.truth(answer))) {
                        if (direction != null) {
                            support.tick(direction, member);
                        } else {
                            member(row, column, field, member, alter, support);
                        }
                    }
                }
                case Meaning.Note(boolean onEgo) when !onEgo ->
                        alter.note(Notes.line(column, answer));
                default -> {}
            }
        }
        support.giveTo(alter);
    }

    private void answer(
            Row row,
            Column column,
            Field field,
            String answer,
            AlterDraft alter,
            SupportDraft support) {
        switch (field) {
            case NAME, SINCE, SYMBOL ->
                    keep(row, column, field, fitting(row, column, field, answer), alter);
            case CLOSENESS, COMFORT ->
                    keep(row, column, field, scale(row, column, field, answer), alter);
            case LAST_CONTACT -> keep(row, column, field, date(row, column, answer), alter);
            case NEWER, WANT_MORE, STRAINED, DIED -> {
                Boolean truth = Words.truth(answer);
                if (truth == null) {
                    unknown(row, column, answer, alter, Telling.NEITHER_YES_NOR_NO);
                }
                keep(row, column, field, truth, alter);
            }
            case QUALITIES -> {
                for (String quality : answer.split("[,;|\n]")) {
                    if (!Limits.saysNothing(quality) && alter.qualities() < MOST_QUALITIES) {
                        alter.quality(fitting(row, column, field, quality.strip()));
                    } else if (!Limits.saysNothing(quality)) {
                        alter.note(Notes.line(column, quality.strip()));
                    }
                }
            }
            case NOTES -> alter.note(answer);
            default -> {
                if (field.list() != null) {
                    listed(row, column, field, answer, alter, support);
                }
            }
        }
    }

    private void listed(
            Row row,
            Column column,
            Field field,
            String answer,
            AlterDraft alter,
            SupportDraft support) {
        Set<Keyed> members = Words.members(Objects.requireNonNull(field.list()), answer);
        if (members.isEmpty()) {
            unknown(row, column, answer, alter, Telling.WORD_NOT_KNOWN, "field", field.term());
        }
        for (Keyed member : members) {
            member(row, column, field, member, alter, support);
        }
    }

    private void member(
            Row row,
            Column column,
            Field field,
            Keyed member,
            AlterDraft alter,
            SupportDraft support) {
        switch (field) {
            case RELATION -> alter.relation((Relation) member);
            case DIRECTION, SUPPORT_TYPE, DOMAIN, BENEFITS -> support.add(member);
            default -> keep(row, column, field, member, alter);
        }
    }

    /// Keeps the first of several answers, and names another one.
    private void keep(
            Row row, Column column, Field field, @Nullable Object answer, AlterDraft alter) {
        if (answer == null) {
            return;
        }
        Object kept = alter.answer(field, answer);
        if (!kept.equals(answer)) {
            say(
                    row,
                    column.number(),
                    Telling.ANOTHER_ANSWER,
                    "alter",
                    Remark.brief(alter.id()),
                    "title",
                    column.title(),
                    "first",
                    alter.first().line(),
                    "other",
                    alter.first().file());
        }
    }

    private @Nullable Integer scale(Row row, Column column, Field field, String answer) {
        Matcher whole = Pattern.compile("([1-5])(?:[.,]0+)?").matcher(answer);
        if (whole.matches()) {
            return Integer.valueOf(whole.group(1));
        }
        say(
                row,
                column.number(),
                field == Field.CLOSENESS
                        ? Telling.CLOSENESS_OUT_OF_RANGE
                        : Telling.COMFORT_OUT_OF_RANGE,
                "title",
                column.title(),
                "value",
                Remark.brief(answer));
        return null;
    }

    private @Nullable LocalDate date(Row row, Column column, String answer) {
        Matcher iso = ISO_DATE.matcher(answer);
        Matcher dotted = DOTTED_DATE.matcher(answer);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            if (dotted.matches()) {
                return date(dotted.group(3), dotted.group(2), dotted.group(1));
            }
        } catch (DateTimeException e) {
            // the thirtieth of February: as unreadable as a word
        }
        say(
                row,
                column.number(),
                Telling.NO_DATE,
                "title",
                column.title(),
                "value",
                Remark.brief(answer));
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private void unknown(
            Row row, Column column, String answer, AlterDraft alter, Telling why, Object... more) {
        alter.note(Notes.line(column, answer));
        remarks.count(
                sheet.file(),
                row.line(),
                column.number(),
                why,
                Stream.concat(Stream.of("value", Remark.brief(answer)), Stream.of(more)).toArray());
    }

    private String fitting(Row row, Column column, Field field, String answer) {
        return Lengths.fitting(field, answer, sheet, row, column, remarks);
    }

    private void say(Row row, int column, Telling what, Object... parameters) {
        remarks.add(sheet.file(), row.line(), column, what, parameters);
    }
}
