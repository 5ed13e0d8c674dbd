package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.exchange.InputFiles.maps;
import static org.kithmap.exchange.InputFiles.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.change.Change;
import org.kithmap.change.ChangeLog;
import org.kithmap.exchange.ImportReport.MapReport;
import org.kithmap.exchange.ImportReport.Outcome;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.json.DeterministicIds;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapSummary;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;

class ImporterTest {

    private final String me = TestGraph.account();
    private final MapStore maps = TestGraph.maps();
    private final Importer importer = TestGraph.importer();
    private final Exporter exporter = new Exporter(maps);

    private ImportReport bring(ParsedFiles parsedFiles) {
        return bring(me, parsedFiles, false);
    }

    private ImportReport bring(String account, ParsedFiles parsedFiles, boolean replace) {
        return importer.importFiles(account, parsedFiles, replace, (done, total) -> {});
    }

    private static List<Outcome> outcomes(ImportReport report) {
        return report.maps().stream().map(MapReport::outcome).toList();
    }

    private static ParsedFiles json(SupportMap... maps) {
        return ImportFormats.readAll(
                List.of(new InputFile("a.json", KithmapJsonWriter.write(List.of(maps)))));
    }

    private static SupportMap ana(String id, String alterId, String alterName) {
        Alter alter = Alter.named(alterId, alterName, AlterKind.PERSON, 3);
        return new SupportMap(id, "Ana", null, List.of(alter), List.of(), List.of());
    }

    private static SupportMap renamed(SupportMap map, String name) {
        return map.withName(name);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    @Test
    void everyMapOfACollectionIsAdded() {
        assertThat(bring(ImportFormats.readAll(SampleSheets.files())).maps())
                .extracting(
                        MapReport::name,
                        MapReport::alters,
                        MapReport::ties,
                        MapReport::supports,
                        MapReport::outcome)
                .containsExactly(
                        Tuple.tuple("Person 1", 4, 2, 5, Outcome.ADDED),
                        Tuple.tuple("Person 2", 2, 1, 1, Outcome.ADDED),
                        Tuple.tuple("Person 3", 0, 0, 0, Outcome.ADDED));
        assertThat(maps.list(me)).hasSize(3);
    }

    @Test
    void importingACollectionAgainChangesNothing() {
        ImportReport first = bring(ImportFormats.readAll(SampleSheets.files()));
        ImportReport again = bring(ImportFormats.readAll(SampleSheets.files().reversed()));
        assertThat(outcomes(again)).containsOnly(Outcome.UNCHANGED);
        assertThat(again.maps())
                .extracting(MapReport::id)
                .containsExactlyElementsOf(first.maps().stream().map(MapReport::id).toList());
        assertThat(maps.list(me)).hasSize(3);
    }

    @Test
    void twoAccountsMayBringTheSameFiles() {
        ParsedFiles parsedFiles = read("a.csv", "name\nBo\n");
        String you = TestGraph.account();
        assertThat(outcomes(bring(me, parsedFiles, false))).containsExactly(Outcome.ADDED);
        assertThat(outcomes(bring(you, parsedFiles, false))).containsExactly(Outcome.ADDED);
        assertThat(maps.list(you)).hasSize(1);
    }

    @Test
    void theGraphHoldsTheContentOfTheFiles() {
        SupportMap map = maps(ImportFormats.readAll(SampleSheets.files())).getFirst();
        String id =
                String.valueOf(
                        bring(ImportFormats.readAll(SampleSheets.files())).maps().getFirst().id());
        assertThat(
                        DeterministicIds.same(
                                maps.get(me, id), ExternalId.of(me, map.id()).inGraph(id, map)))
                .isTrue();
    }

    @Test
    void aMapThatChangedSinceIsSkippedWithItsReason() {
        ParsedFiles parsedFiles = read("a.csv", "name,closeness\nBo,2\n");
        String id = broughtAndChanged(parsedFiles);
        assertThat(bring(parsedFiles).maps())
                .containsExactly(
                        MapReport.of(
                                id,
                                "a",
                                1,
                                0,
                                0,
                                Outcome.SKIPPED,
                                ImportMessage.HERE_BUT_DIFFERENT.with()));
        assertThat(maps.get(me, id).alters().getFirst().closeness()).isEqualTo(5);
    }

    @Test
    void theReasonForSkippingAMapSaysHowToReplaceIt() {
        assertThat(ImportMessage.HERE_BUT_DIFFERENT.english())
                .isEqualTo(
                        "a different version of it already exists and was kept."
                                + " Import with \"replace\" to use the one in the file");
    }

    @Test
    void aMapThatChangedSinceIsReplacedOnRequest() {
        ParsedFiles parsedFiles = read("a.csv", "name,closeness\nBo,2\n");
        String id = broughtAndChanged(parsedFiles);
        assertThat(outcomes(bring(me, parsedFiles, true))).containsExactly(Outcome.REPLACED);
        assertThat(maps.get(me, id).alters().getFirst().closeness()).isEqualTo(2);
    }

    private String broughtAndChanged(ParsedFiles parsedFiles) {
        String id = String.valueOf(bring(parsedFiles).maps().getFirst().id());
        Alter bo = maps.get(me, id).alters().getFirst();
        Alter closer = Alter.named(bo.id(), "Bo", AlterKind.PERSON, 5);
        TestGraph.changes()
                .replace(me, new SupportMap(id, "a", null, List.of(closer), List.of(), List.of()));
        return id;
    }

    @Test
    void replacedMapsAreRestoredByUndo() {
        SupportMap map = ana(newId(), newId(), "Bo");
        maps.create(me, map);
        SupportMap first = ana(map.id(), newId(), "Cy");
        bring(me, json(first), true);
        SupportMap second = ana(map.id(), newId(), "Di");
        bring(me, json(second), true);
        ChangeLog changes = TestGraph.changes();
        assertThat(changes.history(me, map.id()).changes())
                .extracting(Change::restored)
                .containsExactly("file", "file");

        for (SupportMap was : List.of(first, map)) {
            String latest =
                    changes.history(me, map.id()).changes().stream()
                            .filter(change -> !change.undone())
                            .findFirst()
                            .orElseThrow()
                            .id();
            changes.undo(me, map.id(), newId(), latest);
            assertThat(maps.get(me, map.id())).isEqualTo(was);
        }
    }

    @Test
    void anImportedAlterIsWithheldFromARestrictedCoach() {
        SupportMap map = ana(newId(), newId(), "Bo");
        maps.create(me, map);
        String bo = map.alters().getFirst().id();
        String coach = newId();
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (me:Ego {id: $map}) CREATE (:Account {id: $coach, name: 'C', roles: ['coach']})-[:COACHES {may: 'see', alters: [$bo], domains: [], notes: false, closeness: false, reflections: false, contacts: false}]->(me)"),
                        Map.of("map", map.id(), "coach", coach, "bo", bo));

        bring(me, json(ana(map.id(), newId(), "Bo")), true);
        assertThat(maps.open(coach, map.id()).map().alters()).isEmpty();
    }

    @Test
    void theExportOfAnExistingMapChangesNothing() {
        SupportMap map = ana(newId(), newId(), "Bo");
        maps.create(me, map);
        assertThat(outcomes(bring(json(map)))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void anErasedMapReturnsFromItsExport() {
        SupportMap map = ana(newId(), newId(), "Bo");
        maps.create(me, map);
        maps.erase(me, map.id());
        MapReport report = bring(json(map)).maps().getFirst();
        assertThat(report.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(exported(me, report)).isEqualTo(map);
        assertThat(outcomes(bring(json(map)))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void anExportChangedElsewhereReplacesItsOriginal() {
        SupportMap map = FullMapFixture.map();
        maps.create(me, map);
        String elsewhere = TestGraph.account();
        MapReport there =
                bring(elsewhere, json(exporter.map(me, map.id())), false).maps().getFirst();
        SupportMap copy = maps.get(elsewhere, String.valueOf(there.id()));
        SupportMap changed = renamed(copy, "Changed there");
        TestGraph.changes().replace(elsewhere, changed);

        ImportReport home = bring(me, json(exported(elsewhere, there)), true);
        assertThat(outcomes(home)).containsExactly(Outcome.REPLACED);
        assertThat(maps.get(me, map.id())).isEqualTo(renamed(map, "Changed there"));
    }

    @Test
    void aMapImportedUnderADerivedIdIsRecognized() {
        SupportMap map = ana(newId(), newId(), "Bo");
        ExternalId external = ExternalId.of(me, map.id());
        SupportMap earlier = external.inGraph(external.derived(), map);
        maps.create(me, earlier);
        assertThat(bring(json(map)).maps())
                .extracting(MapReport::id, MapReport::outcome)
                .containsExactly(Tuple.tuple(earlier.id(), Outcome.UNCHANGED));
    }

    @Test
    void aMapHandedOverSinceIsAddedAgain() {
        ParsedFiles parsedFiles = read("a.csv", "name\nBo\n");
        String id = String.valueOf(bring(parsedFiles).maps().getFirst().id());
        handOver(id, TestGraph.account());
        assertThat(outcomes(bring(parsedFiles))).containsExactly(Outcome.ADDED);
        assertThat(outcomes(bring(parsedFiles))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void twoMapsOfOnePersonStayTwoInTheirFiles() {
        String other = TestGraph.account();
        SupportMap theirs = ana(newId(), newId(), "Bo");
        maps.create(other, theirs);
        MapReport copy = bring(json(theirs)).maps().getFirst();
        handOver(theirs.id(), me);
        assertThat(exported(me, copy).id()).isEqualTo(copy.id());
        assertThat(outcomes(bring(json(theirs, exported(me, copy)))))
                .containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void aDamagedMapFailsAndLeavesTheOthersAlone() {
        SupportMap damaged = ana(newId(), newId(), "Bo");
        maps.create(me, damaged);
        TestGraph.graph()
                .write(
                        new CypherFile("test", "MATCH (me:Ego {id: $id}) SET me.name = '*damaged'"),
                        Map.of("id", damaged.id()));
        ImportReport report = bring(json(damaged, ana(newId(), newId(), "Al")));
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.ADDED);
    }

    private static void handOver(String map, String to) {
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (:Account)-[owns:OWNS]->(me:Ego {id: $map}), (to:Account {id: $to}) DELETE owns CREATE (to)-[:OWNS {at: datetime()}]->(me)"),
                        Map.of("map", map, "to", to));
    }

    private SupportMap exported(String account, MapReport report) {
        return exporter.map(account, String.valueOf(report.id()));
    }

    @Test
    void anotherAccountsExportBecomesACopy() {
        SupportMap map = ana(newId(), newId(), "Bo");
        maps.create(TestGraph.account(), map);

        MapReport report = bring(json(map)).maps().getFirst();
        assertThat(report.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(report.id()).isNotEqualTo(map.id());
        assertThat(maps.get(me, String.valueOf(report.id())).alters())
                .extracting(Alter::name)
                .containsExactly("Bo");
        assertThat(outcomes(bring(json(map)))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void idsOfAnotherMapMayBeReused() {
        String bo = newId();
        SupportMap first = ana(newId(), bo, "Bo");
        maps.create(TestGraph.account(), first);
        SupportMap second = ana(newId(), bo, "Bo");
        MapReport report = bring(json(second)).maps().getFirst();
        assertThat(report.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(exported(me, report)).isEqualTo(second);
    }

    @Test
    void replacingNeverTakesAnAlterFromAnotherMap() {
        String bo = newId();
        SupportMap first = ana(newId(), bo, "Bo");
        SupportMap second = ana(newId(), newId(), "Al");
        maps.create(me, first);
        maps.create(me, second);
        SupportMap replaced = ana(second.id(), bo, "Cy");
        assertThat(outcomes(bring(me, json(replaced), true))).containsExactly(Outcome.REPLACED);
        assertThat(maps.get(me, first.id())).isEqualTo(first);
        assertThat(maps.get(me, second.id())).isEqualTo(replaced);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoMapsWithOneIdDoNotOverwriteEachOther(boolean replace) {
        String id = newId();
        ImportReport report =
                bring(me, json(ana(id, newId(), "Bo"), ana(id, newId(), "Al")), replace);
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.FAILED);
        assertThat(report.maps().getLast().why())
                .isEqualTo("the files contain two different maps with the same id");
        assertThat(exported(me, report.maps().getFirst()).alters())
                .extracting(Alter::name)
                .containsExactly("Bo");
    }

    @Test
    void anInvalidMapLeavesTheOthersAlone() {
        String text =
                """
                {"format": "kithmap", "version": 1, "maps": [
                  {"name": "Ana"},
                  {"name": "Bea", "alters": [{"id": "1", "name": "Bo", "closeness": 0}]},
                  {"name": "Cleo"}
                ]}
                """;
        ImportReport report = bring(read("a.json", text));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.FAILED, Outcome.ADDED);
        assertThat(report.maps().get(1).why())
                .isEqualTo(
                        "a.json, line 3, column 30: closeness is 0; it goes from 1 to 5, or is left out");
        assertThat(maps.list(me))
                .extracting(MapSummary::name)
                .containsExactlyInAnyOrder("Ana", "Cleo");
    }

    @Test
    void progressIsToldAfterEachMap() {
        List<String> told = new ArrayList<>();
        importer.importFiles(
                me,
                ImportFormats.readAll(SampleSheets.files()),
                false,
                (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "eli"})
    void theSampleMapsAreImportedAndExportedUnchanged(String sample) throws IOException {
        try (InputStream in =
                ImporterTest.class.getResourceAsStream("/samples/" + sample + ".json")) {
            ParsedFiles parsedFiles =
                    ImportFormats.readAll(
                            List.of(new InputFile(sample + ".json", in.readAllBytes())));
            String id = String.valueOf(bring(parsedFiles).maps().getFirst().id());
            SupportMap out = maps.get(me, id);
            SupportMap read = maps(parsedFiles).getFirst();
            SupportMap asRead = ExternalId.of(me, read.id()).inGraph(id, read);
            assertThat(DeterministicIds.same(out, asRead)).isTrue();
            assertThat(outcomes(bring(json(out)))).containsExactly(Outcome.UNCHANGED);
        }
    }
}
