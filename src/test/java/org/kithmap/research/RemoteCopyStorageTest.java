package org.kithmap.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.EgoMetric;
import org.kithmap.graph.Graph;
import org.kithmap.graph.WorkerProcess;
import org.kithmap.testing.SlowTest;

/// Copies in a database somewhere else.
@SlowTest
class RemoteCopyStorageTest {

    @TempDir Path folder;

    @Test
    void aForeignDatabaseIsLeftAloneAndAFormerCopyIsReplaced() {
        try (WorkerProcess elsewhere =
                        WorkerProcess.startWritable(folder, new WorkerProcess.Size(256, true));
                Graph graph = elsewhere.graph()) {
            RemoteCopyStorage remoteCopyStorage = new RemoteCopyStorage(elsewhere.endpoint());
            graph.write(new CypherFile("other", "CREATE (:Book {title: 'x'})"), Map.of());
            assertThatThrownBy(() -> remoteCopyStorage.begin("first", 1))
                    .isInstanceOf(ForeignDatabase.class);
            assertThat(count(graph)).isEqualTo(1);

            graph.write(new CypherFile("clear", "MATCH (n) DETACH DELETE n"), Map.of());
            made(remoteCopyStorage, "first", "a");
            ResearchCopy researchCopy = made(remoteCopyStorage, "second", "b");
            assertThat(count(graph)).isEqualTo(2); // the build, and what it holds
            assertThat(
                            graph.read(
                                            new CypherFile(
                                                    "measured",
                                                    "MATCH (e:Ego), (b:Build) RETURN e.twice_value AS twice, b.id AS build"),
                                            Map.of())
                                    .getFirst()
                                    .columns())
                    .isEqualTo(Map.of("twice", "bb", "build", "second"));
            assertThat(researchCopy.isAwake()).isTrue();
            researchCopy.erase();
        }
    }

    private static ResearchCopy made(
            RemoteCopyStorage remoteCopyStorage, String build, String ego) {
        CopyStorage.CopyInProgress copyInProgress = remoteCopyStorage.begin(build, 1);
        copyInProgress
                .graph()
                .write(new CypherFile("ego", "CREATE (:Ego {id: $id})"), Map.of("id", ego));
        AtomicLong measured = new AtomicLong();
        copyInProgress.measure(
                List.of(
                        new EgoMetric(
                                "RETURN {twice: $ego + $ego} AS values",
                                Map.of("twice", "twice_value"),
                                Map.of())),
                measured::set);
        assertThat(measured).hasValue(1);
        return copyInProgress.finish();
    }

    private static long count(Graph graph) {
        return graph.read(new CypherFile("count", "MATCH (n) RETURN count(n) AS n"), Map.of())
                .getFirst()
                .number("n");
    }
}
