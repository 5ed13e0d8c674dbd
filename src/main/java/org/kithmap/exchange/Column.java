package org.kithmap.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Reading.ColumnReport;
import org.kithmap.map.Direction;
import org.kithmap.map.Keyed;

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

        record LeftOut(String why) implements Meaning {}
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
        String becomes =
                switch (meaning) {
                    case Meaning.Answer(Field field) ->
                            field.becomes() + understood(field, answers) + open(answers);
                    case Meaning.Tick(Field field, Keyed member, Direction direction) ->
                            "%s: %s%s"
                                    .formatted(
                                            field.becomes(),
                                            member.key(),
                                            direction == null ? "" : ", " + direction.key());
                    case Meaning.Note(boolean onEgo) ->
                            onEgo ? "a note about the person" : "a note on the alter";
                    case Meaning.LeftOut(String why) -> "left out: " + why;
                };
        return new ColumnReport(Texts.shortened(title(), 80), becomes);
    }

    private static String understood(Field field, List<String> answers) {
        List<String> different = answers.stream().filter(a -> !a.isEmpty()).distinct().toList();
        Class<? extends Keyed> list = field.list();
        if (list == null || different.isEmpty() || different.size() > MOST_WORDS) {
            return "";
        }
        return different.stream()
                .map(answer -> {
                    Set<Keyed> members = Words.members(list, answer);
                    String keys =
                            members.stream().map(Keyed::key).collect(Collectors.joining(" + "));
                    return Remark.quoted(answer) + " is " + (members.isEmpty() ? "a note" : keys);
                })
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String open(List<String> answers) {
        long blank = answers.stream().filter(String::isEmpty).count();
        return blank == 0
                ? ""
                : " (%s of %s rows do not say)"
                        .formatted(Texts.number(blank), Texts.number(answers.size()));
    }
}
