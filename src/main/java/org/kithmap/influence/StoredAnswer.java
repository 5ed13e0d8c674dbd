package org.kithmap.influence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;
import org.kithmap.map.Coded;

/// An answer as it is stored.
///
/// @param alter the id of the one who was asked about
/// @param mergedInto the ids of those into whom that one was merged, one after the other
/// @param answer encrypted
record StoredAnswer(String alter, List<String> mergedInto, @Nullable Object answer) {

    private static final String ANSWER = "answer";
    private static final int LENGTH = 16;

    /// @param row a result of `influence/read.cypher` or `influence/stored.cypher`
    static List<StoredAnswer> all(Row row) {
        return row.rows("influences").stream()
                .map(one ->
                        new StoredAnswer(
                                one.string("id"),
                                one.optional("mergedInto") == null
                                        ? List.of()
                                        : one.strings("mergedInto"),
                                one.optional(ANSWER)))
                .toList();
    }

    /// Returns the answers about the alters that are on the map, by the id of the alter. What was
    /// said about somebody takes precedence over what was said about those who were merged into
    /// them.
    ///
    /// @param row a result of `influence/read.cypher` or `influence/stored.cypher`
    static Map<String, StoredAnswer> currentAnswers(Row row) {
        Set<String> alters = Set.copyOf(row.strings("alters"));
        Map<String, StoredAnswer> current = new TreeMap<>();
        all(row).stream()
                .sorted(
                        Comparator.comparing((StoredAnswer one) -> !alters.contains(one.alter()))
                                .thenComparing(StoredAnswer::alter))
                .forEach(one -> one.about(alters).ifPresent(id -> current.putIfAbsent(id, one)));
        return current;
    }

    /// Returns the id of the one whom the answer is about: the first of these who is on the map.
    private Optional<String> about(Set<String> alters) {
        return path().filter(alters::contains).findFirst();
    }

    private Stream<String> path() {
        return Stream.concat(Stream.of(alter), mergedInto.stream());
    }

    /// Returns the ids that the alter was merged into, up to and including this one.
    List<String> mergedUpTo(String id) {
        return mergedInto.subList(0, mergedInto.indexOf(id) + 1);
    }

    /// Encrypts an answer. All have the same length, which would tell them apart otherwise.
    static String encrypt(MapCipher cipher, String alter, Influence answer) {
        return cipher.of(EncryptedElementType.INFLUENCE, alter)
                .encrypt(ANSWER, answer.key() + " ".repeat(LENGTH - answer.key().length()));
    }

    /// @throws org.kithmap.encryption.DamagedText if it was not encrypted for this alter
    Influence decrypt(MapCipher cipher) {
        return Coded.of(
                Influence.class,
                cipher.of(EncryptedElementType.INFLUENCE, alter).decrypt(ANSWER, answer).strip());
    }
}
