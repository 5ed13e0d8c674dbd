package org.kithmap.influence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// The answers of owners to how they mostly feel after being with the alters of their maps.
public final class Influences {

    private static final CypherFile READ = CypherFile.load("influence/read.cypher");
    private static final CypherFile LOCK = CypherFile.load("map/lock.cypher");
    private static final CypherFile WRITE = CypherFile.load("influence/write.cypher");
    private static final CypherFile STORED = CypherFile.load("influence/stored.cypher");
    private static final CypherFile MERGE = CypherFile.load("influence/merge.cypher");
    private static final CypherFile PRUNE = CypherFile.load("influence/prune.cypher");

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final MapStore maps;

    public Influences(Graph graph, MapStore maps) {
        this.graph = graph;
        this.maps = maps;
    }

    /// The answers about alters.
    ///
    /// @param influences by the id of the alter
    /// @param damaged the alters about whom there is an answer that can't be decrypted
    public record Answers(@JsonInclude Map<String, Influence> influences, List<String> damaged) {}

    /// Returns the answers of the owner of a map about the alters that are on it.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    Answers read(String account, String map) {
        return read(account, map, StoredAnswer::currentAnswers);
    }

    /// Returns all answers of the owner of a map that are stored, also about alters that are not on
    /// it but can be brought back.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public Answers stored(String account, String map) {
        return read(
                account,
                map,
                row -> {
                    Map<String, StoredAnswer> all = StoredAnswer.currentAnswers(row);
                    StoredAnswer.all(row).forEach(one -> all.putIfAbsent(one.alter(), one));
                    return all;
                });
    }

    private Answers read(
            String account, String map, Function<Row, Map<String, StoredAnswer>> which) {
        maps.requireOwn(account, map);
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", map)).stream()
                        .findFirst()
                        .map(row -> answers(which.apply(row), maps.cipher(map, row)))
                        .orElseThrow(MapStore::notFound);
            } catch (KeyUnavailable | DamagedText e) {
                if (attempt == ATTEMPTS) { // the key was just wrapped again, or the map erased
                    throw e;
                }
            }
        }
    }

    private Answers answers(Map<String, StoredAnswer> stored, MapCipher cipher) {
        Map<String, Influence> influences = new TreeMap<>();
        List<String> damaged = new ArrayList<>();
        stored.forEach((alter, one) ->
                decrypted(one, cipher)
                        .ifPresentOrElse(
                                influence -> influences.put(alter, influence),
                                () -> damaged.add(alter)));
        return new Answers(influences, damaged);
    }

    private Optional<Influence> decrypted(StoredAnswer one, MapCipher cipher) {
        return maps.tolerant()
                .read(
                        EncryptedElementType.INFLUENCE,
                        () -> Optional.of(one.decrypt(cipher)),
                        Optional::<Influence>empty);
    }

    /// Writes the answer about an alter. Repeating a request, because the response was lost,
    /// changes nothing. An answer that can't be decrypted counts as none, and can be taken back.
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
            MapCipher cipher = maps.loadInTransaction(transaction, account, map).cipher();
            Row stored = transaction.run(STORED, Map.of("ego", map)).getFirst();
            if (!stored.strings("alters").contains(alter)) {
                throw new NotFound("no-such-alter", "There is no such person on this map.");
            }
            Optional<StoredAnswer> before =
                    Optional.ofNullable(StoredAnswer.currentAnswers(stored).get(alter));
            Influence now = before.flatMap(one -> decrypted(one, cipher)).orElse(null);
            boolean takesBackDamaged = to == null && now == null && before.isPresent();
            if (takesBackDamaged || !Objects.equals(now, to)) {
                if (!takesBackDamaged && !Objects.equals(now, from)) {
                    throw new VersionConflict(
                            "influence-changed",
                            "You answered this differently in another window.",
                            now == null ? Map.of() : Map.of("now", now));
                }
                transaction.run(WRITE, parameters(map, alter, to, cipher));
            }
            return List.of();
        });
    }

    private static Map<String, @Nullable Object> parameters(
            String map, String alter, @Nullable Influence to, MapCipher cipher) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ego", map);
        parameters.put("alter", alter);
        parameters.put("answer", to == null ? null : StoredAnswer.encrypt(cipher, alter, to));
        return parameters;
    }

    /// Notes what a change does to the answers of a map that the transaction has locked, before it
    /// is made. Where alters are merged and only the dropped one has an answer, the kept one takes
    /// it over for as long as the dropped one is not on the map.
    ///
    /// @param removed the alters that the change removes, each with the one into whom it is merged,
    ///   if it is
    public static void merge(
            Graph.Transaction transaction, String map, Map<String, Optional<String>> removed) {
        if (removed.isEmpty()) {
            return;
        }
        for (Row row : transaction.run(STORED, Map.of("ego", map))) {
            Map<String, StoredAnswer> current = StoredAnswer.currentAnswers(row);
            removed.forEach((dropped, kept) -> {
                StoredAnswer one = current.get(dropped);
                if (one != null) {
                    List<String> into = new ArrayList<>(one.mergedUpTo(dropped));
                    kept.filter(id -> current.putIfAbsent(id, one) == null).ifPresent(into::add);
                    if (!into.equals(one.mergedInto())) {
                        transaction.run(
                                MERGE,
                                Map.of("ego", map, "alter", one.alter(), "mergedInto", into));
                    }
                }
            });
        }
    }

    /// Deletes the answers about alters that can't come back, of a map that the transaction has
    /// locked. Call it when changes were deleted from the history.
    public static void prune(Graph.Transaction transaction, String map) {
        transaction.run(PRUNE, Map.of("ego", map));
    }
}
