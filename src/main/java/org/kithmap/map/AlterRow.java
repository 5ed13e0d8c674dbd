package org.kithmap.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;

/// A reader for the fields of an alter in the graph, where they are properties of its node and of
/// its tie to the ego.
final class AlterRow implements FieldReader {

    private final Row properties;
    private final ElementCipher cipher;

    private AlterRow(Map<String, @Nullable Object> properties, ElementCipher cipher) {
        this.properties = new Row(properties);
        this.cipher = cipher;
    }

    /// @param row with the columns `alter`, `tie` and `labels`
    static AlterRow of(Row row, MapCipher mapCipher) {
        Map<String, @Nullable Object> properties = new HashMap<>(row.map("tie"));
        properties.putAll(row.map("alter"));
        properties.put("kind", AlterKind.ofLabels(row.strings("labels")).key());
        return new AlterRow(
                properties,
                mapCipher.of(EncryptedElementType.ALTER, row.row("alter").string("id")));
    }

    @Override
    public String required(String name) {
        return isEncrypted(name)
                ? cipher.decrypt(name, properties.optional(name))
                : properties.string(name);
    }

    @Override
    public LocalDate requiredDate(String name) {
        return Objects.requireNonNull(date(name));
    }

    @Override
    public <E extends Enum<E> & Coded> E requiredKey(String name, E standIn) {
        return Objects.requireNonNull(key(name, standIn.getDeclaringClass()));
    }

    @Override
    public @Nullable String text(String name) {
        return isEncrypted(name)
                ? cipher.decryptIfPresent(name, properties.optional(name))
                : (String) properties.optional(name);
    }

    private static boolean isEncrypted(String name) {
        return EncryptedElementType.ALTER.fields().contains(name);
    }

    @Override
    public @Nullable Integer whole(String name) {
        return properties.optional(name) == null ? null : (int) properties.number(name);
    }

    @Override
    public @Nullable Double decimal(String name) {
        return (Double) properties.optional(name);
    }

    @Override
    public boolean bool(String name) {
        return Boolean.TRUE.equals(properties.optional(name));
    }

    @Override
    public @Nullable LocalDate date(String name) {
        return (LocalDate) properties.optional(name);
    }

    @Override
    public <E extends Enum<E> & Coded> @Nullable E key(String name, Class<E> list) {
        String key = (String) properties.optional(name);
        return key == null ? null : Coded.of(list, key);
    }

    /// Returns a key that every alter in the graph has.
    @Override
    public <E extends Enum<E> & Coded> E keyOr(String name, E otherwise) {
        return Coded.of(otherwise.getDeclaringClass(), properties.string(name));
    }

    @Override
    public <E extends Enum<E> & Coded> List<E> keys(String name, Class<E> list) {
        return strings(name).stream().map(key -> Coded.of(list, key)).toList();
    }

    /// Returns the qualities, the only texts of an alter; their spellings are beside them.
    @Override
    public List<String> texts(String name) {
        requireOnly("qualities", name);
        return cipher.decryptQualities(properties.optional(name), properties.optional("spellings"));
    }

    @Override
    public List<Double> decimals(String name) {
        return properties.optional(name) instanceof List<?> all
                ? all.stream().map(Double.class::cast).toList()
                : List.of();
    }

    /// Returns the places, the only element inside an alter; each is a property of its own.
    @Override
    public FieldReader within(String name) {
        requireOnly("places", name);
        Map<String, @Nullable Object> places = new HashMap<>();
        for (LayoutMode layoutMode : LayoutMode.values()) {
            places.put(
                    layoutMode.key(), properties.optional(MapParameterMapper.column(layoutMode)));
        }
        return new AlterRow(places, cipher);
    }

    /// Other properties, such as spellings, belong to no field.
    @Override
    public void nothingElse() {}

    private static void requireOnly(String known, String name) {
        if (!known.equals(name)) {
            throw new IllegalArgumentException(
                    "\"%s\" can't be read from the graph yet, only \"%s\"".formatted(name, known));
        }
    }

    private List<String> strings(String name) {
        return properties.optional(name) == null ? List.of() : properties.strings(name);
    }
}
