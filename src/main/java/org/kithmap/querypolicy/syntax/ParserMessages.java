package org.kithmap.querypolicy.syntax;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Shortens Neo4j's syntax error messages. They list every possible word at a position, including
/// words that are refused here; a long list is reduced to the word that was probably meant.
final class ParserMessages {

    private static final int MAX_LENGTH = 160;
    private static final int MIN_TYPED_LENGTH = 4;
    private static final LevenshteinDistance TYPOS = new LevenshteinDistance(2);
    private static final Pattern EXPECTED = Pattern.compile(": expected (.*)", Pattern.DOTALL);
    private static final Pattern KEYWORD = Pattern.compile("'([A-Z]+)'");

    private ParserMessages() {}

    /// @param typed the text at that position
    static String shortened(String words, String typed) {
        return words.length() <= MAX_LENGTH
                ? words
                : EXPECTED.matcher(words)
                        .replaceFirst(list ->
                                meant(list.group(1), typed)
                                        .map(": expected '%s'"::formatted)
                                        .orElse(""));
    }

    private static Optional<String> meant(String list, String typed) {
        String word = typed.toUpperCase(Locale.ROOT);
        return KEYWORD.matcher(list)
                .results()
                .map(match -> match.group(1))
                .filter(keyword ->
                        word.length() >= MIN_TYPED_LENGTH && TYPOS.apply(word, keyword) >= 0)
                .min(Comparator.comparing(keyword -> TYPOS.apply(word, keyword)));
    }
}
