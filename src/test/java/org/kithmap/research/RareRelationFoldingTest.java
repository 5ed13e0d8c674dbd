package org.kithmap.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.graph.WorkerProcess;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// Nothing that is a category is in a finished copy that occurs on fewer of its maps than it must,
/// also when owners withdrew while it was made: kinds of relationship, kinds of alters, what people
/// did, and each value of a property that holds texts or truths.
class RareRelationFoldingTest {

    private static final int MIN_GROUP_SIZE = 3;

    private static final CypherFile WITHDRAW =
            new CypherFile("withdraw", "MATCH (me:Ego {id: $map}) REMOVE me.research");
    private static final CypherFile NOBODY =
            new CypherFile(
                    "nobody", "MATCH (me:Ego) WHERE me.research IS NOT NULL REMOVE me.research");
    private static final CypherFile AGREED =
            new CypherFile(
                    "agreed", "MATCH (me:Ego) WHERE me.research IS NOT NULL RETURN me.id AS id");
    private static final CypherFile SINCE =
            new CypherFile(
                    "since",
                    "MATCH (:Ego {id: $map})-[tie:KNOWS]->(:Alter) SET tie.since = $since");
    private static final CypherFile SINCES =
            new CypherFile(
                    "sinces",
                    "MATCH (:Ego)-[tie:KNOWS]->(:Alter) RETURN collect(tie.since) AS sinces");

    /// The activities of the owner of a map that may hold no others.
    private static final CypherFile DOINGS =
            new CypherFile(
                    "doings",
                    """
                    MATCH (me:Ego {id: $map})-[:KNOWS]->(a:Alter)
                    WITH me, head(collect(a)) AS a
                    FOREACH (x IN CASE WHEN $reflects THEN [1] ELSE [] END |
                      CREATE (me)-[:REFLECTED]->(:Reflection {id: $map + 'r', question: $question, answer: 'yes'}))
                    FOREACH (x IN CASE WHEN $plans THEN [1] ELSE [] END |
                      CREATE (me)-[:PLANS]->(s:Step {id: $map + 's', way: 'ask', state: $state})-[:ABOUT]->(a))
                    FOREACH (x IN CASE WHEN $had THEN [1] ELSE [] END |
                      CREATE (me)-[:HAD]->(:Contact {id: $map + 'c', channel: 'call', first: $first})-[:WITH]->(a))
                    """);

    /// On how many maps each label, type and value of a category is, in all that hangs on a map.
    private static final CypherFile CATEGORIES =
            new CypherFile(
                    "categories",
                    """
                    MATCH (me:Ego)
                    CALL (me) {
                      MATCH (me)--(n) UNWIND labels(n) AS told RETURN told, {} AS properties
                      UNION ALL
                      MATCH (me)--(n) RETURN CASE WHEN n:Alter THEN 'Alter' ELSE head(labels(n)) END AS told, properties(n) AS properties
                      UNION ALL
                      MATCH (me)-[t]-() RETURN type(t) AS told, properties(t) AS properties
                      UNION ALL
                      MATCH (me)--()-[t]-() RETURN type(t) AS told, properties(t) AS properties
                    }
                    UNWIND keys(properties) + [null] AS key
                    UNWIND CASE WHEN key IS NULL THEN [null] WHEN properties[key] IS :: LIST<ANY> THEN properties[key] ELSE [properties[key]] END AS value
                    WITH me, told, key, value
                    WHERE CASE WHEN key IS NULL THEN NOT told IN ['Alter', 'KNOWS'] ELSE NOT (key = 'id' OR value IS :: INTEGER | FLOAT | DATE) END
                    WITH told + coalesce('.' + key + '=' + toString(value), '') AS told, count(DISTINCT me) AS maps
                    RETURN told, maps
                    """);

    private static final CypherFile RELATION_MAP_COUNTS =
            CypherFile.load("research-copy/relation-map-counts.cypher");

    @TempDir static Path folder;
    private static WorkerProcess elsewhere;
    private static Graph copy;

    @BeforeAll
    static void start() {
        elsewhere = WorkerProcess.startWritable(folder, new WorkerProcess.Size(256, true));
        copy = elsewhere.graph();
    }

    @AfterAll
    static void end() {
        copy.close();
        elsewhere.close();
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(Integer.getInteger("kithmap.copies", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRareRelationshipIsToldAfterAnyWithdrawal(int seed) {
        Random random = new Random(seed);
        List<String> ids = agreed(random);
        made(random, ids);
        assertThat(told())
                .allSatisfy(
                        (kind, maps) -> assertThat(maps).isGreaterThanOrEqualTo(MIN_GROUP_SIZE));
    }

    /// Looked for in all that is there, and not by the names of what is known.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyCategoryIsOnEnoughMapsOfTheCopy(int seed) {
        Random random = new Random(-seed);
        List<String> ids = agreed(random);
        made(random, ids.subList(0, ids.size() / 3));
        List<Row> categories = copy.read(CATEGORIES, Map.of());
        assertThat(categories).isNotEmpty();
        assertThat(categories)
                .allSatisfy(row ->
                        assertThat(row.number("maps"))
                                .as(row.string("told"))
                                .isGreaterThanOrEqualTo(MIN_GROUP_SIZE));
    }

    @Test
    void aRareMonthIsToldAsItsYear() {
        copied("A: friend", "A: friend", "A: friend", "A: friend");
        List<String> ids =
                TestGraph.graph().read(AGREED, Map.of()).stream()
                        .map(row -> row.string("id"))
                        .toList();
        for (int i = 0; i < ids.size(); i++) {
            TestGraph.graph()
                    .write(
                            SINCE,
                            Map.of("map", ids.get(i), "since", i == 0 ? "2007" : "2019-0" + i));
        }
        made(new Random(0), List.of());
        assertThat(copy.read(SINCES, Map.of()).getFirst().strings("sinces"))
                .containsExactly("2019", "2019", "2019");
    }

    @Test
    void rareKindsAreFoldedIntoTheirGroupsAndCommonOnesKept() {
        copied("A: friend neighbour", "A: friend doctor", "A: friend mentor", "A: club therapist");
        assertThat(told()).isEqualTo(Map.of("friend", 3L, "practitioner", 3L));
    }

    private static void copied(String... texts) {
        TestGraph.graph().write(NOBODY, Map.of());
        Arrays.stream(texts).forEach(RareRelationFoldingTest::agreed);
        made(new Random(0), List.of());
    }

    /// Withdrawn from while it is made: after the maps were listed, after kinds were counted, and
    /// after pages were read.
    private static void made(Random random, List<String> mayWithdraw) {
        List<String> left = new ArrayList<>(mayWithdraw);
        Runnable perhaps =
                () -> {
                    while (!left.isEmpty() && random.nextInt(3) > 0) {
                        TestGraph.graph().write(WITHDRAW, Map.of("map", left.removeLast()));
                    }
                };
        MapSource mapSource = new MapSource(TestGraph.graph(), TestGraph.maps(), Optional.empty());
        RemoteCopyStorage remoteCopyStorage = new RemoteCopyStorage(elsewhere.endpoint());
        CopyStorage copyStorage =
                new CopyStorage() {
                    @Override
                    public boolean hasRoomForOne() {
                        return true;
                    }

                    @Override
                    public CopyInProgress begin(String build, int maps) {
                        perhaps.run();
                        return remoteCopyStorage.begin(build, maps);
                    }

                    @Override
                    public void empty() {
                        remoteCopyStorage.empty();
                    }

                    @Override
                    public void close() {}
                };
        // two attempts may be needed, and then nobody is left who withdraws
        new CopyBuilder(
                        mapSource,
                        copyStorage,
                        new InsightMetrics(List.of()),
                        false,
                        MIN_GROUP_SIZE,
                        Clock.systemUTC())
                .make(copyProgress -> {
                    if (copyProgress.done() == 0 || random.nextBoolean()) {
                        perhaps.run();
                    }
                });
    }

    /// Kinds are drawn so that many are on about as many maps as they must.
    private static List<String> agreed(Random random) {
        TestGraph.graph().write(NOBODY, Map.of());
        Relation[] kinds = Relation.values();
        List<String> ids = new ArrayList<>();
        int maps = 4 + random.nextInt(8);
        for (int map = 0; map < maps; map++) {
            StringBuilder text = new StringBuilder();
            int alters = 1 + random.nextInt(3);
            for (int alter = 0; alter < alters; alter++) {
                text.append((char) ('A' + alter)).append(':');
                text.append(one(random, "", "", "", " pet", " place", " group"));
                text.append(one(random, "", "", " past", " hoped"));
                text.append(one(random, "", " strained", " newer", " more", " died"));
                text.append(one(random, "", " them=weekly", " me=never", " them=daily"));
                random.ints(1 + random.nextInt(3), 0, kinds.length)
                        .mapToObj(kind -> " " + kinds[kind].key())
                        .distinct()
                        .forEach(text::append);
                text.append('\n');
            }
            if (random.nextBoolean()) {
                text.append(
                        one(
                                random,
                                "A > me: emotional wellbeing empathy\n",
                                "A > me: practical living\n",
                                "A > me: companionship wellbeing continuity\n",
                                "A > me: emotional\n"));
            }
            ids.add(agreed(text.toString()));
            TestGraph.graph()
                    .write(
                            DOINGS,
                            Map.of(
                                    "map", ids.getLast(),
                                    "reflects", random.nextBoolean(),
                                    "question", one(random, "small", "close"),
                                    "plans", random.nextBoolean(),
                                    "state", one(random, "done", "open"),
                                    "had", random.nextInt(3) == 0,
                                    "first", one(random, "me", "them")));
        }
        return ids;
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String agreed(String text) {
        Graph graph = TestGraph.graph();
        String account = TestGraph.account(graph);
        SupportMap map = MapSketch.of(text).map();
        TestGraph.maps().create(account, map);
        graph.write(
                CypherFile.load("share/set-research-consent.cypher"),
                Map.of("account", account, "ego", map.id(), "since", LocalDate.of(2026, 1, 1)));
        return map.id();
    }

    /// On how many maps of the copy each kind is told.
    private static Map<String, Long> told() {
        return copy.read(RELATION_MAP_COUNTS, Map.of()).stream()
                .collect(
                        Collectors.toMap(row -> row.string("relation"), row -> row.number("maps")));
    }
}
