package org.kithmap.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Graph;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Everything;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestSeals;

class ResearchTest {

    @TempDir static Path folder;
    private static Connection connection;
    private static Graph graph;
    private static MapStore maps;

    @BeforeAll
    static void start() {
        connection = Connection.embedded(folder.resolve("service"), 0);
        graph = connection.graph();
        maps = TestSeals.maps(graph);
    }

    @AfterAll
    static void end() {
        connection.close();
    }

    @Test
    void smoke() throws Exception {
        String account = TestGraph.account(graph);
        SupportMap map = Everything.map();
        maps.create(account, map);
        try (Research research = research(Optional.of(account))) {
            long t = System.nanoTime();
            research.start();
            await(() -> {
                return research.state().phase() == Phase.READY || research.state().phase()==Phase.FAILED;
            });
            System.out.println((System.nanoTime() - t) / 1_000_000 + " ms");
            System.out.println(ask(research, "MATCH (e:Ego)-[k]->(n) RETURN e, k, n"));
            System.out.println(ask(research, "MATCH p=(:Alter)--(:Alter) RETURN p, duration('P1DT3H'), point({x:1,y:2}), date(), datetime()"));
            System.out.println(research.schema());
            System.out.println(research.explain(passed("MATCH (n:Ego {id: $a}) RETURN n"), Map.of("a", 1)));
            for (String q : List.of("CREATE (n:X) RETURN n", "SHOW SETTINGS", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
                 "UNWIND range(1,100000000) AS x RETURN count(x)",
                 "RETURN any(x IN range(1,20000000000) WHERE x<0)", "MATCH (n) RETURN count(n)", "RETURN [x IN range(1,50000000) | x]",
                 "RETURN size([x IN range(1,50000000) | x])", "RETURN [x IN range(1,3000000) | x]", "MATCH (n) RETURN count(n)", "UNWIND range(1,10000000) AS x RETURN x", "RETURN " + "NOT ".repeat(1500)+" true","MATCH (n) RETURN count(n)")) {
                long s = System.nanoTime();
                try {
                    System.out.println(q.substring(0, Math.min(60,q.length())) + " -> " + String.valueOf(ask(research, q)).length());
                } catch (RuntimeException e) {
                    System.out.println(q.substring(0, Math.min(60,q.length())) + " -> " + e.toString().lines().findFirst().get());
                }
                System.out.println("      " + (System.nanoTime() - s) / 1_000_000 + " ms");
            }
            new ProcessBuilder("bash","-c","ls -la "+folder+"/research/*/*; tail -20 "+folder+"/research/*/*/worker.log").inheritIO().start().waitFor();
        }
        new ProcessBuilder("bash","-c","ls -la "+folder+"/research/").inheritIO().start().waitFor();
    }

    private static org.kithmap.gate.Passed passed(String text) {
        try {
            var c = org.kithmap.gate.Passed.class.getDeclaredConstructors()[0];
            c.setAccessible(true);
            return (org.kithmap.gate.Passed) c.newInstance(text, java.util.Set.of(), java.util.Set.of(), java.util.Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<@Nullable Object>> ask(Research research, String text) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        Ended ended = research.run(
                new Question(UUID.randomUUID().toString(), passed(text), Map.of(), false, new Limits(Duration.ofSeconds(3), 100_000, 20_000_000)),
                new Rows() {
                    @Override
                    public void columns(List<String> names) {}

                    @Override
                    public boolean row(List<@Nullable Object> values) {
                        all.add(values);
                        return true;
                    }
                });
        System.out.println(ended);
        return all;
    }

    private static Research research(Optional<String> owner) {
        return new Research(
                graph,
                maps,
                new Insights(graph, maps).catalogue(),
                new Research.Setup(
                        folder.resolve("research"),
                        Optional.empty(),
                        384,
                        owner,
                        5,
                        Duration.ofMinutes(15),
                        Duration.ofDays(1)),
                Clock.systemUTC());
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }
}
