package org.kithmap.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.csv.CsvColumn.Meaning;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.SupportType;

/// Recognition of columns with yes or no for one value of a closed list, as surveys export a
/// question with several possible answers.
final class TickColumns {

    private static final List<CsvField> TICKED =
            List.of(
                    CsvField.RELATION,
                    CsvField.SUPPORT_TYPE,
                    CsvField.DOMAIN,
                    CsvField.BENEFITS,
                    CsvField.KIND);

    private TickColumns() {}

    /// Recognises a yes/no column, such as `relation_friend`, `domain.work`, `emotional` or
    /// `emotional_support_given`.
    ///
    /// @param answers the different answers in the column
    /// @return null if it is another column
    static @Nullable Meaning meaning(String title, Set<String> answers) {
        if (answers.isEmpty()
                || answers.stream().anyMatch(answer -> VocabularyMatcher.bool(answer) == null)) {
            return null;
        }
        List<String> words =
                new ArrayList<>(
                        List.of(
                                title.replaceAll("([a-z])([A-Z])", "$1 $2")
                                        .split("[^\\p{IsLetter}\\p{IsDigit}]+")));
        words.removeIf(String::isBlank);
        Direction direction = null;
        for (String word : List.copyOf(words)) {
            if (VocabularyMatcher.member(Direction.class, word) instanceof Direction found
                    && words.size() > 1) {
                direction = found;
                words.remove(word);
            }
        }
        for (int split = 1; split < words.size(); split++) {
            String question = VocabularyMatcher.plain(String.join("", words.subList(0, split)));
            String member = String.join("", words.subList(split, words.size()));
            for (CsvField csvField : TICKED) {
                Coded found =
                        VocabularyMatcher.member(Objects.requireNonNull(csvField.list()), member);
                boolean isAnswered =
                        csvField.names(SheetType.ALTERS).stream()
                                .anyMatch(name ->
                                        question.equals(name) || question.equals("alter" + name));
                if (isAnswered && found != null) {
                    return new Meaning.Tick(csvField, found, direction);
                }
            }
        }
        words.removeIf(word -> Set.of("alter", "support").contains(VocabularyMatcher.plain(word)));
        Coded type = VocabularyMatcher.member(SupportType.class, String.join("", words));
        boolean itself =
                type != null && VocabularyMatcher.plain(String.join("", words)).equals(type.key());
        return type != null && itself
                ? new Meaning.Tick(CsvField.SUPPORT_TYPE, type, direction)
                : null;
    }
}
