package org.kithmap.encryption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Seals the words of one thing on a map, and opens them again. A text opens only where it was
/// sealed: kind, id and field are authenticated with it, and the key is the map's own. So a text
/// that somebody moved to another place in the database is noticed.
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

    /// The words, sealed: something else each time.
    public String seal(String field, String words) {
        return mapCipher.seal(words, context(field));
    }

    public @Nullable String sealIfThere(String field, @Nullable String words) {
        return words == null ? null : seal(field, words);
    }

    /// A list of texts, each at its place.
    public List<String> sealAll(String field, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> mapCipher.seal(words.get(i), context(field, i)))
                .toList();
    }

    /// The words that were sealed for this field.
    ///
    /// @throws DamagedText when they were not
    public String open(String field, String sealed) {
        return mapCipher.open(sealed, context(field));
    }

    public @Nullable String openIfThere(String field, @Nullable Object sealed) {
        return sealed == null ? null : open(field, (String) sealed);
    }

    /// One of a list.
    public String open(String field, int place, String sealed) {
        return mapCipher.open(sealed, context(field, place));
    }

    /// The qualities of an alter, and whether their spellings are really theirs.
    public List<String> openQualities(List<String> sealed, List<String> spellings) {
        List<String> words =
                IntStream.range(0, sealed.size())
                        .mapToObj(i -> open(QUALITIES, i, sealed.get(i)))
                        .toList();
        if (mapCipher.bound() && !spellings(words).equals(spellings)) {
            throw new DamagedText();
        }
        return words;
    }

    /// Each quality so that it is found with whom it was written of before, capitals aside.
    public List<String> spellings(List<String> qualities) {
        return qualities.stream()
                .map(quality -> mapCipher.alike(quality.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private byte[] context(String field, Object... place) {
        if (!kind.fields().contains(field)) {
            throw new IllegalArgumentException(kind + " has no sealed field " + field);
        }
        return context(
                Stream.concat(
                        Stream.of(kind.label(), id, field), Stream.of(place).map(String::valueOf)));
    }

    /// Parts with their lengths, so that no two places have the same.
    static byte[] context(Stream<String> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.length()).append(':').append(part));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
