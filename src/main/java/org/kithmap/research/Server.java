package org.kithmap.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Measure;
import org.kithmap.graph.Reader;
import org.kithmap.graph.Row;

/// A database somewhere else, for copies alone. There is room for one in it, so while a new one is
/// made there is none to ask; and what runs there can only be told to stop.
final class Server implements Home {

    private static final CypherFile FOUND = CypherFile.load("copy/found.cypher");
    private static final CypherFile BUILD = CypherFile.load("copy/build.cypher");
    private static final CypherFile EMPTY = CypherFile.load("copy/empty.cypher");
    private static final CypherFile EGO_IDS = CypherFile.load("copy/ego-ids.cypher");
    private static final CypherFile MEASURED = CypherFile.load("copy/measured.cypher");
    private static final int PAGE = 50;

    private final Endpoint endpoint;

    Server(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public boolean hasRoomForOne() {
        return true;
    }

    @Override
    public Making begin(String build, int maps) {
        Graph graph = Graph.to(endpoint);
        try {
            Row found = graph.read(FOUND, Map.of()).getFirst();
            if (Boolean.TRUE.equals(found.value("anything"))
                    && !Boolean.TRUE.equals(found.value("ours"))) {
                throw new NotOurs();
            }
            // from here on it is known as one that may be emptied, also when this is cut off
            graph.write(BUILD, Map.of("build", Map.of("id", build)));
            empty(graph);
            return new Filling(graph);
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
            continue; // a part at a time, as one transaction would need memory for all of it
        }
    }

    @Override
    public void close() {
        // what is there stays, as the next copy is made in its place
    }

    private final class Filling implements Making {

        private final Graph graph;

        private Filling(Graph graph) {
            this.graph = graph;
        }

        @Override
        public Graph graph() {
            return graph;
        }

        @Override
        public void measure(List<Measure> measures, LongConsumer soFar) {
            List<CypherFile> queries =
                    measures.stream()
                            .map(measure -> new CypherFile("a measure", measure.query()))
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
                List<Measure> measures, List<List<Row>> answers) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 0; i < measures.size(); i++) {
                Measure measure = measures.get(i);
                for (Row row : answers.get(i)) {
                    values.putAll(measure.of(row.columns()));
                }
            }
            return values;
        }

        @Override
        public Copy finish() {
            graph.close();
            return new ServerCopy(endpoint);
        }

        @Override
        public void abandon() {
            graph.close();
        }
    }

    /// Whether it rests is not ours to say.
    private static final class ServerCopy implements Copy {

        private final Endpoint endpoint;
        private @Nullable Reader reader;

        private ServerCopy(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public synchronized Reader reader() {
            if (reader == null) {
                reader = Reader.of(endpoint);
            }
            return reader;
        }

        /// Lets go of all connections. What runs there was told to stop.
        @Override
        public synchronized void cut() {
            rest();
        }

        @Override
        public Exit exit(Reader gone) {
            return Exit.OTHER;
        }

        @Override
        public boolean awake() {
            return true;
        }

        @Override
        public synchronized void rest() {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }

        /// At the end of the service, what is there stays there until the next copy is made.
        @Override
        public void erase() {
            rest();
        }

        @Override
        public Endpoint endpoint() {
            return endpoint;
        }
    }
}
