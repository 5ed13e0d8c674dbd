package org.kithmap.encryption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The re-encryption of maps that are not encrypted, or whose texts are not bound to their place.
/// Each map is re-encrypted in a transaction of its own and under new keys, so that nobody can put
/// a text back that was encrypted under the old ones.
final class EncryptionUpgrade {

    private static final CypherFile MAPS = CypherFile.load("encryption/maps.cypher");
    private static final CypherFile TEXTS = CypherFile.load("encryption/texts.cypher");
    private static final CypherFile CLOSE = CypherFile.load("encryption/store-texts.cypher");

    private EncryptionUpgrade() {}

    static void run(Graph graph, MapKeys mapKeys) {
        for (Row row : graph.read(MAPS, Map.of())) {
            if (mapKeys.old(row)) {
                graph.inTransaction(transaction -> encrypt(transaction, mapKeys, row));
            }
        }
    }

    /// Returns whether any map remains that can be upgraded.
    static boolean left(Graph.Transaction transaction, MapKeys mapKeys) {
        return transaction.run(MAPS, Map.of()).stream().anyMatch(mapKeys::old);
    }

    private static List<Row> encrypt(Graph.Transaction transaction, MapKeys mapKeys, Row row) {
        String map = row.string("ego");
        String wrapped = (String) row.value("seal");
        MapCipher fresh = mapKeys.createCipher(transaction, map);
        return encrypt(transaction, map, mapKeys.of(map, wrapped), fresh);
    }

    /// Re-encrypts a map, unless its stored key is no longer that of the old cipher.
    static List<Row> encrypt(
            Graph.Transaction transaction, String map, MapCipher old, MapCipher fresh) {
        Map<String, @Nullable Object> asRead = new HashMap<>();
        asRead.put("ego", map);
        asRead.put("seal", old.wrapped());
        List<Row> nodes = transaction.run(TEXTS, asRead);
        return nodes.isEmpty() // another replica has upgraded it meanwhile
                ? nodes
                : transaction.run(
                        CLOSE,
                        Map.of(
                                "ego",
                                map,
                                "seal",
                                Objects.requireNonNull(fresh.wrapped()),
                                "rows",
                                nodes.stream()
                                        .map(node -> reencrypted(old, fresh, node))
                                        .toList()));
    }

    private static Map<String, Object> reencrypted(MapCipher old, MapCipher fresh, Row node) {
        Map<String, @Nullable Object> before = node.map("properties");
        Map<String, Object> properties = new HashMap<>();
        EncryptedElementType.ofLabels(node.strings("labels"))
                .ifPresent(kind -> {
                    String id = (String) Objects.requireNonNull(before.get("id"));
                    ElementCipher from = old.of(kind, id);
                    ElementCipher to = fresh.of(kind, id);
                    for (String field : kind.fields()) {
                        switch (before.get(field)) {
                            case String words -> {
                                properties.put(
                                        field, to.encrypt(field, from.decrypt(field, words)));
                            }
                            case List<?> list -> {
                                List<String> words =
                                        IntStream.range(0, list.size())
                                                .mapToObj(i ->
                                                        from.decrypt(
                                                                field, i, (String) list.get(i)))
                                                .toList();
                                properties.put(field, to.encryptAll(field, words));
                                properties.put("spellings", to.spellings(words));
                            }
                            case null, default -> {}
                        }
                    }
                });
        return Map.of("node", node.string("node"), "sealed", properties);
    }
}
