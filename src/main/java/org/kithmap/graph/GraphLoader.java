package org.kithmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A writer of everything that a [GraphSnapshot] has read, into a graph that is empty. Writes in
/// batches: first all nodes, then all relationships.
public final class GraphLoader {

    private static final int MAX_ROWS = 1_000;
    private static final long MAX_CHARACTERS = 2_000_000;

    private static final CypherFile REMOVE = CypherFile.load("backup/remove-reference-data.cypher");
    private static final CypherFile NODES = CypherFile.load("backup/create-nodes.cypher");
    private static final CypherFile RELATIONSHIPS =
            CypherFile.load("backup/create-relationships.cypher");

    private static final CypherFile COUNTS = CypherFile.load("backup/counts.cypher");

    private final Graph graph;
    private final NodeNumbers created = new NodeNumbers();
    private final List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> relationships = new ArrayList<>();
    private String prefix = "";
    private long characters;

    /// Gives the graph the schema that belongs to its content.
    ///
    /// @param graph a graph that is empty
    /// @param migrations the numbers of the migrations that have run on the content
    public GraphLoader(Graph graph, Set<Long> migrations) {
        this.graph = graph;
        new Migrations(graph).runWithoutRecord(migrations);
        graph.write(REMOVE, Map.of());
    }

    /// Returns the number of the newest migration that this Kithmap knows.
    public static long newestMigration() {
        return Migrations.newest(CypherFile.folder("migrations"));
    }

    /// @param length the length of its text, which limits the size of a batch
    public void node(GraphNode node, int length) {
        nodes.add(
                Map.of(
                        "id",
                        Long.parseLong(node.id()),
                        "labels",
                        node.labels(),
                        "properties",
                        node.properties()));
        characters += length;
        if (nodes.size() >= MAX_ROWS || characters >= MAX_CHARACTERS) {
            writeNodes();
        }
    }

    /// @param length the length of its text, which limits the size of a batch
    /// @throws IllegalArgumentException if there is no node at one of its ends
    public void relationship(GraphRelationship relationship, int length) {
        if (!nodes.isEmpty()) {
            writeNodes();
        }
        relationships.add(
                Map.of(
                        "from",
                        prefix + created.get(Long.parseLong(relationship.from())),
                        "to",
                        prefix + created.get(Long.parseLong(relationship.to())),
                        "type",
                        relationship.type(),
                        "properties",
                        relationship.properties()));
        characters += length;
        if (relationships.size() >= MAX_ROWS || characters >= MAX_CHARACTERS) {
            writeRelationships();
        }
    }

    /// Writes what is left, and runs the migrations that the content lacks.
    ///
    /// @param nodeCount how many nodes there must be
    /// @param relationshipCount how many relationships there must be
    /// @throws IllegalStateException if there are others
    public void finish(long nodeCount, long relationshipCount) {
        writeNodes();
        writeRelationships();
        Row counts = graph.read(COUNTS, Map.of()).getFirst();
        if (counts.number("nodes") != nodeCount
                || counts.number("relationships") != relationshipCount) {
            throw new IllegalStateException("other counts than were written");
        }
        new Migrations(graph).run();
    }

    private void writeNodes() {
        for (Row row : graph.write(NODES, Map.of("rows", nodes))) {
            String id = row.string("created");
            String number = GraphSnapshot.number(id);
            prefix = id.substring(0, id.length() - number.length());
            created.put(row.number("id"), Long.parseLong(number));
        }
        nodes.clear();
        characters = 0;
    }

    private void writeRelationships() {
        graph.write(RELATIONSHIPS, Map.of("rows", relationships));
        relationships.clear();
        characters = 0;
    }
}
