package org.kithmap.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.exchange.InputFiles.errors;
import static org.kithmap.exchange.InputFiles.lines;
import static org.kithmap.exchange.InputFiles.map;
import static org.kithmap.exchange.InputFiles.maps;
import static org.kithmap.exchange.InputFiles.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;

class KithmapJsonTest {

    /// An envelope around the maps on line 1, so that what a test writes stands on lines of its own
    /// below.
    private static String envelope(String maps) {
        return "{\"format\":\"kithmap\",\"version\":1,\"maps\":[\n" + maps + "\n]}";
    }

    private static String withAlter(String alter) {
        return envelope("{\"name\":\"Ana\",\"alters\":[\n" + alter + "\n]}");
    }

    @Test
    void writtenMapsReadBackTheSame() {
        SupportMap full = FullMapFixture.map();
        SupportMap empty = new SupportMap("e", "Bea", null, List.of(), List.of(), List.of());
        InputFile written =
                new InputFile("export.json", KithmapJsonWriter.write(List.of(full, empty)));
        assertThat(maps(ImportFormats.readAll(List.of(written)))).containsExactly(full, empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "eli"})
    void theSampleMapsReadBackTheSame(String sample) throws IOException {
        try (InputStream in =
                KithmapJsonTest.class.getResourceAsStream("/samples/" + sample + ".json")) {
            ParsedFiles parsedFiles =
                    ImportFormats.readAll(
                            List.of(new InputFile(sample + ".json", in.readAllBytes())));
            List<SupportMap> maps = maps(parsedFiles);
            assertThat(maps).hasSize(1);
            assertThat(maps.getFirst().alters()).isNotEmpty();
            InputFile written = new InputFile("again.json", KithmapJsonWriter.write(maps));
            assertThat(maps(ImportFormats.readAll(List.of(written)))).isEqualTo(maps);
        }
    }

    @Test
    void theWrittenFormIsTheDocumentedOne() {
        SupportMap map =
                new SupportMap(
                        "m",
                        "Ana",
                        null,
                        List.of(Alter.named("1", "Bo", AlterKind.PERSON, 4)),
                        List.of(),
                        List.of(
                                new Support(
                                        "1", Direction.RECEIVED, null, Domain.WORK, List.of())));
        assertThat(
                        new String(KithmapJsonWriter.write(List.of(map)), StandardCharsets.UTF_8)
                                .replaceAll("\\s+", ""))
                .isEqualTo(
                        "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"id\":\"m\",\"name\":\"Ana\",\"alters\":["
                                + "{\"id\":\"1\",\"name\":\"Bo\",\"kind\":\"person\",\"closeness\":4,\"phase\":\"present\"}],"
                                + "\"ties\":[],\"supports\":[{\"alter\":\"1\",\"direction\":\"received\",\"domain\":\"work\"}],"
                                + "\"reflections\":[],\"steps\":[],\"contacts\":[],\"views\":[]}]}");
    }

    @Test
    void aHandWrittenMapMayOmitUnansweredFields() {
        SupportMap map =
                map(read("a.json", "\uFEFF" + withAlter("{\"id\":\"bo\",\"name\":\"Bo\"}")));
        assertThat(map.alters()).containsExactly(Alter.named("bo", "Bo", AlterKind.PERSON, null));
        assertThat(map.id()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"b\"}|3, column 1: a person has no \"name\" → Add \"name\".",
                "{\"name\":\"Bo\"}|3, column 1: a person has no \"id\" → Add \"id\".",
                "{\"id\":7,\"name\":\"Bo\"}|3, column 7: \"id\" of a person is the number 7; it must be a text"
                        + " → Write it in quotes: \"…\".",
                "{\"id\":\"b\",\"name\":\"Bo\",\"closeness\":\"4\"}|3, column 35: \"closeness\" of a person is the text \"4\";"
                        + " it must be a whole number → Write it without quotes or decimals.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"closeness\":4.5}|3, column 35: \"closeness\" of a person is the number 4.5;"
                        + " it must be a whole number → Write it without quotes or decimals.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"closeness\":99999999999}|3, column 35: \"closeness\" of a person is the"
                        + " number 99999999999; it must be a whole number → Write it without quotes or decimals.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"closeness\":null}|3, column 35: \"closeness\" of a person is null;"
                        + " it must be a whole number → Leave \"closeness\" out if there is no answer.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"died\":\"no\"}|3, column 30: \"died\" of a person is the text \"no\";"
                        + " it must be true or false → Write it without quotes.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"kind\":\"dog\"}|3, column 30: \"kind\" of a person can't be \"dog\""
                        + " → Use one of: person, pet, place, thing, group, belief.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"phase\":\"now\"}|3, column 31: \"phase\" of a person can't be \"now\""
                        + " → Use one of: past, present, hoped.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"relations\":\"friend\"}|3, column 35: \"relations\" of a person is the text"
                        + " \"friend\"; it must be a list → Put it in [ ].",
                "{\"id\":\"b\",\"name\":\"Bo\",\"qualities\":[1]}|3, column 36: \"qualities\" of a person is the number 1;"
                        + " it must be a text → Write it in quotes: \"…\".",
                "{\"id\":\"b\",\"name\":\"Bo\",\"lastContact\":\"2026-13-01\"}|3, column 37: \"lastContact\" of a person is the"
                        + " text \"2026-13-01\"; it must be a date → Write it as year-month-day, such as \"2026-10-02\".",
                "{\"id\":\"b\",\"name\":\"Bo\",\"places\":{\"free\":[\"0\",1]}}|3, column 41: \"free\" of \"places\" is the text"
                        + " \"0\"; it must be a number → Write it without quotes, such as 2 or 0.5.",
                "{\"id\":\"b\",\"name\":\"Bo\",\"places\":{\"ring\":[0,1]}}|3, column 33: \"ring\" is not a field of"
                        + " \"places\" → Remove it, or use one of: domain, relation, group, free.",
                "\"Bo\"|3, column 1: expected a person, but found the text \"Bo\" → Put it in { }."
            })
    void aMalformedFieldRefusesTheFileAndIsLocated(String alter, String error) {
        assertThat(errors("a.json", withAlter(alter))).first().isEqualTo("a.json, line " + error);
    }

    @Test
    void anUnknownFieldOfAnAlterIsRefusedWithTheNamesOfAllFields() {
        String fields =
                AlterField.ALL.stream().map(AlterField::name).collect(Collectors.joining(", "));
        assertThat(errors("a.json", withAlter("{\"id\":\"b\",\"name\":\"Bo\",\"closenes\":4}")))
                .first()
                .isEqualTo(
                        "a.json, line 3, column 23: \"closenes\" is not a field of a person"
                                + " → Remove it, or use one of: %s.".formatted(fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "steps|{\"id\":\"s\",\"on\":\"2026-10-02\"}|a step has no \"words\" → Add \"words\".",
                "steps|{\"id\":\"s\",\"words\":\"Call\"}|a step has no \"on\" → Add \"on\".",
                "contacts|{\"id\":\"c\",\"on\":\"2026-10-02\"}|a contact has no \"alter\" → Add \"alter\".",
                "reflections|{\"id\":\"r\",\"on\":\"2026-10-02\"}|a reflection has no \"question\" → Add \"question\".",
                "views|{\"id\":\"v\",\"name\":\"All\"}|a view has no \"settings\" → Add \"settings\"."
            })
    void stepsContactsReflectionsAndViewsAreReadStrictly(String list, String thing, String error) {
        assertThat(
                        errors(
                                "a.json",
                                envelope(
                                        "{\"name\":\"Ana\",\"%s\":[\n%s\n]}"
                                                .formatted(list, thing))))
                .first()
                .isEqualTo("a.json, line 3, column 1: " + error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|1, column 1: expected a Kithmap file, but found a list → Put it in { }.",
                "{\"maps\":[]}|1, column 1: this is not a Kithmap file: its \"format\" is not \"kithmap\""
                        + " → Choose a file that Kithmap exported, or start the file with"
                        + " {\"format\": \"kithmap\", \"version\": 1, \"maps\": […]}.",
                "{\"format\":\"kithmap\",\"maps\":[]}|1, column 1: a Kithmap file has no \"version\" → Add \"version\".",
                "{\"format\":\"kithmap\",\"version\":1}|1, column 1: a Kithmap file has no \"maps\" → Add \"maps\".",
                "{\"format\":\"kithmap\",\"version\":2,\"people\":[]}|1, column 31: the file has version 2;"
                        + " this Kithmap reads version 1 → Update Kithmap, then import the file again.",
                "{\"format\":\"kithmap\",\"version\":0,\"maps\":[]}|1, column 31: the file has version 0;"
                        + " this Kithmap reads version 1 → Write \"version\": 1.",
                "{\"format\":\"kithmap\",\"version\":1,\"maps\":[],\"more\":1}|1, column 43: \"more\" is not a field of a"
                        + " Kithmap file → Remove it, or use one of: format, version, maps.",
                "{\"format\":\"kithmap\",\"format\":\"kithmap\"}|1, column 29: this is not JSON: Duplicate field 'format'"
                        + " → Look for a missing comma, quote or bracket here or just before.",
                "{\"format\":\"kithmap\" \"version\":1}|1, column 21: this is not JSON: Unexpected character ('\"'): was"
                        + " expecting comma to separate Object entries"
                        + " → Look for a missing comma, quote or bracket here or just before.",
                "{\"format\":\"kithmap\",\"version\":1,\"maps\":[|1, column 41: this is not JSON: Unexpected end-of-input:"
                        + " expected close marker for Array"
                        + " → Look for a missing comma, quote or bracket here or just before.",
                "{} {}|1, column 4: there is text after the end of the JSON → Remove it."
            })
    void aFileThatIsNoKithmapFileIsRefusedWithAFix(String text, String error) {
        assertThat(errors("a.json", text)).first().isEqualTo("a.json, line " + error);
    }

    @Test
    void upToTwentyMalformedFieldsAreNamed() {
        assertThat(errors("a.json", withAlter("{\"id\":\"b\",\"nam\":\"x\"}")))
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .containsExactly("a.json, line 3, column 1", "a.json, line 3, column 11");
        assertThat(errors("a.json", withAlter("{},".repeat(99) + "{}")))
                .hasSize(21)
                .last()
                .asString()
                .contains("180 more after this one → Fix these first, then import again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"b\",\"name\":\"Bo\",\"closeness\":9}|a.json, line 3, column 1: closeness is 9;"
                        + " it goes from 1 to 5, or is left out",
                "{\"id\":\"b\",\"name\":\"Bo\",\"places\":{\"free\":[0,1.5]}}|a.json, line 3, column 1: a position must"
                        + " be from 0 to 1, but is 1.5",
                "{\"id\":\"b\",\"name\":\"Bo\",\"places\":{\"free\":[0]}}|a.json, line 3, column 1: a position is two"
                        + " numbers, horizontal and vertical",
                "{\"id\":\"b\",\"name\":\"  \"}|a.json, line 3, column 1: a name is missing; give it 1 to 120 characters",
                "{\"id\":\"b\",\"name\":\"Bo\"},{\"id\":\"b\",\"name\":\"Al\"}|a.json, line 2, column 1: the id \"b\" is used twice"
            })
    void anInvalidMapLeavesTheOthersAlone(String alters, String why) {
        ParsedFiles parsedFiles =
                read(
                        "a.json",
                        envelope(
                                "{\"name\":\"Ana\",\"alters\":[\n"
                                        + alters
                                        + "\n]},{\"name\":\"Bea\"}"));
        assertThat(InputFiles.broken(parsedFiles.maps().getFirst())).isEqualTo("Ana: " + why);
        assertThat(parsedFiles.maps().getLast()).isInstanceOf(ReadMap.Whole.class);
        assertThat(lines(parsedFiles))
                .containsExactly(
                        why + " → Correct this map in the file, then import the file again.");
    }

    @Test
    void aTieToNobodyFailsItsMap() {
        ParsedFiles parsedFiles =
                read("a.json", envelope("{\"name\":\"Ana\",\"ties\":[{\"a\":\"x\",\"b\":\"y\"}]}"));
        assertThat(parsedFiles.maps().stream().map(InputFiles::broken))
                .containsExactly(
                        "Ana: a.json, line 2, column 1: a tie refers to \"x\", which is not a person on this map");
    }

    @Test
    void jsonAndCsvMayComeTogether() {
        ParsedFiles parsedFiles =
                read("friends.csv", "name\nBo\n", "a.json", envelope("{\"name\":\"Ana\"}"));
        assertThat(maps(parsedFiles))
                .extracting(SupportMap::name)
                .containsExactlyInAnyOrder("friends", "Ana");
    }
}
