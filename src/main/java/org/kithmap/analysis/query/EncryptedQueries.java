package org.kithmap.analysis.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Encrypts what analysts write, since a query may contain a person's name. Texts from before
/// encryption was introduced are read as plain text.
public final class EncryptedQueries {

    private static final CypherFile PLAIN = CypherFile.load("analysis/plain-texts.cypher");
    private static final CypherFile REPLACE = CypherFile.load("analysis/encrypt-texts.cypher");

    private final Graph graph;
    private final MapKeys mapKeys;

    public EncryptedQueries(Graph graph, MapKeys mapKeys) {
        this.graph = graph;
        this.mapKeys = mapKeys;
    }

    /// Encrypts all texts that are still stored as plain text.
    public void encryptAll() {
        MapCipher whole = mapKeys.ofInstallation();
        List<Map<String, Object>> rows =
                graph.read(PLAIN, Map.of()).stream().map(row -> encrypted(whole, row)).toList();
        graph.write(REPLACE, Map.of("rows", rows));
    }

    private static Map<String, Object> encrypted(MapCipher whole, Row row) {
        EncryptedElementType kind = EncryptedElementType.of(row.string("label"));
        Map<String, @Nullable Object> before = row.map("properties");
        Map<String, Object> words = new HashMap<>();
        for (String field : kind.fields()) {
            if (before.get(field) instanceof String text) {
                words.put(field, whole.of(kind, row.string("id")).encrypt(field, text));
            }
        }
        return Map.of("id", row.string("id"), "words", words);
    }

    public ElementCipher of(EncryptedElementType kind, String id) {
        return mapKeys.ofInstallation().of(kind, id);
    }

    /// Placeholder for a text that cannot be decrypted; the page explains it in the user's
    /// language.
    static final String UNREADABLE = "⚠";

    /// Returns the rows with their texts decrypted.
    public List<Row> opened(EncryptedElementType kind, List<Row> rows) {
        if (rows.stream().noneMatch(EncryptedQueries::isEncrypted)) {
            return rows;
        }
        MapCipher whole = mapKeys.ofInstallation();
        return rows.stream()
                .map(row ->
                        isEncrypted(row)
                                ? mapKeys.tolerant()
                                        .read(
                                                kind,
                                                () ->
                                                        opened(
                                                                kind,
                                                                whole.of(kind, row.string("id")),
                                                                row),
                                                () -> unreadable(kind, row))
                                : row)
                .toList();
    }

    private static boolean isEncrypted(Row row) {
        return Boolean.TRUE.equals(row.value("sealed"));
    }

    private static Row unreadable(EncryptedElementType kind, Row row) {
        Map<String, @Nullable Object> columns = new HashMap<>(row.columns());
        kind.fields().forEach(field -> columns.put(field, UNREADABLE));
        return new Row(columns);
    }

    private static Row opened(EncryptedElementType kind, ElementCipher cipher, Row row) {
        Map<String, @Nullable Object> columns = new HashMap<>(row.columns());
        for (String field : kind.fields()) {
            columns.put(field, cipher.decrypt(field, row.value(field)));
        }
        return new Row(columns);
    }
}
