package org.kithmap.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightResult;
import org.kithmap.insight.InsightValue;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.UncheckedQuery;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

/// The copy, made from a database of its own and kept in a real process.
class ResearchTest {

    /// Whatever the person wrote on a map of everything, or what leads back to it.
    private static final List<String> MARKERS =
            List.of(
                    "Zoë",
                    "made-up",
                    "school",
                    "patient",
                    "bus stop",
                    "laughed",
                    "choir",
                    "coffee",
                    "More than",
                    "For the talk");

    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofSeconds(30), 100_000, 10_000_000);

    @TempDir static Path folder;
    private static Connection connection;
    private static Graph graph;
    private static MapStore maps;
    private static Insights insights;
    private static final QueryPolicy POLICY = new QueryPolicy();

    @BeforeAll
    static void start() {
        connection = Connection.embedded(folder.resolve("service"), 0);
        graph = connection.graph();
        maps = TestMapKeys.maps(graph);
        insights = new Insights(graph, maps);
    }

    @AfterAll
    static void end() {
        connection.close();
    }

    @BeforeEach
    void removeAllConsent() {
        graph.write(new CypherFile("nobody", "MATCH (me:Ego) REMOVE me.research"), Map.of());
    }

    @Test
    void consentingMapsAreCopiedWithoutIdentitiesAndRemovedOnWithdrawal() throws Exception {
        String account = TestGraph.account(graph);
        SupportMap agreed = kept(account, FullMapFixture.map(), true);
        SupportMap noor = kept(account, Samples.noor(), true);
        SupportMap silent = kept(account, FullMapFixture.map(), false);
        try (ResearchGraph researchGraph = research(Optional.empty())) {
            assertThatThrownBy(() -> ask(researchGraph, "RETURN 1"))
                    .isInstanceOf(CopyNotReady.class);
            researchGraph.start();
            CopyState copyState = awaitReady(researchGraph);
            assertThat(build(copyState).maps()).isEqualTo(2);
            assertThat(ask(researchGraph, "MATCH (b:Build) RETURN b.id, b.maps"))
                    .containsExactly(List.of(build(copyState).id(), 2L));
            assertThat(ask(researchGraph, "MATCH (e:Ego) RETURN e.structure_size ORDER BY 1"))
                    .hasSize(2);

            requireOnlyModelledParts(researchGraph);
            assertThat(
                            ask(
                                    researchGraph,
                                    "MATCH (:Ego)-[k:KNOWS]->(:Alter) RETURN DISTINCT k.since"))
                    .allSatisfy(row ->
                            assertThat(String.valueOf(row.getFirst()))
                                    .matches("null|\\d{4}(-\\d\\d)?"));
            assertThat(ask(researchGraph, "MATCH (c:Contact) RETURN DISTINCT c.on.day"))
                    .containsExactly(List.of(1L));
            requireNothingOnDiskOf(agreed, noor, silent);

            Path old = builds().getFirst();
            withdraw(agreed.id());
            researchGraph.rebuildSoon();
            awaitBuildOtherThan(researchGraph, copyState);
            assertThat(ask(researchGraph, "MATCH (b:Build) RETURN b.maps"))
                    .containsExactly(List.of(1L));
            // Noor's has more alters than a map of everything
            assertThat(ask(researchGraph, "MATCH (e:Ego)-[:KNOWS]->(a) RETURN count(a)"))
                    .containsExactly(List.of((long) noor.alters().size()));
            await(() -> !Files.exists(old));
            assertThat(builds()).hasSize(1);

            requireThatAnotherReplicaIsTold(researchGraph, noor);
        }
        assertThat(builds()).isEmpty();
    }

    /// Requires that another replica finds out about a withdrawal it was not notified of.
    private static void requireThatAnotherReplicaIsTold(
            ResearchGraph researchGraph, SupportMap noor) throws InterruptedException {
        CopyState before = researchGraph.state();
        withdraw(noor.id());
        researchGraph.maintain();
        awaitBuildOtherThan(researchGraph, before);
        assertThat(ask(researchGraph, "MATCH (e:Ego) RETURN count(e)"))
                .containsExactly(List.of(0L));
    }

    private static void requireOnlyModelledParts(ResearchGraph researchGraph) {
        Set<String> known = new HashSet<>();
        for (CopySchema.ElementSchema kind : researchGraph.schema().labels()) {
            kind.properties().forEach(property -> known.add(kind.name() + "." + property.name()));
        }
        for (CopySchema.ElementSchema kind : researchGraph.schema().types()) {
            kind.properties().forEach(property -> known.add(kind.name() + "." + property.name()));
        }
        assertThat(known).doesNotContain("Ego.name", "Alter.name").contains("Alter.died");
        String nodes =
                "MATCH (n) UNWIND labels(n) AS l UNWIND keys(n) AS k RETURN DISTINCT l + '.' + k";
        String ties = "MATCH ()-[t]->() UNWIND keys(t) AS k RETURN DISTINCT type(t) + '.' + k";
        List<String> there =
                Stream.concat(ask(researchGraph, nodes).stream(), ask(researchGraph, ties).stream())
                        .map(row -> String.valueOf(row.getFirst()))
                        .toList();
        assertThat(there).hasSizeGreaterThan(40).isSubsetOf(known);
        assertThat(researchGraph.schema().labels())
                .anySatisfy(kind -> {
                    assertThat(kind.name()).isEqualTo("Ego");
                    assertThat(kind.count()).isEqualTo(2);
                });
    }

    private static void requireNothingOnDiskOf(SupportMap... maps) throws IOException {
        List<String> words = new ArrayList<>(MARKERS);
        for (SupportMap map : maps) {
            words.add(map.id());
            map.alters().forEach(alter -> words.add(alter.id()));
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("research"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        boolean anything = false;
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            anything |= bytes.contains("structure_density");
            for (String word : words) {
                assertThat(
                                bytes.contains(
                                        new String(
                                                word.getBytes(StandardCharsets.UTF_8),
                                                StandardCharsets.ISO_8859_1)))
                        .as("%s in %s", word, file)
                        .isFalse();
            }
        }
        assertThat(anything).isTrue(); // what is there is found
    }

    @Test
    void theCopyOfALaptopHoldsNamesAndAgreesWithTheInsights() throws Exception {
        String account = TestGraph.account(graph);
        SupportMap noor = kept(account, Samples.noor(), false);
        kept(account, Samples.eli(), false);
        kept(TestGraph.account(graph), FullMapFixture.map(), true); // somebody else's
        try (ResearchGraph researchGraph = research(Optional.of(account))) {
            researchGraph.start();
            assertThat(build(awaitReady(researchGraph)).maps()).isEqualTo(2);
            assertThat(
                            ask(
                                    researchGraph,
                                    "MATCH (e:Ego)-[:KNOWS]->(a:Person) WHERE e.name = $name RETURN a.name ORDER BY 1",
                                    Map.of("name", noor.name())))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(row ->
                            assertThat(noor.alters())
                                    .anyMatch(alter -> alter.name().equals(row.getFirst())));
            requireTheNumbersOfTheInsights(researchGraph, account, noor);
            assertThat(researchGraph.address()).isPresent();

            requireThatARunawayIsEndedAndOthersAreAnswered(researchGraph);
            requireThatAQueryCancelledEarlyIsNotRun(researchGraph);
            requireThatOversizedQueriesAreEnded(researchGraph);
        }
    }

    private static void requireTheNumbersOfTheInsights(
            ResearchGraph researchGraph, String account, SupportMap map) {
        Map<?, ?> found =
                (Map<?, ?>)
                        ask(
                                        researchGraph,
                                        "MATCH (e:Ego) WHERE e.name = $name RETURN properties(e)",
                                        Map.of("name", map.name()))
                                .getFirst()
                                .getFirst();
        Map<String, InsightResult> answers =
                insights.forAccount(account, map.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        InsightResult::key, insightResult -> insightResult));
        Map<String, @Nullable Object> expected = new HashMap<>();
        for (Insight insight : insights.catalogue()) {
            InsightResult insightResult = Objects.requireNonNull(answers.get(insight.key()));
            String prefix = camelCase(insight.key()) + "_";
            for (InsightValue value : insight.values()) {
                if (value.type().isNumber()) {
                    expected.put(prefix + value.name(), insightResult.values().get(value.name()));
                }
            }
            if (insightResult.found() && !insight.isOfOwnWords()) {
                expected.put(prefix + "alters", (long) insightResult.alters().size());
            }
        }
        assertThat(expected).hasSizeGreaterThan(25).containsKey("structure_density");
        expected.forEach((property, value) -> {
            if (value instanceof Double number) {
                assertThat((Double) found.get(property))
                        .as(property)
                        .isCloseTo(number, within(1e-9));
            } else {
                assertThat((Object) found.get(property)).as(property).isEqualTo(value);
            }
        });
    }

    private static String camelCase(String key) {
        String words =
                Stream.of(key.split("-"))
                        .map(part ->
                                part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static void requireThatARunawayIsEndedAndOthersAreAnswered(ResearchGraph researchGraph)
            throws Exception {
        String id = UUID.randomUUID().toString();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<QueryCompletion> runaway =
                CompletableFuture.supplyAsync(() ->
                        researchGraph.run(
                                new QueryRequest(
                                        id,
                                        UncheckedQuery.passed(
                                                "RETURN any(x IN range(1, 20000000000) WHERE x < 0)"),
                                        Map.of(),
                                        false,
                                        LIMITS),
                                new RowSink() {
                                    @Override
                                    public void columns(List<String> names) {
                                        begun.countDown();
                                    }

                                    @Override
                                    public boolean row(List<@Nullable Object> values) {
                                        return true;
                                    }
                                }));
        begun.await();
        researchGraph.cancel(id);
        long start = System.nanoTime();
        assertThatThrownBy(runaway::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(QueryCancelled.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(ask(researchGraph, "MATCH (e:Ego) RETURN count(e)"))
                .containsExactly(List.of(2L));
    }

    private static void requireThatAQueryCancelledEarlyIsNotRun(ResearchGraph researchGraph) {
        String id = UUID.randomUUID().toString();
        QueryRequest queryRequest =
                new QueryRequest(id, UncheckedQuery.passed("RETURN 1"), Map.of(), false, LIMITS);
        researchGraph.cancel(id);
        assertThatThrownBy(() -> researchGraph.run(queryRequest, nowhere()))
                .isInstanceOf(QueryCancelled.class)
                .hasMessage("The query was cancelled.");
        assertThat(researchGraph.run(queryRequest, nowhere()).rows())
                .as("by then it is over")
                .isOne();
    }

    private static void requireThatOversizedQueriesAreEnded(ResearchGraph researchGraph) {
        assertThatThrownBy(() ->
                        researchGraph.run(
                                new QueryRequest(
                                        "much",
                                        UncheckedQuery.passed(
                                                "RETURN [x IN range(1, 90000000) | x]"),
                                        Map.of(),
                                        false,
                                        LIMITS),
                                nowhere()))
                .isInstanceOf(QueryTooLarge.class);
        QueryCompletion queryCompletion =
                researchGraph.run(
                        new QueryRequest(
                                "long",
                                UncheckedQuery.passed(
                                        "UNWIND range(1, 3000) AS x RETURN range(1, 1000)"),
                                Map.of(),
                                false,
                                new QueryLimits(Duration.ofSeconds(30), 100_000, 1_000_000)),
                        nowhere());
        assertThat(queryCompletion.cut()).isEqualTo(Truncation.BYTES);
        queryCompletion =
                researchGraph.run(
                        new QueryRequest(
                                "one row",
                                UncheckedQuery.passed("RETURN [x IN range(1, 1500000) | x]"),
                                Map.of(),
                                false,
                                LIMITS),
                        nowhere());
        assertThat(queryCompletion.cut()).isEqualTo(Truncation.BYTES);
        assertThat(queryCompletion.rows()).isZero();
        queryCompletion =
                researchGraph.run(
                        new QueryRequest(
                                "rows",
                                POLICY.check("UNWIND range(1, 500) AS x RETURN x"),
                                Map.of(),
                                false,
                                new QueryLimits(Duration.ofSeconds(30), 100, 1_000_000)),
                        nowhere());
        assertThat(queryCompletion.cut()).isEqualTo(Truncation.ROWS);
        assertThat(queryCompletion.rows()).isEqualTo(100);
        assertThatThrownBy(() ->
                        researchGraph.run(
                                new QueryRequest(
                                        "slow",
                                        UncheckedQuery.passed(
                                                "UNWIND range(1, 2000000000) AS x RETURN count(x)"),
                                        Map.of(),
                                        false,
                                        new QueryLimits(Duration.ofMillis(300), 1, 1)),
                                nowhere()))
                .isInstanceOf(QueryTimeout.class);
        assertThat(ask(researchGraph, "RETURN 1")).containsExactly(List.of(1L));
    }

    @Test
    void anUnusedCopyIsStoppedAndStartsOnTheNextQuery() throws Exception {
        kept(TestGraph.account(graph), FullMapFixture.map(), true);
        CopySettings soonIdle = setup(Optional.empty(), Duration.ZERO);
        try (ResearchGraph researchGraph =
                new ResearchGraph(graph, maps, insights.catalogue(), soonIdle, Clock.systemUTC())) {
            researchGraph.start();
            CopyState ready = awaitReady(researchGraph);
            researchGraph.maintain();
            await(() -> researchGraph.state().phase() == CopyPhase.NONE);
            assertThat(researchGraph.state().build()).isEqualTo(ready.build());
            assertThat(ask(researchGraph, "MATCH (b:Build) RETURN b.id"))
                    .containsExactly(List.of(build(ready).id()));
            assertThat(researchGraph.address()).isEmpty();
        }
    }

    private static SupportMap kept(String account, SupportMap map, boolean agreed) {
        maps.create(account, map);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("ego", map.id());
        parameters.put("since", agreed ? LocalDate.of(2026, 1, 1) : null);
        graph.write(CypherFile.load("share/set-research-consent.cypher"), parameters);
        return map;
    }

    private static void withdraw(String map) {
        graph.write(
                new CypherFile("withdraw", "MATCH (me:Ego {id: $map}) REMOVE me.research"),
                Map.of("map", map));
    }

    private static List<List<@Nullable Object>> ask(ResearchGraph researchGraph, String text) {
        return ask(researchGraph, text, Map.of());
    }

    private static List<List<@Nullable Object>> ask(
            ResearchGraph researchGraph, String text, Map<String, @Nullable Object> parameters) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        researchGraph.run(
                new QueryRequest(
                        UUID.randomUUID().toString(),
                        POLICY.check(text),
                        parameters,
                        false,
                        LIMITS),
                new RowSink() {
                    @Override
                    public void columns(List<String> names) {}

                    @Override
                    public boolean row(List<@Nullable Object> values) {
                        all.add(values);
                        return true;
                    }
                });
        return all;
    }

    private static CopyBuild build(CopyState copyState) {
        return Objects.requireNonNull(copyState.build());
    }

    private static CopyState awaitReady(ResearchGraph researchGraph) throws InterruptedException {
        await(() ->
                researchGraph.state().phase() == CopyPhase.READY
                        || researchGraph.state().phase() == CopyPhase.FAILED);
        assertThat(researchGraph.state().failed()).isNull();
        return researchGraph.state();
    }

    private static void awaitBuildOtherThan(ResearchGraph researchGraph, CopyState before)
            throws InterruptedException {
        await(() -> {
            CopyState now = researchGraph.state();
            return now.phase() == CopyPhase.READY && !Objects.equals(now.build(), before.build());
        });
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(180);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(25);
        }
    }

    /// The folders of copies.
    private static List<Path> builds() throws IOException {
        Path research = folder.resolve("research");
        if (!Files.exists(research)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(research, 2)) {
            return all.filter(path -> path.getNameCount() == research.getNameCount() + 2).toList();
        }
    }

    private static RowSink nowhere() {
        return new RowSink() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public boolean row(List<@Nullable Object> values) {
                return true;
            }
        };
    }

    private static ResearchGraph research(Optional<String> owner) {
        return new ResearchGraph(
                graph,
                maps,
                insights.catalogue(),
                setup(owner, Duration.ofMinutes(15)),
                Clock.systemUTC());
    }

    private static CopySettings setup(Optional<String> owner, Duration idle) {
        return new CopySettings(
                folder.resolve("research"),
                Optional.empty(),
                384,
                owner,
                1, // of two maps, nothing is told otherwise
                idle,
                Duration.ofDays(1));
    }
}
