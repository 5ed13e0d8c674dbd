package org.kithmap.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Seals maps that were written before there were seals, each in a transaction of its own.
final class PlainMaps {

    private static final CypherFile PLAIN = CypherFile.load("seal/plain.cypher");
    private static final CypherFile TEXTS = CypherFile.load("seal/texts.cypher");
    private static final CypherFile CLOSE = CypherFile.load("seal/close.cypher");

    /// The properties that hold words, by label.
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "Ego", List.of("name", "notes"),
                    "Alter", List.of("name", "notes", "symbol", "qualities"),
                    "Reflection", List.of("words"),
                    "Step", List.of("words"),
                    "Contact", List.of("words"),
                    "View", List.of("name"),
                    "Change", List.of("edits"),
                    "Conversation", List.of("agenda", "notes", "shared", "agreed", "known"));

    private PlainMaps() {}

    static void seal(Graph graph, Seals seals) {
        for (Row row : graph.read(PLAIN, Map.of())) {
            String map = row.string("ego");
            graph.inTransaction(transaction -> seal(transaction, seals, map));
        }
    }

    private static List<Row> seal(Graph.Transaction transaction, Seals seals, String map) {
        Seal seal = seals.fresh(transaction, map);
        List<Row> nodes = transaction.run(TEXTS, Map.of("ego", map));
        return nodes.isEmpty() // a replica was quicker
                ? nodes
                : transaction.run(
                        CLOSE,
                        Map.of(
                                "ego",
                                map,
                                "seal",
                                Objects.requireNonNull(seal.wrapped()),
                                "rows",
                                nodes.stream().map(node -> sealed(seal, node)).toList()));
    }

    private static Map<String, Object> sealed(Seal seal, Row node) {
        Map<String, @Nullable Object> before = node.map("properties");
        Map<String, Object> sealed = new HashMap<>();
        node.strings("labels").stream()
                .flatMap(label -> WORDS.getOrDefault(label, List.of()).stream())
                .forEach(name -> {
                    switch (before.get(name)) {
                        case String words -> sealed.put(name, seal.seal(words));
                        case List<?> list -> {
                            List<String> words = list.stream().map(String.class::cast).toList();
                            sealed.put(name, words.stream().map(seal::seal).toList());
                            sealed.put("spellings", words.stream().map(seal::spelling).toList());
                        }
                        case null, default -> {}
                    }
                });
        return Map.of("node", node.string("node"), "sealed", sealed);
    }
}
