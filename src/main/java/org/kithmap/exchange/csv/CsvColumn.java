package org.kithmap.exchange.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.CellText;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ParsedFiles.ColumnReport;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.messages.LocalizedMessage;
import org.kithmap.messages.VocabularyTerm;

/// One column of a CSV file, and what the import does with it.
///
/// @param index from 0
/// @param plain the header, normalized by [VocabularyMatcher#plain]
record CsvColumn(int index, String header, String plain, Meaning meaning) {

    /// The maximum number of different words in a column that the report explains one by one.
    private static final int MAX_WORDS = 24;

    sealed interface Meaning {

        /// A column with the answers to one question.
        record Answer(CsvField field) implements Meaning {}

        /// A yes/no column for one member of a list, such as `relation_friend` or
        /// `emotional_support`.
        ///
        /// @param direction only of support whose column name has it, as in
        ///   `emotional_support_given`
        record Tick(CsvField field, Coded member, @Nullable Direction direction)
                implements Meaning {}

        /// An unknown column; its text is kept in the notes on the alter or on the ego.
        record Note(boolean onEgo) implements Meaning {}

        /// A column that is not imported.
        ///
        /// @param why the reason, for example [ImportMessage#COLUMN_WITHOUT_NAME]
        record LeftOut(ImportMessage why) implements Meaning {}
    }

    /// Returns the number of the column, from 1, for messages.
    int number() {
        return index + 1;
    }

    /// Returns the name of the column for messages.
    String title() {
        return header.isBlank() ? "column " + number() : header;
    }

    /// Reports what became of the column: how each word was understood, and how many rows have no
    /// answer.
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
        if (list == null || different.isEmpty() || different.size() > MAX_WORDS) {
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
