package org.kithmap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.json.Json;
import org.kithmap.map.InvalidMapReason;
import org.kithmap.map.LimitedList;
import org.kithmap.messages.MessageCode;
import org.kithmap.page.PageTexts;

/// Whatever an import says, the page can say in its own languages.
class ImportMessageTest {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)[,}]");

    private static final Map<String, PageTexts> BY_LANGUAGE =
            PageTexts.languages().stream().collect(Collectors.toMap(tag -> tag, PageTexts::of));

    static List<String> languages() {
        return PageTexts.languages();
    }

    static Stream<MessageCode> phrases() {
        return Stream.concat(
                Arrays.stream(ImportMessage.values()), Arrays.stream(InvalidMapReason.values()));
    }

    private static Stream<String> terms() {
        return Stream.of(
                        Arrays.stream(ImportTerm.values()).map(ImportTerm::key),
                        Arrays.stream(LimitedList.values()).map(list -> list.term().key()),
                        Arrays.stream(SheetType.values()).map(sheetType -> sheetType.term().key()),
                        Arrays.stream(CsvField.values()).map(csvField -> csvField.term().key()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasWordsForEveryCodeAndForNoOther(String language) {
        Set<String> wanted = new TreeSet<>(Set.of("import.message.rows"));
        phrases().forEach(messageCode -> wanted.add("import.message." + messageCode.code()));
        Arrays.stream(ImportMessage.values())
                .filter(importMessage -> importMessage.fix() != null)
                .forEach(importMessage ->
                        wanted.add("import.message." + importMessage.code() + ".fix"));
        terms().forEach(term -> wanted.add("import.message.term." + term));
        List<String> own =
                texts(language).byKey().keySet().stream()
                        .filter(key -> key.startsWith("import.message."))
                        .toList();
        assertThat(own).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /// A column is told by the page's own words for what is in the lists.
    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasAWordForEveryMemberOfAList(String language) {
        List<String> members =
                Arrays.stream(CsvField.values())
                        .flatMap(csvField -> Stream.ofNullable(csvField.list()))
                        .distinct()
                        .flatMap(list -> Arrays.stream(list.getEnumConstants()))
                        .map(member -> VocabularyMatcher.word(member).key())
                        .toList();
        assertThat(members).hasSizeGreaterThan(50).isSubsetOf(texts(language).byKey().keySet());
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyPlaceholderOfTheTranslationsHasAValue(MessageCode messageCode) {
        String fix =
                messageCode instanceof ImportMessage importMessage ? importMessage.fix() : null;
        Set<String> there = names(messageCode.english() + (fix == null ? "" : fix));
        for (String language : languages()) {
            String key = "import.message." + messageCode.code();
            for (String one : List.of(key, key + ".fix")) {
                PageTexts.Text text = texts(language).byKey().get(one);
                assertThat(text == null ? Set.<String>of() : names(text.words()))
                        .as("%s: %s", language, one)
                        .isSubsetOf(there);
            }
        }
    }

    @Test
    void everyMessageOfAFileHasACode() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (String feature : List.of("map", "exchange")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/kithmap", feature))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources)
                .noneMatch(file -> {
                    try {
                        return Files.readString(file).contains("new InvalidMap(\"");
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void aRemarkIsSentAsACodeAndInEnglish() throws JsonProcessingException {
        ImportDiagnostic importDiagnostic =
                ImportDiagnostic.of(
                        "a.csv",
                        7,
                        3,
                        ImportMessage.CLOSENESS_OUT_OF_RANGE,
                        "title",
                        "closeness",
                        "value",
                        "9");
        assertThat(Json.MAPPER.writeValueAsString(importDiagnostic))
                .isEqualTo(
                        "{\"file\":\"a.csv\",\"line\":7,\"column\":3,\"code\":\"closeness-out-of-range\","
                                + "\"params\":{\"title\":\"closeness\",\"value\":\"9\"},"
                                + "\"message\":\"closeness is \\\"9\\\"; closeness goes from 1 to 5 in whole steps\","
                                + "\"fix\":\"Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty.\"}");
    }

    @Test
    void ownTermsAreSentByTheirKey() throws JsonProcessingException {
        ParsedFiles parsedFiles =
                ImportFormats.readAll(
                        List.of(
                                InputFiles.file(
                                        "a.json",
                                        "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"Ana\","
                                                + "\"alters\":[{\"id\":\"bo\",\"name\":\"Bo\",\"closeness\":9}]}]}")));
        assertThat(Json.MAPPER.writeValueAsString(parsedFiles.lines().getFirst().params()))
                .isEqualTo(
                        "{\"why\":{\"code\":\"scale-out-of-range\",\"params\":{\"field\":\"closeness\",\"value\":9}}}");
        assertThat(parsedFiles.lines().getFirst().message())
                .isEqualTo("closeness is 9; it goes from 1 to 5, or is left out");
        assertThat(Json.MAPPER.writeValueAsString(ImportTerm.THE_TEXT.term("x")))
                .isEqualTo("{\"term\":\"the-text\"}");
    }

    @Test
    void theMeaningOfAColumnIsSentAsACodeAndInEnglish() throws JsonProcessingException {
        ParsedFiles parsedFiles =
                ImportFormats.readAll(
                        List.of(
                                InputFiles.file(
                                        "a.csv",
                                        "name;relation;emotional_support_given;\n"
                                                + "Bo;friend, neighbour;1;\nAl;pen pal;0;\nCy;;0;\n")));
        assertThat(parsedFiles.files().getFirst().columns())
                .extracting(Json.MAPPER::writeValueAsString)
                .containsExactly(
                        "{\"column\":\"name\",\"code\":\"column-field\","
                                + "\"params\":{\"field\":{\"term\":\"field-name\"}},\"becomes\":\"name\"}",
                        "{\"column\":\"relation\",\"code\":\"column-open\",\"params\":{"
                                + "\"what\":{\"code\":\"column-words\",\"params\":{\"field\":{\"term\":\"field-relation\"},\"words\":["
                                + "{\"code\":\"column-word\",\"params\":{\"word\":\"friend, neighbour\","
                                + "\"members\":[{\"word\":\"relation.friend\"},{\"word\":\"relation.neighbour\"}]}},"
                                + "{\"code\":\"column-word-noted\",\"params\":{\"word\":\"pen pal\"}}]}},"
                                + "\"open\":1,\"rows\":3},\"becomes\":\"kind of relationship:"
                                + " \\\"friend, neighbour\\\" is friend + neighbour, \\\"pen pal\\\" is a note"
                                + " (empty in 1 of 3 rows)\"}",
                        "{\"column\":\"emotional_support_given\",\"code\":\"column-tick-one-way\",\"params\":{"
                                + "\"field\":{\"term\":\"field-support-type\"},\"member\":{\"word\":\"type.emotional\"},"
                                + "\"direction\":{\"word\":\"direction.given\"}},"
                                + "\"becomes\":\"type of support: emotional, given\"}",
                        "{\"column\":\"column 4\",\"code\":\"column-without-name\",\"params\":{\"number\":4},"
                                + "\"becomes\":\"left out: it has no name\"}");
    }

    /// A message says who is meant; only names of columns and fields are the words of the field.
    @ParameterizedTest
    @MethodSource("phrases")
    void aMessageSpeaksOfPeople(MessageCode messageCode) {
        String fix =
                messageCode instanceof ImportMessage importMessage ? importMessage.fix() : null;
        assertThat((messageCode.english() + " " + fix).replaceAll("\\{\\w+}", ""))
                .doesNotContainPattern("(?i)\\b(alters?|egos?)\\b");
    }

    private static PageTexts texts(String language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    private static Set<String> names(String template) {
        return NAMED.matcher(template)
                .results()
                .map(named -> named.group(1))
                .collect(Collectors.toSet());
    }
}
