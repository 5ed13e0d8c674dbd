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
import org.kithmap.graph.Graph;
import org.kithmap.graph.Measure;
import org.kithmap.graph.Worker;

/// Copies in a database somewhere else.
class ServerTest {

    @TempDir Path folder;

    @Test
    void aDatabaseThatHoldsSomethingElseIsLeftAloneAndACopyIsMadeInThePlaceOfTheOneBefore() {
        try (Worker elsewhere = Worker.making(folder, new Worker.Size(256, true));
                Graph graph = elsewhere.graph()) {
            Server server = new Server(elsewhere.endpoint());
            graph.write(new CypherFile("other", "CREATE (:Book {title: 'x'})"), Map.of());
            assertThatThrownBy(() -> server.begin("first", 1)).isInstanceOf(NotOurs.class);
            assertThat(count(graph)).isEqualTo(1);

            graph.write(new CypherFile("clear", "MATCH (n) DETACH DELETE n"), Map.of());
            made(server, "first", "a");
            Copy copy = made(server, "second", "b");
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
            assertThat(copy.awake()).isTrue();
            copy.erase();
        }
    }

    private static Copy made(Server server, String build, String ego) {
        Home.Making making = server.begin(build, 1);
        making.graph().write(new CypherFile("ego", "CREATE (:Ego {id: $id})"), Map.of("id", ego));
        AtomicLong measured = new AtomicLong();
        making.measure(
                List.of(
                        new Measure(
                                "RETURN {twice: $ego + $ego} AS values",
                                Map.of("twice", "twice_value"),
                                Map.of())),
                measured::set);
        assertThat(measured).hasValue(1);
        return making.finish();
    }

    private static long count(Graph graph) {
        return graph.read(new CypherFile("count", "MATCH (n) RETURN count(n) AS n"), Map.of())
                .getFirst()
                .number("n");
    }
}
