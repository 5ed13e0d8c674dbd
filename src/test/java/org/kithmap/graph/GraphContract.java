package org.kithmap.graph;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;

/// The behaviour that Kithmap relies on, whichever Neo4j is behind it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GraphContract {

    private static final CypherFile MARK = cypher("CREATE (:Mark {key: $key})");
    private static final CypherFile MARKS =
            cypher("MATCH (mark:Mark {key: $key}) RETURN count(mark) AS marks");

    private final List<AutoCloseable> open = new ArrayList<>();
    private String key = "";
    private @Nullable Driver driver;

    /// The graph to test, its schema up to date.
    abstract Graph graph();

    /// Returns the address of that graph.
    abstract Endpoint endpoint();

    /// The same for every test of a class.
    public Driver driver() {
        if (driver == null) {
            driver =
                    opened(
                            GraphDatabase.driver(
                                    endpoint().uri(),
                                    AuthTokens.basic(endpoint().user(), endpoint().password())));
        }
        return driver;
    }

    @BeforeEach
    void useANewKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterAll
    void closeGraphs() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void aWriteIsSeenByEveryReaderAtOnce() {
        graph().write(MARK, Map.of("key", key));

        assertThat(graph().read(MARKS, Map.of("key", key)))
                .extracting(row -> row.number("marks"))
                .containsExactly(1L);
        assertThat(marks(opened(new Graph(endpoint())))).isEqualTo(1);
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> graph().read(MARK, Map.of("key", key)))
                .isInstanceOf(ClientException.class);

        assertThat(marks(graph())).isZero();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(() ->
                        graph().inTransaction(transaction -> {
                            transaction.run(MARK, Map.of("key", key));
                            throw new IllegalStateException("changed my mind");
                        }))
                .hasMessage("changed my mind");

        assertThat(marks(graph())).isZero();
    }

    @Test
    void aWriteIsRefusedWhenTheDiskIsTooFull(@TempDir Path folder) {
        Graph guarded =
                opened(
                        new Graph(
                                endpoint(),
                                Optional.of(new Storage(folder, 2, () -> 1024 * 1024))));

        assertThatThrownBy(() -> guarded.write(MARK, Map.of("key", key)))
                .isInstanceOf(StorageFull.class);
        assertThat(marks(guarded)).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void aDuplicateIdIsAConflictAndChangesNothing(String label, String property) {
        CypherFile create =
                cypher("CREATE (n:%s {%s: $key, first: $first})".formatted(label, property));
        graph().write(create, Map.of("key", key, "first", true));

        assertThatThrownBy(() -> graph().write(create, Map.of("key", key, "first", false)))
                .isInstanceOf(GraphConflict.class);
        assertThat(
                        graph().read(
                                        cypher(
                                                "MATCH (n:%s {%s: $key}) RETURN n.first AS first"
                                                        .formatted(label, property)),
                                        Map.of("key", key)))
                .extracting(row -> row.value("first"))
                .containsExactly(true);
        graph().write(
                        cypher("MATCH (n:%s {%s: $key}) DELETE n".formatted(label, property)),
                        Map.of("key", key));
    }

    static Stream<Arguments> aDuplicateIdIsAConflictAndChangesNothing() {
        return Stream.of(
                        "Ego id",
                        "Account id",
                        "Session hash",
                        "Domain key",
                        "Benefit key",
                        "Relation key")
                .map(text -> Arguments.of((Object[]) text.split(" ")));
    }

    @Test
    void replicasThatStartTogetherRunEachMigrationOnce() throws Exception {
        List<CypherFile> files =
                Stream.of("900-one", "901-two")
                        .map(name ->
                                new CypherFile(
                                        "migrations/" + name + ".cypher",
                                        "CREATE (:Mark {key: '%s'}) // %s".formatted(key, name)))
                        .toList();
        try {
            together(
                    4,
                    () -> {
                        try (Graph replica = new Graph(endpoint())) {
                            new Migrations(replica, files).run();
                            return null;
                        }
                    });

            assertThat(marks(graph())).isEqualTo(2);
        } finally { // to every other Kithmap, this database would look newer than itself
            graph().write(
                            cypher("MATCH (old:Migration) WHERE old.number >= 900 DELETE old"),
                            Map.of());
        }
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() {
        CypherFile first =
                new CypherFile("migrations/001-ego-id.cypher", "RETURN 'something else'");

        assertThatThrownBy(() -> new Migrations(graph(), withFirst(first)).run())
                .isInstanceOf(CannotConnect.class)
                .hasMessage(
                        "cypher/migrations/001-ego-id.cypher was changed after it ran."
                                + " Undo the change and add a new migration.");
    }

    @Test
    void aDatabaseOfANewerKithmapIsRefused() {
        List<CypherFile> older = CypherFile.folder("migrations").subList(0, 3);

        assertThatThrownBy(() -> new Migrations(graph(), older).run())
                .isInstanceOf(CannotConnect.class)
                .hasMessageMatching(
                        "A newer Kithmap has used this database"
                                + " \\(schema \\d+; this version supports 3\\)\\. Update Kithmap\\.");
    }

    @Test
    void theSampleMapsReadBackAsTheyWereWritten() {
        MapStore maps = TestMapKeys.maps(graph());
        String account = TestGraph.account(graph());
        for (SupportMap map : List.of(Samples.noor(), Samples.eli())) {
            maps.create(account, map);
            assertThat(maps.get(account, map.id()))
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(map);
        }
    }

    <T extends AutoCloseable> T opened(T closeable) {
        open.add(closeable);
        return closeable;
    }

    static CypherFile cypher(String text) {
        return new CypherFile("test", text);
    }

    static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(work));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        }
    }

    private long marks(Graph where) {
        return where.read(MARKS, Map.of("key", key)).getFirst().number("marks");
    }

    private static List<CypherFile> withFirst(CypherFile first) {
        List<CypherFile> files = new ArrayList<>(CypherFile.folder("migrations"));
        files.set(0, first);
        return files;
    }
}
