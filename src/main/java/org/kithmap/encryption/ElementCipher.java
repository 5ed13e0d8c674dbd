package org.kithmap.encryption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cipher for the texts of one element of a map. The element's type, its id and the field are
/// authenticated as associated data, and every map has its own key. A text that was moved to
/// another place in the database can therefore not be decrypted.
public final class ElementCipher {

    private static final String QUALITIES = "qualities";

    private final MapCipher mapCipher;
    private final EncryptedElementType kind;
    private final String id;

    ElementCipher(MapCipher mapCipher, EncryptedElementType kind, String id) {
        this.mapCipher = mapCipher;
        this.kind = kind;
        this.id = id;
    }

    /// Encrypts a text. The result is different each time.
    public String encrypt(String field, String words) {
        return mapCipher.encrypt(words, context(field));
    }

    public @Nullable String encryptIfPresent(String field, @Nullable String words) {
        return words == null ? null : encrypt(field, words);
    }

    /// Encrypts a list of texts, each bound to its index.
    public List<String> encryptAll(String field, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> mapCipher.encrypt(words.get(i), context(field, i)))
                .toList();
    }

    /// Decrypts a text of this field.
    ///
    /// @param ciphertext the value that is stored
    /// @throws DamagedText if it is not a text that was encrypted for this field
    public String decrypt(String field, @Nullable Object ciphertext) {
        return decrypt(ciphertext, context(field));
    }

    public @Nullable String decryptIfPresent(String field, @Nullable Object ciphertext) {
        return ciphertext == null ? null : decrypt(field, ciphertext);
    }

    /// Decrypts one text of a list.
    ///
    /// @param place its index
    /// @throws DamagedText if it is not a text that was encrypted for this field and index
    public String decrypt(String field, int place, @Nullable Object ciphertext) {
        return decrypt(ciphertext, context(field, place));
    }

    private String decrypt(@Nullable Object ciphertext, byte[] context) {
        if (ciphertext instanceof String text) {
            return mapCipher.decrypt(text, context);
        }
        throw new DamagedText();
    }

    /// Decrypts the qualities of an alter.
    ///
    /// @throws DamagedText also if the stored spellings are not those of the qualities
    public List<String> decryptQualities(@Nullable Object ciphertext, @Nullable Object spellings) {
        List<?> stored = list(ciphertext);
        List<String> words =
                IntStream.range(0, stored.size())
                        .mapToObj(i -> decrypt(QUALITIES, i, stored.get(i)))
                        .toList();
        if (mapCipher.bound() && !spellings(words).equals(list(spellings))) {
            throw new DamagedText();
        }
        return words;
    }

    private static List<?> list(@Nullable Object stored) {
        return switch (stored) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw new DamagedText();
        };
    }

    /// Encrypts qualities deterministically and in lower case, so that Cypher finds alters with the
    /// same quality.
    public List<String> spellings(List<String> qualities) {
        return qualities.stream()
                .map(quality -> mapCipher.alike(quality.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private byte[] context(String field, Object... place) {
        if (!kind.fields().contains(field)) {
            throw new IllegalArgumentException(kind + " has no encrypted field " + field);
        }
        return context(
                Stream.concat(
                        Stream.of(kind.label(), id, field), Stream.of(place).map(String::valueOf)));
    }

    /// Encodes parts with their lengths, so that two different places never have the same context.
    static byte[] context(Stream<String> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.length()).append(':').append(part));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
