package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text is there in every language, and none without a use. Whether they can be read as
/// messages, [TranslationsTest] asks the page's own formatter.
class TextsTest {

    private static final Pattern PROBLEM =
            Pattern.compile(
                    "\\w+\\.class,\\s*([A-Z_]+),\\s*\"([a-z-]+)\""
                            + "|new (?:NotFound|InvalidInput|VersionConflict|LimitReached|RateLimited)"
                            + "\\(\\s*\"([a-z-]+)\"");
    private static final Set<String> ELSEWHERE = Set.of("UNAUTHORIZED", "SERVICE_UNAVAILABLE");

    private final Map<String, PageTexts.Text> english = PageTexts.of("en").byKey();

    /// Easy words are compared with those of their language in `easy.test.js`.
    static List<String> languages() {
        return PageTexts.languages().stream()
                .filter(tag -> PageTexts.base(tag).equals(tag))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasEveryTextAndNoOther(String language) {
        PageTexts own = PageTexts.of(language);
        Map<String, String> wanted = new LinkedHashMap<>();
        english.forEach((key, text) -> wanted.put(key, text.words()));
        if (!language.equals("en")) {
            wanted.putAll(ServerTexts.all());
        }
        List<String> missing =
                wanted.entrySet().stream()
                        .filter(text -> !own.byKey().containsKey(text.getKey()))
                        .map(text -> "'%s': '%s',".formatted(text.getKey(), text.getValue()))
                        .toList();
        assertThat(missing)
                .as("%s lacks these texts, here in English, to be translated", own.file())
                .isEmpty();
        List<String> unknown =
                own.byKey().entrySet().stream()
                        .filter(text -> !wanted.containsKey(text.getKey()))
                        .map(text ->
                                "line %d: '%s'".formatted(text.getValue().line(), text.getKey()))
                        .toList();
        assertThat(unknown)
                .as("%s has texts that are not there in English; remove them", own.file())
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        UsedKeys used = UsedKeys.inThePage();
        List<String> unused =
                english.entrySet().stream()
                        .filter(text -> !used.contain(text.getKey()))
                        .map(text ->
                                "line %d: '%s'".formatted(text.getValue().line(), text.getKey()))
                        .toList();
        assertThat(unused)
                .as(
                        "nothing in web/ speaks of these keys of web/i18n/en.js; remove them, in every language")
                .isEmpty();
    }

    @Test
    void everyKeyThatIsUsedIsThere() throws IOException {
        Set<String> sections =
                english.keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        List<String> unknown =
                UsedKeys.inThePage().uses().stream()
                        .filter(use -> sections.contains(use.section()))
                        .filter(use -> english.keySet().stream().noneMatch(use.fits()))
                        .map(UsedKeys.Use::toString)
                        .toList();
        assertThat(unknown)
                .as(
                        "these keys are used, and web/i18n/en.js has no text for them; add it, or mend the key")
                .isEmpty();
    }

    /// Strangers are led to the sign-in form, and a problem that passes by itself has other words.
    @Test
    void everyProblemOfTheServerHasAText() throws IOException {
        Set<String> codes;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            codes =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> PROBLEM.matcher(PageTexts.read(file)).results())
                            .filter(problem ->
                                    problem.group(1) == null
                                            || !ELSEWHERE.contains(problem.group(1)))
                            .map(problem ->
                                    problem.group(2) == null ? problem.group(3) : problem.group(2))
                            .collect(Collectors.toSet());
        }
        assertThat(codes)
                .as("codes of the table, and of exceptions of each kind")
                .contains(
                        "not-yours",
                        "no-such-map",
                        "unfit-name",
                        "referral-changed",
                        "too-many-passkeys",
                        "too-many-tries");
        List<String> wordless =
                codes.stream()
                        .map(code -> "problem.code." + code)
                        .filter(key -> !english.containsKey(key))
                        .toList();
        assertThat(wordless)
                .as("the server has codes for which web/i18n/en.js has no words")
                .isEmpty();
    }
}
