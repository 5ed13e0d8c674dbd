package org.kithmap.exchange.export;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.InputFiles;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.map.Alter;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.util.FormulaGuard;
import org.w3c.dom.Document;

/// The formats of tables, read back by Kithmap's own import and cell by cell.
class TableFormatsTest {

    private static final int CASES = 100;

    static Stream<ExportFormat> zips() {
        return Stream.of(
                WrittenFile.format("csv"),
                WrittenFile.format("egor"),
                WrittenFile.format("network-canvas"));
    }

    /// An alter and a tie as an import reads them, without ids, which an import replaces.
    private record Said(String name, List<Object> answers) {}

    /// An import reads any white space in a name as one space.
    private static String plain(String name) {
        return name.replaceAll("[\\s\u0085\u2028\u2029]+", " ");
    }

    private static Said said(Alter alter) {
        List<Object> answers = new ArrayList<>();
        answers.add(alter.kind());
        answers.add(alter.relations());
        answers.add(String.valueOf(alter.closeness()));
        answers.add(String.valueOf(alter.comfort()));
        answers.add(alter.phase());
        answers.add(String.valueOf(alter.contactFromThem()));
        answers.add(String.valueOf(alter.lastContact()));
        answers.add(alter.wantMore());
        answers.add(alter.strained());
        return new Said(plain(alter.name()), answers);
    }

    private static Set<String> ties(SupportMap map) {
        Map<String, String> names =
                map.alters().stream().collect(toMap(Alter::id, alter -> plain(alter.name())));
        Set<String> ties = new HashSet<>();
        for (Tie tie : map.ties()) {
            ties.add(
                    Stream.of(names.get(tie.a()), names.get(tie.b())).sorted().toList()
                            + " "
                            + tie.weight());
        }
        return ties;
    }

    private static Set<String> supports(SupportMap map, Function<Support, String> told) {
        Map<String, String> names =
                map.alters().stream().collect(toMap(Alter::id, alter -> plain(alter.name())));
        return map.supports().stream()
                .map(support -> names.get(support.alter()) + " " + told.apply(support))
                .collect(toSet());
    }

    private static SupportMap readBack(ExportFormat format, SupportMap map) {
        return InputFiles.map(
                ImportFormats.readAll(
                        WrittenFile.texts(format, map).entrySet().stream()
                                .map(file -> InputFiles.file(file.getKey(), file.getValue()))
                                .map(InputFile.class::cast)
                                .toList()));
    }

    private interface Check {
        void on(SupportMap map) throws Exception;
    }

    private static void each(int cases, Check check) {
        for (long seed = 0; seed < cases; seed++) {
            SupportMap map = HostileMaps.of(seed);
            if (!map.alters().isEmpty()) {
                assertThatCode(() -> check.on(map)).as("seed %d", seed).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zips")
    void kithmapReadsBackThePeople(ExportFormat format) {
        each(
                CASES,
                map ->
                        assertThat(
                                        readBack(format, map).alters().stream()
                                                .map(TableFormatsTest::said))
                                .containsExactlyInAnyOrderElementsOf(
                                        map.alters().stream()
                                                .map(TableFormatsTest::said)
                                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void kithmapReadsBackWhoKnowsWhom(ExportFormat format) {
        each(CASES, map -> assertThat(ties(readBack(format, map))).isEqualTo(ties(map)));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void kithmapReadsBackWhoGivesWhichSupport(ExportFormat format) {
        Function<Support, String> told = support -> support.direction() + " " + support.type();
        each(
                CASES,
                map ->
                        assertThat(supports(readBack(format, map), told))
                                .isEqualTo(supports(map, told)));
    }

    @Test
    void plainCsvAlsoHasAreasOfLifeAndBenefits() {
        Function<Support, String> told = support -> support.withAlter("").toString();
        each(
                CASES,
                map ->
                        assertThat(supports(readBack(WrittenFile.format("csv"), map), told))
                                .isEqualTo(supports(map, told)));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void noCellIsReadAsAFormula(ExportFormat format) {
        each(
                CASES,
                map ->
                        assertThat(
                                        WrittenFile.texts(format, map).values().stream()
                                                .flatMap(csv -> WrittenFile.cells(csv).stream())
                                                .flatMap(List::stream))
                                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")));
    }

    @Test
    void everyCellOfPlainCsvReadsBack() {
        each(
                CASES,
                map -> {
                    Map<String, String> files = WrittenFile.texts(WrittenFile.format("csv"), map);
                    for (ExportTable table : MapTables.network(map)) {
                        List<List<String>> cells =
                                WrittenFile.cells(files.getOrDefault(table.name() + ".csv", ""));
                        assertThat(
                                        cells.subList(1, cells.size()).stream()
                                                .map(row ->
                                                        row.stream()
                                                                .map(FormulaGuard::unguard)
                                                                .toList()))
                                .isEqualTo(
                                        table.rows().stream()
                                                .map(row ->
                                                        row.stream()
                                                                .map(cell ->
                                                                        cell == null
                                                                                ? ""
                                                                                : cell.toString())
                                                                .toList())
                                                .toList());
                    }
                });
    }

    /// The sheets as another program reads them: shared strings, and no formula anywhere.
    @Test
    void theWorkbookHasEveryTextAndNoFormula() {
        each(
                30,
                map -> {
                    Map<String, String> parts = WrittenFile.texts(WrittenFile.format("xlsx"), map);
                    Document strings = dom(parts.getOrDefault("xl/sharedStrings.xml", ""));
                    Set<String> texts = new HashSet<>();
                    for (int i = 0; i < strings.getElementsByTagName("t").getLength(); i++) {
                        texts.add(strings.getElementsByTagName("t").item(i).getTextContent());
                    }
                    Map<String, Long> formulas = new HashMap<>();
                    for (Map.Entry<String, String> part : parts.entrySet()) {
                        if (part.getKey().startsWith("xl/worksheets/")) {
                            formulas.put(
                                    part.getKey(),
                                    (long)
                                            dom(part.getValue())
                                                    .getElementsByTagName("f")
                                                    .getLength());
                        }
                    }
                    assertThat(formulas)
                            .hasSize(7)
                            .allSatisfy((sheet, n) -> assertThat(n).isZero());
                    assertThat(texts)
                            .containsAll(
                                    map.alters().stream()
                                            .map(alter -> XmlOutput.allowed(alter.name()))
                                            .toList());
                });
    }

    private static Document dom(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
