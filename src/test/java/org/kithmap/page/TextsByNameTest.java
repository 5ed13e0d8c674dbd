package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that speak about the person whose map it is, for a coach: by name, where the others say
/// "you", or "I" in a question of one's own.
class TextsByNameTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+(?=[,}])");

    /// Words that speak to somebody, or in whose voice a person speaks. In German, Sie and Ihr with
    /// a capital at the beginning of a sentence can also mean "they" and "their".
    private static final Map<String, Pattern> ADDRESSED =
            Map.of(
                    "en",
                    words("you|your|yours|yourself|yourselves|I|me|my|mine|myself"),
                    "nl",
                    words("je|jij|jou|jouw|jouwe|jullie|u|uw|jezelf|ik|mij|me|mijn|mijne|mezelf"),
                    "de",
                    Pattern.compile(
                            words(
                                                    "du|dich|dir|dein\\w*|euch|eure?\\w*|ich|mich|mir|mein(?!ung)\\w*")
                                            .pattern()
                                    + "|(?<=[^.:?!–] )(?-i:Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE));

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    static List<String> languages() {
        return PageTexts.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anInsightForSomebodyElseSpeaksToNobody(String language) {
        Map<String, String> all = insightsIn(language);
        List<String> spoken =
                all.entrySet().stream()
                        .filter(text -> !all.containsKey(text.getKey() + PageTexts.BY_NAME))
                        .filter(text -> isAddressed(language, text.getValue()))
                        .map(text -> "'%s': '%s'".formatted(text.getKey(), text.getValue()))
                        .toList();
        assertThat(spoken)
                .as("give these a wording by name, or say them without speaking to anybody")
                .isEmpty();
    }

    /// A text without "you" needs no other, and one that is not needed would drift away from it.
    @Test
    void anInsightHasAWordingByNameOnlyWhereOneLanguageSpeaksToThePerson() {
        Set<String> needed =
                languages().stream()
                        .flatMap(language ->
                                insightsIn(language).entrySet().stream()
                                        .filter(text -> isAddressed(language, text.getValue()))
                                        .map(Map.Entry::getKey))
                        .collect(Collectors.toSet());
        assertThat(
                        insightsIn("en").keySet().stream()
                                .filter(key -> key.endsWith(PageTexts.BY_NAME))
                                .map(key -> key.replace(PageTexts.BY_NAME, "")))
                .isSubsetOf(needed);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextOfThePageByNameSpeaksToNobody(String language) {
        assertThat(PageTexts.of(language).byKey())
                .allSatisfy((key, text) ->
                        assertThat(
                                        key.endsWith(PageTexts.BY_NAME)
                                                && isAddressed(language, text.words()))
                                .as("'%s': '%s'", key, text.words())
                                .isFalse());
    }

    @Test
    void aTextByNameHasATextThatSpeaksToThePerson() {
        Set<String> keys = PageTexts.of("en").byKey().keySet();
        assertThat(
                        keys.stream()
                                .filter(key -> key.endsWith(PageTexts.BY_NAME))
                                .map(key -> key.replace(PageTexts.BY_NAME, "")))
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    private static boolean isAddressed(String language, String text) {
        return ADDRESSED
                .get(PageTexts.base(language))
                .matcher(PLACEHOLDER.matcher(text).replaceAll("{"))
                .find();
    }

    private static Map<String, String> insightsIn(String language) {
        Map<String, String> all = new HashMap<>(ServerTexts.ofInsights());
        if (!language.equals("en")) {
            var texts = PageTexts.of(language).byKey();
            all.replaceAll((key, english) -> texts.get(key).words());
        }
        return all;
    }
}
