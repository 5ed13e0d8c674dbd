package org.kithmap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Reading.ColumnReport;
import org.kithmap.map.Direction;
import org.kithmap.map.Keyed;
import org.kithmap.wording.Said;
import org.kithmap.wording.Word;

/// One column of a CSV file and what it becomes.
///
/// @param index from 0
/// @param plain the header as [Words#plain] writes it
record Column(int index, String header, String plain, Meaning meaning) {

    /// Different words of one column that the report explains one by one.
    private static final int MOST_WORDS = 24;

    sealed interface Meaning {

        /// An answer to one question.
        record Answer(Field field) implements Meaning {}

        /// One member of a list, ticked or not: `relation_friend`, `emotional_support`.
        ///
        /// @param direction for support whose column says it, as in `emotional_support_given`
        record Tick(Field field, Keyed member, @Nullable Direction direction) implements Meaning {}

        /// Not recognised; kept word for word on the alter, or on the ego.
        record Note(boolean onEgo) implements Meaning {}

        /// @param why one that says so, as [Telling#COLUMN_WITHOUT_NAME]
        record LeftOut(Telling why) implements Meaning {}
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
        return ColumnReport.of(Texts.shortened(title(), 80), becomes(answers));
    }

    private Said becomes(List<String> answers) {
        return switch (meaning) {
            case Meaning.Answer(Field field) -> withOpen(understood(field, answers), answers);
            case Meaning.Tick(Field field, Keyed member, Direction direction) ->
                    direction == null
                            ? Telling.COLUMN_TICK.with(
                                    "field", field.term(), "member", Words.word(member))
                            : Telling.COLUMN_TICK_ONE_WAY.with(
                                    "field",
                                    field.term(),
                                    "member",
                                    Words.word(member),
                                    "direction",
                                    Words.word(direction));
            case Meaning.Note(boolean onEgo) ->
                    (onEgo ? Telling.COLUMN_NOTE_ON_PERSON : Telling.COLUMN_NOTE_ON_ALTER).with();
            case Meaning.LeftOut(Telling why) -> why.with("number", number());
        };
    }

    private static Said understood(Field field, List<String> answers) {
        List<String> different = answers.stream().filter(a -> !a.isEmpty()).distinct().toList();
        Class<? extends Keyed> list = field.list();
        if (list == null || different.isEmpty() || different.size() > MOST_WORDS) {
            return Telling.COLUMN_FIELD.with("field", field.term());
        }
        List<Said> words = different.stream().map(answer -> understood(list, answer)).toList();
        return Telling.COLUMN_WORDS.with("field", field.term(), "words", words);
    }

    private static Said understood(Class<? extends Keyed> list, String answer) {
        List<Word> members = Words.members(list, answer).stream().map(Words::word).toList();
        String word = Remark.brief(answer);
        return members.isEmpty()
                ? Telling.COLUMN_WORD_NOTED.with("word", word)
                : Telling.COLUMN_WORD.with("word", word, "members", members);
    }

    private static Said withOpen(Said what, List<String> answers) {
        int open = (int) answers.stream().filter(String::isEmpty).count();
        return open == 0
                ? what
                : Telling.COLUMN_OPEN.with("what", what, "open", open, "rows", answers.size());
    }
}
