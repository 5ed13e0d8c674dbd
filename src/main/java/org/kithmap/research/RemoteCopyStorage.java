package org.kithmap.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.EgoMetric;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.graph.ReadOnlyQueryRunner;
import org.kithmap.graph.Row;

/// A storage in a remote database that is only for copies. It holds one copy, so there is none to
/// query while a new one is built. Queries there can be terminated, but their process can't be
/// killed.
final class RemoteCopyStorage implements CopyStorage {

    private static final CypherFile FOUND = CypherFile.load("research-copy/copy-info.cypher");
    private static final CypherFile BUILD = CypherFile.load("research-copy/build.cypher");
    private static final CypherFile EMPTY = CypherFile.load("research-copy/empty.cypher");
    private static final CypherFile EGO_IDS = CypherFile.load("research-copy/ego-ids.cypher");
    private static final CypherFile MEASURED = CypherFile.load("research-copy/set-measures.cypher");
    private static final int PAGE = 50;

    private final Endpoint endpoint;

    RemoteCopyStorage(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public boolean hasRoomForOne() {
        return true;
    }

    @Override
    public CopyInProgress begin(String build, int maps) {
        Graph graph = Graph.to(endpoint);
        try {
            Row found = graph.read(FOUND, Map.of()).getFirst();
            if (Boolean.TRUE.equals(found.value("anything"))
                    && !Boolean.TRUE.equals(found.value("ours"))) {
                throw new ForeignDatabase();
            }
            // marks the database as a copy, so that a later build may empty it after a failure
            graph.write(BUILD, Map.of("build", Map.of("id", build)));
            empty(graph);
            return new RemoteBuild(graph);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    @Override
    public void empty() {
        try (Graph graph = Graph.to(endpoint)) {
            if (Boolean.TRUE.equals(graph.read(FOUND, Map.of()).getFirst().value("ours"))) {
                empty(graph);
            }
        }
    }

    private static void empty(Graph graph) {
        while (graph.write(EMPTY, Map.of()).getFirst().number("gone") > 0) {
            continue; // in parts, because a single transaction would need too much memory
        }
    }

    @Override
    public void close() {
        // the copy stays until the next one replaces it
    }

    private final class RemoteBuild implements CopyInProgress {

        private final Graph graph;

        private RemoteBuild(Graph graph) {
            this.graph = graph;
        }

        @Override
        public Graph graph() {
            return graph;
        }

        @Override
        public void measure(List<EgoMetric> measures, LongConsumer soFar) {
            List<CypherFile> queries =
                    measures.stream()
                            .map(egoMetric -> new CypherFile("a measure", egoMetric.query()))
                            .toList();
            List<String> ids =
                    graph.read(EGO_IDS, Map.of()).stream().map(row -> row.string("id")).toList();
            for (int from = 0; from < ids.size(); from += PAGE) {
                List<Map<String, Object>> egos = new ArrayList<>();
                for (String id : ids.subList(from, Math.min(ids.size(), from + PAGE))) {
                    List<List<Row>> answers = graph.readAll(queries, Map.of("ego", id));
                    egos.add(Map.of("id", id, "values", values(measures, answers)));
                }
                graph.write(MEASURED, Map.of("egos", egos));
                soFar.accept(from + egos.size());
            }
        }

        private static Map<String, @Nullable Object> values(
                List<EgoMetric> measures, List<List<Row>> answers) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 0; i < measures.size(); i++) {
                EgoMetric egoMetric = measures.get(i);
                for (Row row : answers.get(i)) {
                    values.putAll(egoMetric.of(row.columns()));
                }
            }
            return values;
        }

        @Override
        public ResearchCopy finish() {
            graph.close();
            return new RemoteCopy(endpoint);
        }

        @Override
        public void abandon() {
            graph.close();
        }
    }

    /// A copy in a remote database. It always counts as awake, because its server is not managed
    /// here.
    private static final class RemoteCopy implements ResearchCopy {

        private final Endpoint endpoint;
        private @Nullable ReadOnlyQueryRunner readOnlyQueryRunner;

        private RemoteCopy(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public synchronized ReadOnlyQueryRunner reader() {
            if (readOnlyQueryRunner == null) {
                readOnlyQueryRunner = ReadOnlyQueryRunner.of(endpoint);
            }
            return readOnlyQueryRunner;
        }

        /// Closes all connections. The running queries have been told to terminate before.
        @Override
        public synchronized void disconnect() {
            sleep();
        }

        @Override
        public Exit exit(ReadOnlyQueryRunner gone) {
            return Exit.OTHER;
        }

        @Override
        public boolean isAwake() {
            return true;
        }

        @Override
        public synchronized void sleep() {
            if (readOnlyQueryRunner != null) {
                readOnlyQueryRunner.close();
                readOnlyQueryRunner = null;
            }
        }

        /// Closes all connections. The data stays until the next build replaces it.
        @Override
        public void erase() {
            sleep();
        }

        @Override
        public Endpoint endpoint() {
            return endpoint;
        }
    }
}
