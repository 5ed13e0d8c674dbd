package org.kithmap.influence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.Coded;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// The answers of owners to how they mostly feel after being with the alters of their maps.
public final class Influences {

    private static final CypherFile READ = CypherFile.load("influence/read.cypher");
    private static final CypherFile LOCK = CypherFile.load("influence/lock.cypher");
    private static final CypherFile WRITE = CypherFile.load("influence/write.cypher");

    private static final String ANSWER = "answer";
    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final MapStore maps;

    public Influences(Graph graph, MapStore maps) {
        this.graph = graph;
        this.maps = maps;
    }

    /// Returns the answers of the owner of a map, by the id of the alter.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public Map<String, Influence> read(String account, String map) {
        maps.requireOwn(account, map);
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", map)).stream()
                        .findFirst()
                        .map(row -> influences(row, maps.cipher(map, row)))
                        .orElseThrow(MapStore::notFound);
            } catch (KeyUnavailable | DamagedText e) {
                // the key was just wrapped again, or the texts encrypted again
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Writes the answer about an alter. Repeating a request, because the response was lost,
    /// changes nothing.
    ///
    /// @param from the answer as the account saw it
    /// @param to the answer now; null takes it back
    /// @throws NotFound if the account can see no map with this id, or it has no such alter
    /// @throws AccessDenied if the map is only shared with the account
    /// @throws VersionConflict if the answer is another one by now
    void write(
            String account,
            String map,
            String alter,
            @Nullable Influence from,
            @Nullable Influence to) {
        maps.requireOwn(account, map);
        graph.inTransaction(transaction -> {
            Map<String, @Nullable Object> owned = Map.of("account", account, "ego", map);
            if (transaction.run(LOCK, owned).isEmpty()) {
                throw MapStore.notFound();
            }
            LoadedMap loaded = maps.loadInTransaction(transaction, account, map);
            if (loaded.whole().alters().stream().noneMatch(one -> one.id().equals(alter))) {
                throw MapStore.notFound();
            }
            Influence now =
                    influences(transaction.run(READ, owned).getFirst(), loaded.cipher()).get(alter);
            if (!Objects.equals(now, to)) {
                if (!Objects.equals(now, from)) {
                    throw new VersionConflict(
                            "influence-changed",
                            "This was answered differently in the meantime, perhaps by you in another window.",
                            now == null ? Map.of() : Map.of("now", now));
                }
                transaction.run(WRITE, parameters(map, alter, to, loaded.cipher()));
            }
            return List.of();
        });
    }

    private static Map<String, @Nullable Object> parameters(
            String map, String alter, @Nullable Influence to, MapCipher cipher) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ego", map);
        parameters.put("alter", alter);
        parameters.put(
                ANSWER,
                cipher.of(EncryptedElementType.INFLUENCE, alter)
                        .encryptIfPresent(ANSWER, to == null ? null : to.key()));
        return parameters;
    }

    private static Map<String, Influence> influences(Row row, MapCipher cipher) {
        Map<String, Influence> all = new TreeMap<>();
        for (Row influence : row.rows("influences")) {
            String alter = influence.string("alter");
            all.put(
                    alter,
                    Coded.of(
                            Influence.class,
                            cipher.of(EncryptedElementType.INFLUENCE, alter)
                                    .decrypt(ANSWER, influence.string(ANSWER))));
        }
        return all;
    }
}
