package org.kithmap.encryption;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The rotation of the key that wraps the keys of all maps. An erased map leaves its ciphertexts
/// and its wrapped key in the database's files for a while. Therefore an erasure is followed by a
/// rotation: all other keys are wrapped by a new key, and the key that wrapped the erased one is
/// deleted.
final class KeyRotation {

    private static final CypherFile WRAPPED = CypherFile.load("encryption/wrapped.cypher");
    private static final CypherFile REWRAP_RING =
            CypherFile.load("encryption/rewrap-key-ring.cypher");
    private static final CypherFile REWRAP = CypherFile.load("encryption/rewrap.cypher");

    private final Graph graph;
    private final KeyFile file;
    private final CipherCache ciphers;

    /// @param ciphers cleared after a rotation, as the wrapped keys have changed
    KeyRotation(Graph graph, KeyFile file, CipherCache ciphers) {
        this.graph = graph;
        this.file = file;
        this.ciphers = ciphers;
    }

    /// Rotates the wrapping key if that is due. Does nothing while the keys are locked.
    void run() {
        if (!file.isLocked() && isDue()) {
            KeyEncryptionKeys wrapping = rewrap();
            graph.inTransaction(transaction -> {
                KeyRing.lock(transaction);
                // otherwise a replica has started another rotation, and deletes the old keys itself
                if (file.keysNow().wrapsAs(wrapping)) {
                    file.write(wrapping.newest());
                }
                return List.of();
            });
            ciphers.clear();
        }
    }

    private boolean isDue() {
        return file.keys().hasSeveral() || KeyRing.isRotationDue(graph);
    }

    /// Wraps all keys with a new key. The new key is on the disk before anything is wrapped with
    /// it. The old keys stay in the file until this transaction is committed.
    private KeyEncryptionKeys rewrap() {
        return graph.inTransaction(transaction -> {
            KeyRing.lock(transaction);
            KeyEncryptionKeys next = file.keysNow().withNewKey();
            file.write(next);
            List<Map<String, String>> rows =
                    transaction.run(WRAPPED, Map.of()).stream()
                            .flatMap(row -> rewrapped(next, row))
                            .toList();
            transaction.run(REWRAP, Map.of("rows", rows));
            transaction.run(REWRAP_RING, Map.of("rows", rows));
            KeyRing.setRotationDue(transaction, false);
            return next;
        });
    }

    /// Returns the wrapped keys of all maps and of the key ring.
    static List<Row> wrapped(Graph graph) {
        return graph.read(WRAPPED, Map.of());
    }

    /// Returns whether any of the keys unwraps a wrapped key.
    static boolean canUnwrap(KeyEncryptionKeys keys, Row wrapped) {
        return rewrapped(keys, wrapped).findAny().isPresent();
    }

    private static Stream<Map<String, String>> rewrapped(KeyEncryptionKeys keys, Row row) {
        String map = row.string("ego");
        try {
            return Stream.of(Map.of("ego", map, "seal", keys.rewrap(row.string("seal"), map)));
        } catch (GeneralSecurityException e) {
            return Stream.empty(); // no key in the file unwraps it, so it was unreadable before
        }
    }
}
