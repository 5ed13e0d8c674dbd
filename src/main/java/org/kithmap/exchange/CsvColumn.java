package org.kithmap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.ParsedFiles.ColumnReport;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.messages.LocalizedMessage;
import org.kithmap.messages.VocabularyTerm;

/// One column of a CSV file and what it becomes.
///
/// @param index from 0
/// @param plain the header as [VocabularyMatcher#plain] writes it
record CsvColumn(int index, String header, String plain, Meaning meaning) {

    /// Different words of one column that the report explains one by one.
    private static final int MOST_WORDS = 24;

    sealed interface Meaning {

        /// An answer to one question.
        record Answer(CsvField field) implements Meaning {}

        /// One member of a list, ticked or not: `relation_friend`, `emotional_support`.
        ///
        /// @param direction for support whose column says it, as in `emotional_support_given`
        record Tick(CsvField field, Coded member, @Nullable Direction direction)
                implements Meaning {}

        /// Not recognised; kept word for word on the alter, or on the ego.
        record Note(boolean onEgo) implements Meaning {}

        /// @param why one that says so, as [ImportMessage#COLUMN_WITHOUT_NAME]
        record LeftOut(ImportMessage why) implements Meaning {}
    }

    /// From 1, as people count.
    int number() {
        return index + 1;
    }

    /// The name to speak of it by.
    String title() {
        return header.isBlank() ? "column " + number() : header;
    }

    /// What became of it, from all its answers: how each word was understood, and how many left it
    /// open.
    ColumnReport report(List<String> answers) {
        return ColumnReport.of(CellText.shortened(title(), 80), becomes(answers));
    }

    private LocalizedMessage becomes(List<String> answers) {
        return switch (meaning) {
            case Meaning.Answer(CsvField csvField) ->
                    withOpen(understood(csvField, answers), answers);
            case Meaning.Tick(CsvField csvField, Coded member, Direction direction) ->
                    direction == null
                            ? ImportMessage.COLUMN_TICK.with(
                                    "field",
                                    csvField.term(),
                                    "member",
                                    VocabularyMatcher.word(member))
                            : ImportMessage.COLUMN_TICK_ONE_WAY.with(
                                    "field",
                                    csvField.term(),
                                    "member",
                                    VocabularyMatcher.word(member),
                                    "direction",
                                    VocabularyMatcher.word(direction));
            case Meaning.Note(boolean onEgo) ->
                    (onEgo
                                    ? ImportMessage.COLUMN_NOTE_ON_PERSON
                                    : ImportMessage.COLUMN_NOTE_ON_ALTER)
                            .with();
            case Meaning.LeftOut(ImportMessage why) -> why.with("number", number());
        };
    }

    private static LocalizedMessage understood(CsvField csvField, List<String> answers) {
        List<String> different = answers.stream().filter(a -> !a.isEmpty()).distinct().toList();
        Class<? extends Coded> list = csvField.list();
        if (list == null || different.isEmpty() || different.size() > MOST_WORDS) {
            return ImportMessage.COLUMN_FIELD.with("field", csvField.term());
        }
        List<LocalizedMessage> words =
                different.stream().map(answer -> understood(list, answer)).toList();
        return ImportMessage.COLUMN_WORDS.with("field", csvField.term(), "words", words);
    }

    private static LocalizedMessage understood(Class<? extends Coded> list, String answer) {
        List<VocabularyTerm> members =
                VocabularyMatcher.members(list, answer).stream()
                        .map(VocabularyMatcher::word)
                        .toList();
        String word = ImportDiagnostic.brief(answer);
        return members.isEmpty()
                ? ImportMessage.COLUMN_WORD_NOTED.with("word", word)
                : ImportMessage.COLUMN_WORD.with("word", word, "members", members);
    }

    private static LocalizedMessage withOpen(LocalizedMessage what, List<String> answers) {
        int open = (int) answers.stream().filter(String::isEmpty).count();
        return open == 0
                ? what
                : ImportMessage.COLUMN_OPEN.with(
                        "what", what, "open", open, "rows", answers.size());
    }
}
