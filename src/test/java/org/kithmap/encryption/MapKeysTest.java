package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.insight.InsightResult;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapSummary;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// On a database of its own: it loses keys.
class MapKeysTest {

    private static final CypherFile DATA_KEY = CypherFile.load("map/data-key.cypher");
    private static final CypherFile EMPTY =
            new CypherFile(
                    "test",
                    "MATCH (n:Ego|Alter|Reflection|Step|Contact|View|Change|KeyRing) DETACH DELETE n");

    @TempDir private static Path folder;
    private static Connection database;
    private static Graph graph;

    private final SupportMap noor = asRead(Samples.noor());
    private final SupportMap eli = asRead(Samples.eli());
    private String account;
    private Path file;

    @BeforeAll
    static void open() {
        database = Connection.embedded(folder.resolve("data"), 0);
        graph = database.graph();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyDatabase() {
        graph.write(EMPTY, Map.of());
        account = TestGraph.account(graph);
        file = folder.resolve(UUID.randomUUID() + ".json");
    }

    @Test
    void aMapReadsAsItWasWritten() {
        maps(laptop()).create(account, noor);

        assertThat(maps(laptop()).get(account, noor.id())).isEqualTo(noor);
        assertThat(maps(laptop()).list(account))
                .extracting(MapSummary::name, MapSummary::notes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(noor.name(), noor.notes()));
    }

    @Test
    void textsAreEncryptedDifferentlyExceptSearchableSpellings() {
        MapCipher mapCipher = fresh(laptop(), "a map");
        ElementCipher bo = mapCipher.of(EncryptedElementType.ALTER, "bo");
        assertThat(bo.encrypt("notes", "patient")).isNotEqualTo(bo.encrypt("notes", "patient"));
        assertThat(mapCipher.alike("patient")).isEqualTo(mapCipher.alike("patient"));
        assertThat(mapCipher.alike("patient"))
                .isNotEqualTo(fresh(laptop(), "b map").alike("patient"));
        assertThat(bo.decrypt("notes", bo.encrypt("notes", "patiënt"))).isEqualTo("patiënt");
        assertThat(mapCipher.decryptSpelling(mapCipher.alike("patiënt"))).isEqualTo("patiënt");
    }

    @Test
    void theKeyOfOneMapDoesNotFitAnother() {
        MapKeys mapKeys = laptop();
        String wrapped = Objects.requireNonNull(fresh(mapKeys, "a map").wrapped());
        assertThat(mapKeys.of("a map", wrapped).wrapped()).isEqualTo(wrapped);
        assertThatThrownBy(() -> mapKeys.of("b map", wrapped))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage("The key to this map is missing.");
    }

    @Test
    void theKeyFileIsItsOwnersOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        laptop();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyFile(file).read().orElseThrow().toString())
                .startsWith("KeyEncryptionKeys[");
    }

    @Test
    void aMissingKeyFileStopsTheStartAndIsNotCreated() throws IOException {
        maps(laptop()).create(account, noor);
        Files.delete(file);
        assertThatThrownBy(this::laptop)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage(
                        "The key file %s is missing. The names and words on the maps in this database are encrypted with it and can't be read without it. Restore it from a copy, or set its place with --key-file."
                                .formatted(file));
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingKeyFileIsNotReportedAsDamagedMaps() throws IOException {
        maps(laptop()).create(account, noor);
        MapStore running = maps(laptop());
        Files.delete(file);
        assertThatThrownBy(() -> running.list(account)).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void theFileOfAnotherDatabaseIsRefused() throws IOException {
        laptop();
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("\"database\" : \"[^\"]*\"", "\"database\" : \"another\""));
        assertThatThrownBy(this::laptop)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage(
                        "The key file %s belongs to another database. Choose another file with --key-file."
                                .formatted(file));
    }

    @Test
    void aMalformedKeyFileIsRefused() throws IOException {
        laptop();
        Files.writeString(file, "{}");
        assertThatThrownBy(this::laptop)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage("The key file %s is damaged. Restore it from a copy.".formatted(file));
    }

    @Test
    void anOldCopyOfTheFileIsRefused() throws IOException {
        MapStore maps = maps(laptop());
        maps.create(account, noor);
        maps.create(account, eli);
        byte[] old = Files.readAllBytes(file);
        maps.erase(account, eli.id());
        Files.write(file, old);
        assertThatThrownBy(this::laptop)
                .isInstanceOf(KeyUnavailable.class)
                .hasMessage(
                        "The key file %s does not unlock the maps in this database. The keys change when a map is erased: restore the newest copy of the file."
                                .formatted(file));
    }

    @Test
    void anErasedMapOfALaptopCannotBeOpened() {
        MapKeys mapKeys = laptop();
        MapStore maps = maps(mapKeys);
        maps.create(account, noor);
        maps.create(account, eli);
        String wrapped = wrapped(eli.id());

        maps.erase(account, eli.id());

        assertThatThrownBy(() -> mapKeys.of(eli.id(), wrapped)).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> laptop().of(eli.id(), wrapped)).isInstanceOf(KeyUnavailable.class);
        assertThat(maps.get(account, noor.id())).isEqualTo(noor);
        assertThat(maps(laptop()).get(account, noor.id())).isEqualTo(noor);
    }

    @Test
    void aPracticeRotatesKeysPeriodicallyForEveryReplica() {
        MapKeys one = practice();
        MapKeys other = practice();
        maps(one).create(account, noor);
        maps(other).create(account, eli);
        String wrapped = wrapped(eli.id());
        maps(one).erase(account, eli.id());
        assertThat(one.of(eli.id(), wrapped).wrapped()).isEqualTo(wrapped);

        other.rotate();

        assertThatThrownBy(() -> practice().of(eli.id(), wrapped))
                .isInstanceOf(KeyUnavailable.class);
        for (MapKeys mapKeys : List.of(one, other, practice())) {
            assertThat(maps(mapKeys).get(account, noor.id())).isEqualTo(noor);
        }
    }

    @Test
    void keysAreNotRewrappedUnlessAMapWasErased() throws IOException {
        practice();
        byte[] before = Files.readAllBytes(file);
        practice().rotate();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void anInterruptedRotationIsFinishedAtTheNextStart() {
        maps(laptop()).create(account, noor);
        KeyFile half = new KeyFile(file);
        half.write(half.read().orElseThrow().withNewKey());

        assertThat(maps(laptop()).get(account, noor.id())).isEqualTo(noor);
        assertThat(new KeyFile(file).read().orElseThrow().hasSeveral()).isFalse();
    }

    @Test
    void tooLittleSpacePostponesTheRotationAndNotTheStart() {
        maps(laptop()).create(account, noor);
        KeyFile half = new KeyFile(file);
        half.write(half.read().orElseThrow().withNewKey());
        try (Connection full =
                Connection.embeddedOrRunning(folder.resolve("data"), 1_000_000_000L)) {
            MapStore maps =
                    new MapStore(
                            full.graph(),
                            new AuditLog(full.graph(), Clock.systemUTC()),
                            MapKeys.open(full.graph(), file, true));
            assertThat(maps.get(account, noor.id())).isEqualTo(noor);
        }
        assertThat(new KeyFile(file).read().orElseThrow().hasSeveral()).isTrue();
    }

    @Test
    void mapsCreatedDuringARotationStayReadable() throws Exception {
        List<MapKeys> replicas = List.of(practice(), practice());
        List<SupportMap> all =
                IntStream.range(0, 30)
                        .mapToObj(i -> SupportMap.empty(UUID.randomUUID().toString(), "Map " + i))
                        .toList();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(
                                    i -> both.submit(() -> work(replicas.get(i % 2), i, all)))
                            .toList();
            for (Future<?> one : work) {
                one.get();
            }
        }
        for (MapKeys mapKeys : List.of(replicas.get(0), replicas.get(1), practice())) {
            assertThat(all)
                    .allSatisfy(
                            map -> assertThat(maps(mapKeys).get(account, map.id())).isEqualTo(map));
        }
    }

    /// Two threads write maps, two rewrap keys.
    private void work(MapKeys mapKeys, int which, List<SupportMap> all) {
        MapStore maps = maps(mapKeys);
        if (which < 2) {
            for (int i = which; i < all.size(); i += 2) {
                maps.create(account, all.get(i));
            }
        } else {
            for (int i = 0; i < 6; i++) {
                SupportMap passing = SupportMap.empty(UUID.randomUUID().toString(), "Passing");
                maps.create(account, passing);
                maps.erase(account, passing.id());
                mapKeys.rotate();
            }
        }
    }

    @Test
    void unencryptedMapsAreEncryptedAtTheStart() {
        laptop();
        beforeTheUpgrade();
        graph.inTransaction(transaction -> {
            maps(laptopAsItIs()).createTemporarily(transaction, account, noor);
            return List.of();
        });
        graph.write(
                new CypherFile(
                        "test",
                        "MATCH (a:Alter) REMOVE a.spellings WITH DISTINCT 1 AS one MATCH (me:Ego) CREATE (me)-[:CHANGED]->(:Change {id: 'a change', edits: '[]', name: 'A coach'})"),
                Map.of());
        assertThat(wordsInTheDatabase()).contains(noor.name(), "A coach");
        MapStore maps = maps(laptop());

        assertThat(maps.get(account, noor.id())).isEqualTo(noor);
        assertThat(wordsInTheDatabase()).contains("A coach").doesNotContain(noor.name());
        assertThat(noor.alters())
                .allSatisfy(alter -> assertThat(wordsInTheDatabase()).doesNotContain(alter.name()));
        List<InsightResult> sealedLater = answers(maps);
        maps.erase(account, noor.id());
        maps.create(account, noor);
        assertThat(answers(maps)).isEqualTo(sealedLater).isNotEmpty();
    }

    @Test
    void mapsEncryptedWithoutPlacesAreEncryptedAgainAtTheStart() throws Exception {
        maps(laptop()).create(account, noor);
        List<InsightResult> before = answers(maps(laptop()));
        withoutPlaces(noor.id());
        String wrapped = wrapped(noor.id());

        MapStore maps = maps(laptop());

        assertThat(wrapped(noor.id())).isNotEqualTo(wrapped);
        assertThat(maps.get(account, noor.id())).isEqualTo(noor);
        assertThat(answers(maps)).isEqualTo(before).isNotEmpty();
        assertThat(new KeyFile(file).read().orElseThrow().upgraded()).isTrue();
    }

    @Test
    void aMapEncryptedWithoutPlacesIsRefusedAfterTheUpgrade() throws Exception {
        maps(laptop()).create(account, noor);
        withoutPlaces(noor.id());
        Map<String, Object> before = nodes();
        MapKeys running = laptop();
        before.forEach(MapKeysTest::put);

        assertThatThrownBy(() -> maps(running).get(account, noor.id()))
                .isInstanceOf(KeyUnavailable.class);
        assertThat(maps(running).list(account))
                .extracting(MapSummary::damaged)
                .containsExactly(true);
        assertThatThrownBy(this::laptop).isInstanceOf(KeyUnavailable.class);
        graph.write(
                new CypherFile("test", "MATCH (me:Ego) REMOVE me.seal SET me.name = 'Mine'"),
                Map.of());
        for (MapStore maps : List.of(maps(running), maps(laptop()))) {
            assertThatThrownBy(() -> maps.get(account, noor.id()))
                    .isInstanceOf(DamagedText.class)
                    .hasMessage(
                            "Some text on this map can't be decrypted, because another program moved or changed it in the database.");
        }
    }

    @Test
    void anEarlierKithmapCannotReadTheKeyFile() throws IOException {
        laptop();
        assertThat(Files.readString(file)).contains("\"keyset\"").doesNotContain("\"keys\"");
    }

    /// As if no start had sealed maps with places yet.
    private void beforeTheUpgrade() {
        KeyFile keys = new KeyFile(file);
        KeyEncryptionKeys now = keys.read().orElseThrow();
        keys.write(new KeyEncryptionKeys(now.database(), now.keys(), false));
    }

    /// The map as a Kithmap from before sealed it.
    private void withoutPlaces(String map) throws GeneralSecurityException {
        beforeTheUpgrade();
        KeyEncryptionKeys outer = new KeyFile(file).read().orElseThrow();
        MapCipher bound = MapCipher.unwrapped(outer, map, wrapped(map));
        MapCipher old =
                MapCipher.unwrapped(
                        outer,
                        map,
                        outer.wrap(
                                new KeyEncryptionKeys.UnwrappedKeys(
                                        outer.unwrap(wrapped(map), map).inner(), false),
                                map));
        graph.inTransaction(transaction -> EncryptionUpgrade.encrypt(transaction, map, bound, old));
    }

    private static Map<String, Object> nodes() {
        Map<String, Object> all = new HashMap<>();
        graph.read(
                        new CypherFile(
                                "test",
                                "MATCH (n:Ego|Alter|Reflection|Step|Contact|View|Change) RETURN elementId(n) AS id, properties(n) AS properties"),
                        Map.of())
                .forEach(row -> all.put(row.string("id"), row.map("properties")));
        return all;
    }

    private static void put(String id, Object properties) {
        graph.write(
                new CypherFile("test", "MATCH (n) WHERE elementId(n) = $id SET n = $properties"),
                Map.of("id", id, "properties", properties));
    }

    private List<InsightResult> answers(MapStore maps) {
        return new Insights(graph, maps).forAccount(account, noor.id());
    }

    private List<String> wordsInTheDatabase() {
        return graph
                .read(
                        new CypherFile(
                                "test",
                                "MATCH (n) UNWIND keys(n) AS key WITH n[key] AS value WHERE value IS :: STRING RETURN value"),
                        Map.of())
                .stream()
                .map(row -> row.string("value"))
                .toList();
    }

    private static MapCipher fresh(MapKeys mapKeys, String map) {
        return graph.inTransaction(transaction -> mapKeys.createCipher(transaction, map));
    }

    private static String wrapped(String map) {
        return graph.read(DATA_KEY, Map.of("ego", map)).getFirst().string("seal");
    }

    /// In the order in which maps are read.
    private static SupportMap asRead(SupportMap map) {
        String somebody = TestGraph.account();
        TestGraph.maps().create(somebody, map);
        return TestGraph.maps().get(somebody, map.id());
    }

    private MapKeys laptop() {
        return MapKeys.open(graph, file, true);
    }

    /// Without a start that seals maps.
    private MapKeys laptopAsItIs() {
        return new MapKeys(graph, new KeyFile(file), true, Argon2Cost.USUAL);
    }

    private MapKeys practice() {
        return MapKeys.open(graph, file, false);
    }

    private static MapStore maps(MapKeys mapKeys) {
        return new MapStore(graph, new AuditLog(graph, Clock.systemUTC()), mapKeys);
    }
}
