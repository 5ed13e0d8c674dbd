package org.kithmap.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.Benefit;
import org.kithmap.map.Contact;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.HardDay;
import org.kithmap.map.LayoutMode;
import org.kithmap.map.ManualPosition;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.SavedView;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportMapBuilder;
import org.kithmap.map.SupportType;
import org.kithmap.testing.FullMapFixture;

class ExportFormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    /// A map with one thing of each part, and the text by which each is recognised in a file.
    private static final SupportMap MARKED =
            SupportMapBuilder.builder()
                    .id("m")
                    .name("Ana")
                    .alters(
                            List.of(
                                    AlterBuilder.builder()
                                            .id("a")
                                            .name("Bo")
                                            .notes("marked note")
                                            .places(
                                                    Map.of(
                                                            LayoutMode.FREE,
                                                            new ManualPosition(0.7351, 0.5)))
                                            .build()))
                    .supports(
                            List.of(
                                    new Support(
                                            "a",
                                            Direction.RECEIVED,
                                            SupportType.EMOTIONAL,
                                            Domain.SPIRITUALITY,
                                            List.of(Benefit.EMPATHY))))
                    .reflections(
                            List.of(
                                    new Reflection(
                                            "r",
                                            ReflectionQuestion.SMALL,
                                            null,
                                            "marked reflection",
                                            DAY)))
                    .steps(
                            List.of(
                                    StepBuilder.builder()
                                            .id("s")
                                            .words("marked step")
                                            .alter("a")
                                            .on(DAY)
                                            .build()))
                    .contacts(List.of(new Contact("c", "a", DAY, null, null, "marked contact")))
                    .views(List.of(new SavedView("v", "marked view", "{}")))
                    .hardDay(new HardDay(List.of(), "marked day", null, null, null))
                    .build();

    private static final Map<ExportedPart, String> MARKS =
            new EnumMap<>(
                    Map.of(
                            ExportedPart.SUPPORT_DETAILS, "spirituality",
                            ExportedPart.PLACES, "0.7351",
                            ExportedPart.REFLECTIONS, "marked reflection",
                            ExportedPart.STEPS, "marked step",
                            ExportedPart.CONTACTS, "marked contact",
                            ExportedPart.VIEWS, "marked view",
                            ExportedPart.HARD_DAY, "marked day"));

    static Stream<ExportFormat> all() {
        return ExportFormats.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileLeavesOutWhatItsFormatSays(ExportFormat format) {
        String text = String.join("\n", WrittenFile.texts(format, MARKED).values());
        assertThat(
                        Arrays.stream(ExportedPart.values())
                                .filter(part -> !text.contains(MARKS.get(part))))
                .containsExactlyInAnyOrderElementsOf(format.leavesOut());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormatHasNotes(ExportFormat format) {
        assertThat(String.join("\n", WrittenFile.texts(format, MARKED).values()))
                .contains("marked note");
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutNamesAFileHasNoneOfThePersonsWords(ExportFormat format) {
        SupportMap map = FullMapFixture.map();
        for (NameVisibility names : List.of(NameVisibility.INITIALS, NameVisibility.NONE)) {
            String text = String.join("\n", WrittenFile.texts(format, names.apply(map)).values());
            assertThat(words(map)).allSatisfy(word -> assertThat(text).doesNotContain(word));
        }
    }

    /// Every name, text and id on a map.
    private static Set<String> words(SupportMap map) {
        Set<String> words =
                new TreeSet<>(List.of(map.id(), "Zoë", "made-up", "Park", "Dog", "bus stop"));
        words.addAll(
                List.of(
                        "school",
                        "patient",
                        "🐕",
                        "More than",
                        "Have coffee",
                        "choir",
                        "We laughed",
                        "For the talk",
                        "Aunt Lin",
                        "Tea, and",
                        "1234 5678"));
        map.alters().forEach(alter -> words.add(alter.id()));
        map.contacts().forEach(contact -> words.add(contact.id()));
        map.reflections().forEach(reflection -> words.add(reflection.id()));
        return words;
    }

    @Test
    void withoutNamesTheNetworkIsTheSame() {
        SupportMap map = FullMapFixture.map();
        SupportMap masked = NameVisibility.NONE.apply(map);
        assertThat(masked.alters()).hasSameSizeAs(map.alters());
        assertThat(masked.ties()).hasSameSizeAs(map.ties());
        assertThat(masked.supports()).hasSameSizeAs(map.supports());
        assertThat(masked.alters())
                .extracting(alter -> alter.name() + " " + alter.closeness())
                .containsExactly("person 1 4", "pet 2 null", "place 3 2");
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastWord() {
        assertThat(Stream.of("Mrs Bos", "Tom", "Anne-Marie de Vries", "🐕 Rex", "🐕", "7"))
                .extracting(NameVisibility::initials)
                .containsExactly("MB", "T", "AV", "R", "", "");
    }

    @Test
    void aMapWithoutNamesIsImportedBesideTheOneWithThem() {
        SupportMap map = FullMapFixture.map();
        byte[] file =
                WrittenFile.bytes(
                        WrittenFile.format("kithmap"), NameVisibility.INITIALS.apply(map));
        assertThat(
                        InputFiles.map(
                                        ImportFormats.readAll(
                                                List.of(new InputFile("m.json", file))))
                                .id())
                .isNotEqualTo(map.id());
    }

    @Test
    void theMatrixOfFormatsSaysWhatEachLeavesOut() throws IOException {
        Map<String, List<String>> said = new LinkedHashMap<>();
        Files.readString(Path.of("src/docs/formats.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.split("\\|")))
                .forEach(cells ->
                        said.put(
                                cells.get(1).strip().replace("`", ""),
                                cells.subList(4, 11).stream().map(String::strip).toList()));
        assertThat(said)
                .isEqualTo(
                        ExportFormats.ALL.stream()
                                .collect(
                                        Collectors.toMap(
                                                ExportFormat::code,
                                                ExportFormatsTest::marks,
                                                (one, other) -> one,
                                                LinkedHashMap::new)));
    }

    private static List<String> marks(ExportFormat format) {
        return Arrays.stream(ExportedPart.values())
                .map(part -> format.leavesOut().contains(part) ? "–" : "yes")
                .toList();
    }
}
