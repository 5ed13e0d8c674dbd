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
import java.util.Set;
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
import org.kithmap.graph.Worker;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Sketch;
import org.kithmap.testing.TestGraph;

/// No kind of relationship is in a finished copy that occurs on fewer of its maps than it must,
/// whoever withdrew while it was made.
class RareKindsTest {

    private static final int FEWEST = 3;

    /// What is told of few maps as well: it says no more than in which of four groups somebody is.
    private static final Set<String> GROUPS = Set.of("family", "peer", "practitioner", "other");

    private static final CypherFile WITHDRAW =
            new CypherFile("withdraw", "MATCH (me:Ego {id: $map}) REMOVE me.research");
    private static final CypherFile NOBODY =
            new CypherFile(
                    "nobody", "MATCH (me:Ego) WHERE me.research IS NOT NULL REMOVE me.research");
    private static final CypherFile TOLD = CypherFile.load("copy/told-kinds.cypher");

    @TempDir static Path folder;
    private static Worker elsewhere;
    private static Graph copy;

    @BeforeAll
    static void start() {
        elsewhere = Worker.making(folder, new Worker.Size(256, true));
        copy = elsewhere.graph();
    }

    @AfterAll
    static void end() {
        copy.close();
        elsewhere.close();
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noKindOfRelationshipIsToldThatIsOnFewMapsOfTheCopyWhoeverWithdrewMeanwhile(int seed) {
        Random random = new Random(seed);
        List<String> ids = agreed(random);
        made(random, ids);
        Map<String, Long> told = told();
        told.keySet().removeAll(GROUPS);
        assertThat(told)
                .allSatisfy((kind, maps) -> assertThat(maps).isGreaterThanOrEqualTo(FEWEST));
    }

    @Test
    void aKindOnEnoughMapsStaysAsItIsAndOthersAreToldAsTheirGroups() {
        copied("A: friend neighbour", "A: friend doctor", "A: friend mentor", "A: club therapist");
        assertThat(told()).isEqualTo(Map.of("friend", 3L, "other", 2L, "practitioner", 3L));
    }

    private static void copied(String... texts) {
        TestGraph.graph().write(NOBODY, Map.of());
        Arrays.stream(texts).forEach(RareKindsTest::agreed);
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
        Source source = new Source(TestGraph.graph(), TestGraph.maps(), Optional.empty());
        Server server = new Server(elsewhere.endpoint());
        Home home =
                new Home() {
                    @Override
                    public boolean hasRoomForOne() {
                        return true;
                    }

                    @Override
                    public Making begin(String build, int maps) {
                        perhaps.run();
                        return server.begin(build, maps);
                    }

                    @Override
                    public void empty() {
                        server.empty();
                    }

                    @Override
                    public void close() {}
                };
        // two attempts may be needed, and then nobody is left who withdraws
        new Copying(source, home, new Numbers(List.of()), false, FEWEST, Clock.systemUTC())
                .make(progress -> {
                    if (progress.done() == 0 || random.nextBoolean()) {
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
            for (int alter = 0; alter <= random.nextInt(3); alter++) {
                text.append((char) ('A' + alter)).append(':');
                random.ints(1 + random.nextInt(3), 0, kinds.length)
                        .mapToObj(kind -> " " + kinds[kind].key())
                        .distinct()
                        .forEach(text::append);
                text.append('\n');
            }
            ids.add(agreed(text.toString()));
        }
        return ids;
    }

    private static String agreed(String text) {
        Graph graph = TestGraph.graph();
        String account = TestGraph.account(graph);
        SupportMap map = Sketch.of(text).map();
        TestGraph.maps().create(account, map);
        graph.write(
                CypherFile.load("share/agree.cypher"),
                Map.of("account", account, "ego", map.id(), "since", LocalDate.of(2026, 1, 1)));
        return map.id();
    }

    /// On how many maps of the copy each kind is told.
    private static Map<String, Long> told() {
        return copy.read(TOLD, Map.of()).stream()
                .collect(
                        Collectors.toMap(row -> row.string("relation"), row -> row.number("maps")));
    }
}
