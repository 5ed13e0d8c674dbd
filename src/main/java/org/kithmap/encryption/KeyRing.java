package org.kithmap.encryption;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The key ring of a database, a node that holds the id of the database, the wrapped key for texts
/// that belong to no map, and whether a [KeyRotation] is due.
///
/// Keys change only in a transaction that holds its lock, so that replicas don't conflict.
final class KeyRing {

    private static final CypherFile READ = CypherFile.load("encryption/key-ring.cypher");
    private static final CypherFile LOCK = CypherFile.load("encryption/lock.cypher");
    private static final CypherFile DUE = CypherFile.load("encryption/rotation-due.cypher");
    private static final CypherFile STORE_KEY =
            CypherFile.load("encryption/store-key-ring-key.cypher");

    private KeyRing() {}

    /// Locks the key ring until the end of the transaction.
    static Row lock(Graph.Transaction transaction) {
        return transaction.run(LOCK, Map.of()).getFirst();
    }

    /// Returns the id of a database. Writes only if it has none yet, as the disk may be full.
    static String database(Graph graph) {
        return graph.read(READ, Map.of()).stream()
                .findFirst()
                .orElseGet(() -> graph.inTransaction(KeyRing::lock))
                .string("id");
    }

    /// Returns the key ring with its wrapped key, which is created if there is none yet.
    static Row withKey(Graph graph, KeyFile file) {
        return graph.read(READ, Map.of()).stream()
                .filter(ring -> ring.value("seal") != null)
                .findFirst()
                .orElseGet(() -> graph.inTransaction(transaction -> withKey(transaction, file)));
    }

    private static Row withKey(Graph.Transaction transaction, KeyFile file) {
        String id = lock(transaction).string("id");
        Row ring = transaction.run(READ, Map.of()).getFirst();
        return ring.value("seal") != null // another replica has created it meanwhile
                ? ring
                : transaction
                        .run(
                                STORE_KEY,
                                Map.of(
                                        "seal",
                                        Objects.requireNonNull(
                                                MapCipher.create(file.keysNow(), id).wrapped())))
                        .getFirst();
    }

    /// Locks the key ring, and notes whether a rotation is due.
    static List<Row> setRotationDue(Graph.Transaction transaction, boolean due) {
        lock(transaction);
        return transaction.run(DUE, Map.of("due", due));
    }

    static boolean isRotationDue(Graph graph) {
        return graph.read(READ, Map.of()).stream()
                .anyMatch(ring -> Boolean.TRUE.equals(ring.value("due")));
    }
}
