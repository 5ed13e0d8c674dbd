package org.kithmap.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

/// One copy after the other takes the place of the one before, and somebody is asking all the time.
@SlowTest
class NewCopyTest {

    private static final QueryPolicy POLICY = new QueryPolicy();

    /// On four maps: `friend` on all, `neighbour` on three, the others on fewer.
    private static final List<String> MAPS =
            List.of(
                    """
                    A: friend neighbour
                    B: colleague
                    C: colleague
                    D: colleague club
                    E: colleague
                    F: mentor
                    """,
                    """
                    A: friend colleague
                    B: neighbour
                    C: doctor
                    D: child
                    """,
                    """
                    A: friend
                    B: neighbour
                    C: support-group
                    """,
                    "A: friend");

    private static final String A_THOUSAND =
            "MATCH (b:Build) UNWIND range(1, 1000) AS x RETURN b.id, x";
    private static final String A_MILLION =
            "MATCH (b:Build) UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN b.id, x";

    @TempDir Path folder;

    @Test
    void rareKindsAreFoldedAndEachQuerySeesOneCopyDuringARebuild() throws Exception {
        try (Connection connection = Connection.embedded(folder.resolve("service"), 0)) {
            Graph graph = connection.graph();
            MapStore maps = TestMapKeys.maps(graph);
            List<String> ids = MAPS.stream().map(text -> agreed(graph, maps, text)).toList();
            CopySettings copySettings =
                    new CopySettings(
                            folder.resolve("research"),
                            Optional.empty(),
                            384,
                            Optional.empty(),
                            3,
                            Duration.ofMinutes(15),
                            Duration.ofDays(1));
            try (ResearchGraph researchGraph =
                    new ResearchGraph(
                            graph,
                            maps,
                            new Insights(graph, maps).catalogue(),
                            copySettings,
                            Clock.systemUTC())) {
                researchGraph.start();
                await(() ->
                        build(researchGraph) != null
                                && researchGraph.state().phase() == CopyPhase.READY);
                aKindOnFewMapsIsToldAsItsGroup(researchGraph);
                aQueryThatIsAlmostDoneReadsAllOfTheOldCopy(researchGraph);
                aQueryThatIsNotDoneEndsAfterAWithdrawal(
                        researchGraph,
                        () -> {
                            graph.write(
                                    new CypherFile(
                                            "withdraw",
                                            "MATCH (me:Ego {id: $map}) REMOVE me.research"),
                                    Map.of("map", ids.getFirst()));
                            researchGraph.rebuildSoon();
                        });
                await(() -> copies() == 1);
            }
        }
    }

    private static void aKindOnFewMapsIsToldAsItsGroup(ResearchGraph researchGraph) {
        // a colleague is five times on two maps, which is as rare as two; so are the groups but
        // other
        assertThat(
                        ask(
                                researchGraph,
                                "MATCH (:Ego)-[k:KNOWS]->() UNWIND k.relations AS r RETURN r, count(*) ORDER BY r"))
                .containsExactly(
                        List.of("friend", 4L), List.of("neighbour", 3L), List.of("other", 9L));
    }

    private static void aQueryThatIsAlmostDoneReadsAllOfTheOldCopy(ResearchGraph researchGraph)
            throws Exception {
        CopyBuild old = Objects.requireNonNull(build(researchGraph));
        CountDownLatch wait = new CountDownLatch(1);
        PausingSink told =
                new PausingSink() {
                    @Override
                    void take() throws InterruptedException {
                        if (!wait.await(60, TimeUnit.SECONDS)) {
                            throw new AssertionError("no new copy");
                        }
                    }
                };
        CompletableFuture<QueryCompletion> running = run(researchGraph, A_THOUSAND, told);
        await(() -> !told.rows.isEmpty());
        researchGraph.refresh();
        await(() ->
                !old.equals(build(researchGraph))
                        && researchGraph.state().phase() == CopyPhase.READY);
        String next = Objects.requireNonNull(build(researchGraph)).id();
        assertThat(ask(researchGraph, "MATCH (b:Build) RETURN b.id"))
                .containsExactly(List.of(next));
        assertThat(running).isNotDone();
        wait.countDown();
        QueryCompletion queryCompletion = running.get(20, TimeUnit.SECONDS);
        assertThat(queryCompletion.build()).isEqualTo(old);
        assertThat(queryCompletion.cut()).isEqualTo(Truncation.NONE);
        assertThat(told.rows)
                .hasSize(1000)
                .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo(old.id()));
        assertThat(told.rows.stream().map(row -> row.get(1)).distinct()).hasSize(1000);
    }

    /// It may go on for a while, and ends with its reason.
    private static void aQueryThatIsNotDoneEndsAfterAWithdrawal(
            ResearchGraph researchGraph, Runnable withdraw) throws Exception {
        CopyBuild old = Objects.requireNonNull(build(researchGraph));
        PausingSink told =
                new PausingSink() {
                    @Override
                    void take() throws InterruptedException {
                        Thread.sleep(20);
                    }
                };
        CompletableFuture<QueryCompletion> running = run(researchGraph, A_MILLION, told);
        await(() -> !told.rows.isEmpty());
        withdraw.run();
        await(() ->
                !old.equals(build(researchGraph))
                        && researchGraph.state().phase() == CopyPhase.READY);
        assertThat(ask(researchGraph, "MATCH (e:Ego) RETURN count(e)"))
                .containsExactly(List.of(3L));
        assertThatThrownBy(() -> running.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CopyReplaced.class)
                .hasMessage("A newer copy has replaced this one. Please run the query again.");
        assertThat(told.rows)
                .hasSizeBetween(1, 999_999)
                .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo(old.id()));
        // with one map less, no kind but friends is on three
        assertThat(
                        ask(
                                researchGraph,
                                "MATCH (:Ego)-[k:KNOWS]->() UNWIND k.relations AS r RETURN DISTINCT r ORDER BY r"))
                .containsExactly(List.of("friend"));
    }

    private static String agreed(Graph graph, MapStore maps, String text) {
        String account = TestGraph.account(graph);
        SupportMap map = MapSketch.of(text).map();
        maps.create(account, map);
        graph.write(
                CypherFile.load("share/set-research-consent.cypher"),
                Map.of("account", account, "ego", map.id(), "since", LocalDate.of(2026, 1, 1)));
        return map.id();
    }

    /// The rows told to a reader who takes their time over each.
    private abstract static class PausingSink implements RowSink {

        final Queue<List<@Nullable Object>> rows = new ConcurrentLinkedQueue<>();

        @Override
        public void columns(List<String> names) {}

        @Override
        public boolean row(List<@Nullable Object> values) {
            rows.add(values);
            try {
                take();
                return true;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void take() throws InterruptedException {}
    }

    private static CompletableFuture<QueryCompletion> run(
            ResearchGraph researchGraph, String text, RowSink to) {
        return CompletableFuture.supplyAsync(
                () ->
                        researchGraph.run(
                                new QueryRequest(
                                        UUID.randomUUID().toString(),
                                        POLICY.check(text),
                                        Map.of(),
                                        false,
                                        new QueryLimits(
                                                Duration.ofSeconds(90), 1_000_000, 100_000_000)),
                                to),
                task -> Thread.ofVirtual().start(task));
    }

    private static List<List<@Nullable Object>> ask(ResearchGraph researchGraph, String text) {
        PausingSink told = new PausingSink() {};
        run(researchGraph, text, told).join();
        return List.copyOf(told.rows);
    }

    private static @Nullable CopyBuild build(ResearchGraph researchGraph) {
        return researchGraph.state().build();
    }

    /// Folders of copies there are.
    private long copies() {
        try (Stream<Path> all = Files.walk(folder.resolve("research"), 2)) {
            return all.filter(path -> path.getNameCount() == folder.getNameCount() + 3).count();
        } catch (IOException | UncheckedIOException beingRemoved) {
            return -1;
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(180);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(25);
        }
    }
}
