package org.kithmap.exchange.csv;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvColumn.Meaning;
import org.kithmap.exchange.csv.CsvTable.CsvRow;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.map.Coded;
import org.kithmap.map.MapLimits;
import org.kithmap.map.Relation;

/// Reads a list of alters into drafts. A row is an alter, or one support of an alter.
final class AlterRows {

    private static final int MAX_QUALITIES = 30;

    private final RecognizedSheet recognizedSheet;
    private final EgoDrafts egos;
    private final ImportDiagnostics importDiagnostics;
    private final AnswerParser parser;

    AlterRows(
            RecognizedSheet recognizedSheet, EgoDrafts egos, ImportDiagnostics importDiagnostics) {
        this.recognizedSheet = recognizedSheet;
        this.egos = egos;
        this.importDiagnostics = importDiagnostics;
        this.parser = new AnswerParser(recognizedSheet.file(), importDiagnostics);
    }

    void read() {
        for (CsvRow csvRow : recognizedSheet.table().rows()) {
            EgoDraft ego = egos.of(recognizedSheet, csvRow);
            String id = id(csvRow);
            if (ego == null) {
                continue;
            }
            if (id.isEmpty()) {
                CsvField by =
                        recognizedSheet.column(CsvField.ALTER_ID) != null
                                ? CsvField.ALTER_ID
                                : CsvField.NAME;
                say(csvRow, recognizedSheet.number(by), ImportMessage.ALTER_WITHOUT_ID);
                continue;
            }
            ego.content(recognizedSheet.content(csvRow));
            ImportedNotes.ofEgo(recognizedSheet, csvRow, ego, importDiagnostics);
            read(csvRow, ego.alter(id, new RowPosition(recognizedSheet.file(), csvRow.line())));
        }
    }

    /// Returns what the files call the alter: its id, or its name if it has no id.
    private String id(CsvRow csvRow) {
        String id = recognizedSheet.answer(csvRow, CsvField.ALTER_ID);
        return id.isEmpty() ? recognizedSheet.answer(csvRow, CsvField.NAME) : id;
    }

    private void read(CsvRow csvRow, AlterDraft alter) {
        SupportDraft support = new SupportDraft();
        for (CsvColumn csvColumn : recognizedSheet.columns()) {
            String answer = csvRow.answer(csvColumn.index());
            if (answer.isEmpty()) {
                continue;
            }
            switch (csvColumn.meaning()) {
                case Meaning.Answer(CsvField csvField) ->
                        answer(csvRow, csvColumn, csvField, answer, alter, support);
                case Meaning.Tick(CsvField csvField, Coded member, var direction) -> {
                    if (Boolean.TRUE.equals(VocabularyMatcher.bool(answer))) {
                        if (direction != null) {
                            support.tick(direction, member);
                        } else {
                            member(csvRow, csvColumn, csvField, member, alter, support);
                        }
                    }
                }
                case Meaning.Note(boolean onEgo) when !onEgo ->
                        alter.note(ImportedNotes.line(csvColumn, answer));
                default -> {}
            }
        }
        support.giveTo(alter);
    }

    private void answer(
            CsvRow csvRow,
            CsvColumn csvColumn,
            CsvField csvField,
            String answer,
            AlterDraft alter,
            SupportDraft support) {
        switch (csvField) {
            case NAME, SINCE, SYMBOL ->
                    keep(
                            csvRow,
                            csvColumn,
                            csvField,
                            fitting(csvRow, csvColumn, csvField, answer),
                            alter);
            case CLOSENESS, COMFORT ->
                    keep(
                            csvRow,
                            csvColumn,
                            csvField,
                            parser.scale(csvRow, csvColumn, csvField, answer),
                            alter);
            case LAST_CONTACT ->
                    keep(
                            csvRow,
                            csvColumn,
                            csvField,
                            parser.date(csvRow, csvColumn, answer),
                            alter);
            case NEWER, WANT_MORE, STRAINED, DIED -> {
                Boolean truth = VocabularyMatcher.bool(answer);
                if (truth == null) {
                    unknown(csvRow, csvColumn, answer, alter, ImportMessage.NEITHER_YES_NOR_NO);
                }
                keep(csvRow, csvColumn, csvField, truth, alter);
            }
            case QUALITIES -> {
                for (String quality : answer.split("[,;|\n]")) {
                    if (!MapLimits.isInvisible(quality) && alter.qualities() < MAX_QUALITIES) {
                        alter.quality(fitting(csvRow, csvColumn, csvField, quality.strip()));
                    } else if (!MapLimits.isInvisible(quality)) {
                        alter.note(ImportedNotes.line(csvColumn, quality.strip()));
                    }
                }
            }
            case NOTES -> alter.note(answer);
            default -> {
                if (csvField.list() != null) {
                    listed(csvRow, csvColumn, csvField, answer, alter, support);
                }
            }
        }
    }

    private void listed(
            CsvRow csvRow,
            CsvColumn csvColumn,
            CsvField csvField,
            String answer,
            AlterDraft alter,
            SupportDraft support) {
        Set<Coded> members =
                VocabularyMatcher.members(Objects.requireNonNull(csvField.list()), answer);
        if (members.isEmpty()) {
            unknown(
                    csvRow,
                    csvColumn,
                    answer,
                    alter,
                    ImportMessage.WORD_NOT_KNOWN,
                    "field",
                    csvField.term());
        }
        for (Coded member : members) {
            member(csvRow, csvColumn, csvField, member, alter, support);
        }
    }

    private void member(
            CsvRow csvRow,
            CsvColumn csvColumn,
            CsvField csvField,
            Coded member,
            AlterDraft alter,
            SupportDraft support) {
        switch (csvField) {
            case RELATION -> alter.relation((Relation) member);
            case DIRECTION, SUPPORT_TYPE, DOMAIN, BENEFITS -> support.add(member);
            default -> keep(csvRow, csvColumn, csvField, member, alter);
        }
    }

    /// Stores an answer. Reports it if an earlier row has a different one, which is kept.
    private void keep(
            CsvRow csvRow,
            CsvColumn csvColumn,
            CsvField csvField,
            @Nullable Object answer,
            AlterDraft alter) {
        if (answer == null) {
            return;
        }
        Object kept = alter.answer(csvField, answer);
        if (!kept.equals(answer)) {
            say(
                    csvRow,
                    csvColumn.number(),
                    ImportMessage.ANOTHER_ANSWER,
                    "alter",
                    ImportDiagnostic.brief(alter.id()),
                    "title",
                    csvColumn.title(),
                    "first",
                    alter.first().line(),
                    "other",
                    alter.first().file());
        }
    }

    private void unknown(
            CsvRow csvRow,
            CsvColumn csvColumn,
            String answer,
            AlterDraft alter,
            ImportMessage why,
            Object... more) {
        alter.note(ImportedNotes.line(csvColumn, answer));
        importDiagnostics.count(
                recognizedSheet.file(),
                csvRow.line(),
                csvColumn.number(),
                why,
                Stream.concat(Stream.of("value", ImportDiagnostic.brief(answer)), Stream.of(more))
                        .toArray());
    }

    private String fitting(CsvRow csvRow, CsvColumn csvColumn, CsvField csvField, String answer) {
        return TextTruncation.fitting(
                csvField, answer, recognizedSheet, csvRow, csvColumn, importDiagnostics);
    }

    private void say(CsvRow csvRow, int column, ImportMessage what, Object... parameters) {
        importDiagnostics.add(recognizedSheet.file(), csvRow.line(), column, what, parameters);
    }
}
