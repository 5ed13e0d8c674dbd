package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    private static final WorkerProcess.Size SMALL = new WorkerProcess.Size(256, true);

    @TempDir Path folder;

    /// The program of a parent: starts a worker and prints its process id.
    public static void main(String... arguments) throws InterruptedException {
        WorkerProcess workerProcess = WorkerProcess.startWritable(Path.of(arguments[0]), SMALL);
        System.out.println(workerProcess.pid());
        Thread.sleep(Duration.ofMinutes(10));
    }

    @Test
    void aWorkerIsPrivateToItsOwnerAndEndsWithItsParent() throws Exception {
        Path data = folder.resolve("research");
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                WorkerProcessTest.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            long pid = Long.parseLong(Objects.requireNonNull(out.readLine()));
            ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
            String password =
                    DataFolder.running(data).map(DataFolder.Running::password).orElseThrow();
            assertThat(password).hasSizeGreaterThan(40);
            assertThat(String.valueOf(worker.info().commandLine())).doesNotContain(password);
            assertThat(Files.getPosixFilePermissions(data))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));

            parent.destroyForcibly().waitFor();

            Instant end = Instant.now().plusSeconds(20);
            while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                assertThat(Instant.now()).as("it still runs").isBefore(end);
                Thread.sleep(50);
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aReadOnlyWorkerExplainsItsQueries() {
        try (WorkerProcess workerProcess =
                WorkerProcess.startWritable(folder.resolve("read-only"), SMALL)) {
            try (Graph graph = workerProcess.graph()) {
                graph.write(new CypherFile("one", "CREATE (:Ego {id: 'a'})"), Map.of());
                List<Long> told = new ArrayList<>();
                workerProcess.measure(
                        List.of(
                                new EgoMetric(
                                        "RETURN {twice: $ego + $ego, none: null} AS values, [1, 2] AS two",
                                        Map.of("twice", "twice_value", "none", "none_value"),
                                        Map.of("two", "two_size"))),
                        told::add);
                assertThat(told).containsExactly(1L);
            }
            workerProcess.makeReadOnly();
            try (ReadOnlyQueryRunner readOnlyQueryRunner = workerProcess.reader()) {
                List<Object> rows = new ArrayList<>();
                QueryPlan queryPlan =
                        readOnlyQueryRunner.read(
                                "r",
                                "MATCH (e:Ego) RETURN e.twice_value, e.none_value",
                                Map.of(),
                                true,
                                Duration.ofSeconds(20),
                                new ReadOnlyQueryRunner.RowHandler() {
                                    @Override
                                    public void columns(List<String> names) {
                                        rows.add(names);
                                    }

                                    @Override
                                    public boolean row(
                                            List<@org.jspecify.annotations.Nullable Object>
                                                    values) {
                                        rows.add(values.toString());
                                        return true;
                                    }
                                });
                assertThat(rows)
                        .containsExactly(List.of("e.twice_value", "e.none_value"), "[aa, null]");
                assertThat(Optional.ofNullable(queryPlan).map(QueryPlan::operator))
                        .contains("ProduceResults");
                assertThat(
                                Optional.ofNullable(queryPlan)
                                        .map(QueryPlan::profile)
                                        .map(QueryPlan.Profile::rows))
                        .contains(1L);
                assertThatThrownBy(() ->
                                readOnlyQueryRunner.explain(
                                        "x",
                                        "MATCH (n) RETURN\n  m",
                                        Map.of(),
                                        Duration.ofSeconds(20)))
                        .hasMessageContaining("(line 2, column 3 (offset: 19))");
                assertThatThrownBy(() ->
                                readOnlyQueryRunner.explain(
                                        "x", "RETURN m", Map.of(), Duration.ofSeconds(20)))
                        .hasMessageContaining("(line 1, column 8 (offset: 7))");
                assertThatThrownBy(() ->
                                readOnlyQueryRunner.explain(
                                        "x", "CREATE (n)", Map.of(), Duration.ofSeconds(20)))
                        .isInstanceOf(ReadFailed.class);
                assertThat(readOnlyQueryRunner.terminate("nobody's")).isFalse();
            }
        }
    }

    @Test
    void aReadOnlyWorkerRefusesEveryWriteAlsoAfterItWasKilled() {
        Path data = folder.resolve("killed");
        try (WorkerProcess workerProcess = WorkerProcess.startWritable(data, SMALL);
                Graph graph = workerProcess.graph()) {
            graph.write(new CypherFile("one", "CREATE (:Ego {id: 'a'})"), Map.of());
            workerProcess.makeReadOnly();
            assertThatEveryWriteIsRefused(graph);
        }
        try (WorkerProcess workerProcess = WorkerProcess.startReadOnly(data, SMALL);
                Graph graph = workerProcess.graph()) {
            assertThatEveryWriteIsRefused(graph);
            assertThat(graph.read(new CypherFile("all", "MATCH (e) RETURN e.id AS id"), Map.of()))
                    .hasSize(1);
        }
    }

    private static void assertThatEveryWriteIsRefused(Graph graph) {
        for (String write :
                List.of(
                        "CREATE (:Ego {id: 'b'})",
                        "MERGE (:Ego {id: 'b'})",
                        "MATCH (e:Ego) SET e.id = 'b'",
                        "MATCH (e:Ego) REMOVE e.id",
                        "MATCH (e:Ego) DETACH DELETE e",
                        "CREATE INDEX ego FOR (e:Ego) ON (e.id)",
                        "CREATE CONSTRAINT one FOR (e:Ego) REQUIRE e.id IS UNIQUE",
                        "CALL db.createLabel('Other')")) {
            assertThatThrownBy(() -> graph.write(new CypherFile("write", write), Map.of()))
                    .as(write)
                    .hasMessageContaining("read-only");
        }
    }
}
