package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportType;
import org.kithmap.map.TiePhase;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The words of the page, and the messages they are filled into.
class TranslationsTest extends ModuleTest {

    @Test
    void everyKeyOfTheClosedListsHasAWord() {
        List<String> keys =
                Stream.of(
                                keys("kind", AlterKind.values()),
                                keys("phase", TiePhase.values()),
                                keys("domain", Domain.values()),
                                keys("type", SupportType.values()),
                                keys("benefit", Benefit.values()),
                                keys("relation", Relation.values()),
                                keys("frequency", Frequency.values()),
                                keys("direction", Direction.values()))
                        .flatMap(list -> list)
                        .toList();
        Object missing =
                tab.page()
                        .evaluate(
                                """
                                async (keys) => {
                                    const { texts } = await import('/i18n/en.js');
                                    return keys.filter((key) => !texts[key]);
                                }
                                """,
                                keys);
        assertThat((List<?>) missing).isEmpty();
    }

    private static Stream<String> keys(String prefix, Coded[] members) {
        return Arrays.stream(members).map(member -> prefix + "." + member.key());
    }

    /// Asked of the page's own parser: a translation speaks of what English speaks of, and chooses
    /// only by the cases its language has.
    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAMessageOfItsLanguage(String language) {
        Map<String, String> english = new LinkedHashMap<>(ServerTexts.ofInsights());
        PageTexts.of("en").byKey().forEach((key, text) -> english.put(key, text.words()));
        Object mistakes =
                tab.page()
                        .evaluate(
                                """
                                async ([language, english]) => {
                                    const { parse } = await import('/i18n/message.js');
                                    const { languages } = await import('/i18n/languages.js');
                                    const { load, parts } = languages.find(({ tag }) => tag === language);
                                    const { locale, texts: own } = await load();
                                    const others = await Promise.all(Object.values(parts).map((part) => part()));
                                    const texts = Object.assign({}, own, ...others.map((part) => part.texts));
                                    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
                                    const gaps = (parts) => parts.filter(({ name }) => name);
                                    const within = ({ cases = {} }) => Object.values(cases).flatMap(gaps);
                                    const all = (some) => some.flatMap((gap) => [gap, ...all(within(gap))]);
                                    const names = (some) => new Set(some.map(({ name }) => name));
                                    const mistakesOf = ([key, text]) => {
                                        const said = all(gaps(parse(text)));
                                        const wanted = all(gaps(parse(english[key] ?? text)));
                                        const shown = names(wanted.filter(({ cases }) => !cases));
                                        const odd = said.flatMap(({ cases = {} }) => Object.keys(cases))
                                            .filter((one) => !one.startsWith('=') && !pluralCategories.includes(one));
                                        return [
                                            ...[...shown.difference(names(said))].map((name) => `lacks {${name}}`),
                                            ...[...names(said).difference(names(wanted))].map((name) => `has {${name}}, English has not`),
                                            ...odd.map((one) => `has a case "${one}", ${locale} has only ${pluralCategories.join(', ')}`),
                                        ].map((mistake) => `'${key}' ${mistake}`);
                                    };
                                    return Object.entries(texts).flatMap((entry) => {
                                        try {
                                            return mistakesOf(entry);
                                        } catch (malformed) {
                                            return [`'${entry[0]}' is no message: ${malformed.message}`];
                                        }
                                    });
                                }
                                """,
                                List.of(language, english));
        assertThat((List<?>) mistakes).as("web/i18n/%s.js", language).isEmpty();
    }

    static List<String> languages() {
        return PageTexts.languages();
    }

    /// Both samples, so that the sentences are read in the singular, the plural and where nothing
    /// was found.
    @ParameterizedTest
    @CsvSource({"Noor,en", "Noor,nl", "Noor,de", "Eli,en", "Eli,nl", "Eli,de"})
    void theInsightsOfASampleReadAsWrittenDown(String name, String language) throws IOException {
        assertThat(sentences(name, language, null)).isEqualTo(written(name, language, ""));
    }

    /// As a coach reads them.
    @ParameterizedTest
    @CsvSource({"Noor,en", "Noor,nl", "Noor,de", "Eli,en", "Eli,nl", "Eli,de"})
    void theInsightsOfASampleReadAboutItsPersonAsWrittenDown(String name, String language)
            throws IOException {
        assertThat(sentences(name, language, name))
                .isEqualTo(written(name, language, PageTexts.BY_NAME));
    }

    private static String sentences(String name, String language, @Nullable String about) {
        try (Tab signedIn = chromium.open(Look.DESK)) {
            new PageSteps(signedIn.page(), kithmap).signIn();
            Object sentences =
                    signedIn.page()
                            .evaluate(
                                    """
                                    async ([name, language, about]) => {
                                        const { sentence } = await import('/model/insight-format.js');
                                        const { translateAbout } = await import('/model/ego.js');
                                        const { speak } = await import('/i18n/i18n.js');
                                        await speak(language);
                                        const t = translateAbout(about);
                                        const get = (path) => fetch(path).then((answer) => answer.json());
                                        const { id } = (await get('/api/maps')).find((map) => map.name === name);
                                        const map = await get(`/api/maps/${id}`);
                                        const catalogue = await get('/api/insights');
                                        const results = await get(`/api/maps/${id}/insights`);
                                        return results.filter(({ awaits }) => awaits.length === 0).map((result) =>
                                            `${result.key}: ${sentence(t, map, catalogue.find(({ key }) => key === result.key), result)}`);
                                    }
                                    """,
                                    Arrays.asList(name, language, about));
            return String.join("\n", ((List<?>) sentences).stream().map(String::valueOf).toList());
        }
    }

    private static String written(String name, String language, String kind) throws IOException {
        return Files.readString(
                        Path.of(
                                "src/test/resources/page/%s%s.%s.txt"
                                        .formatted(name.toLowerCase(Locale.ROOT), kind, language)))
                .strip();
    }
}
