package org.kithmap.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/// Everything in a graph as it was at one moment, read row by row.
///
/// Neo4j isolates transactions by read committed: a long read may see half of a change. Its
/// bookmarks tell whether that was possible. A bookmark names the latest change; a transaction that
/// begins with it waits until that change is applied, and the bookmark at its end names the latest
/// change by then. If both are equal, nothing changed while everything was read.
public final class GraphSnapshot {

    /// The number of rows per fetch. Fetched rows are held in memory.
    private static final int FETCH_SIZE = 200;

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 250;

    private static final CypherFile LATEST = CypherFile.load("backup/latest.cypher");
    private static final CypherFile HOLD = CypherFile.load("backup/hold-changes.cypher");
    private static final CypherFile MIGRATIONS =
            CypherFile.load("schema/applied-migrations.cypher");
    private static final CypherFile NODES = CypherFile.load("backup/nodes.cypher");
    private static final CypherFile RELATIONSHIPS = CypherFile.load("backup/relationships.cypher");

    /// A receiver of the content of a graph.
    public interface Receiver {

        /// Begins, or begins again: what was received before is of no moment.
        ///
        /// @param migrations the numbers of the migrations that have run
        void begin(List<Long> migrations);

        void node(GraphNode node);

        void relationship(GraphRelationship relationship);
    }

    private final Graph graph;

    public GraphSnapshot(Graph graph) {
        this.graph = graph;
    }

    /// Reads the graph. If something changes meanwhile, reads it again, and from then on makes most
    /// changes wait until that is done.
    ///
    /// @throws GraphBusy if something changed during every attempt
    public void read(Receiver receiver) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean hold = attempt > 0;
            if (graph.translating(() -> attempt(hold, receiver))) {
                return;
            }
            pause();
        }
        throw new GraphBusy();
    }

    private boolean attempt(boolean hold, Receiver receiver) {
        try (Session holding = graph.session(SessionConfig.defaultConfig());
                Transaction held = holding.beginTransaction()) {
            if (hold) {
                held.run(HOLD.text()).consume();
            }
            boolean unchanged = readBetweenBookmarks(receiver);
            held.rollback();
            return unchanged;
        } catch (TransientException deadlock) { // with a change that has some of the locks
            return false;
        }
    }

    private boolean readBetweenBookmarks(Receiver receiver) {
        Set<Bookmark> latest = latest();
        SessionConfig config =
                SessionConfig.builder()
                        .withDefaultAccessMode(AccessMode.READ)
                        .withBookmarks(latest)
                        .withFetchSize(FETCH_SIZE)
                        .build();
        try (Session session = graph.session(config)) {
            try (Transaction transaction = session.beginTransaction()) {
                receiver.begin(
                        transaction.run(MIGRATIONS.text()).list(row -> row.get("number").asLong()));
                deliver(
                        transaction.run(NODES.text()),
                        row -> receiver.node(node(row.get("node").asNode())));
                deliver(
                        transaction.run(RELATIONSHIPS.text()),
                        row ->
                                receiver.relationship(
                                        relationship(row.get("relationship").asRelationship())));
                transaction.commit();
            }
            return session.lastBookmarks().equals(latest);
        }
    }

    private Set<Bookmark> latest() {
        try (Session session = graph.session(SessionConfig.defaultConfig())) {
            session.run(LATEST.text()).consume();
            return session.lastBookmarks();
        }
    }

    private static void deliver(Result result, Consumer<org.neo4j.driver.Record> each) {
        while (result.hasNext()) {
            each.accept(result.next());
        }
    }

    private static GraphNode node(Node node) {
        return new GraphNode(
                number(node.elementId()),
                java.util.stream.StreamSupport.stream(node.labels().spliterator(), false)
                        .sorted()
                        .toList(),
                properties(node));
    }

    private static GraphRelationship relationship(Relationship relationship) {
        return new GraphRelationship(
                number(relationship.elementId()),
                relationship.type(),
                number(relationship.startNodeElementId()),
                number(relationship.endNodeElementId()),
                properties(relationship));
    }

    /// Returns the part of an element id that differs within a database.
    static String number(String elementId) {
        return elementId.substring(elementId.lastIndexOf(':') + 1);
    }

    private static Map<String, @Nullable Object> properties(MapAccessor values) {
        Map<String, @Nullable Object> all = new HashMap<>();
        values.keys().forEach(key -> all.put(key, lossless(values.get(key))));
        return all;
    }

    /// @throws IllegalStateException for a type that Kithmap does not store, and that would not be
    ///   converted without loss
    private static @Nullable Object lossless(Value value) {
        return switch (value.type().name()) {
            case "POINT", "DURATION", "BYTES" ->
                    throw new IllegalStateException("a property is a " + value.type().name());
            case "LIST OF ANY?" -> value.asList(GraphSnapshot::lossless);
            default -> value.asObject();
        };
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphBusy();
        }
    }
}
