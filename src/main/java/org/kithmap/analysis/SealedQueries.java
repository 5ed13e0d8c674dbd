package org.kithmap.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.seal.SealedKind;
import org.kithmap.seal.Seals;
import org.kithmap.seal.ThingSeal;

/// Seals what analysts write: a query may name somebody. What was written before that was so is
/// read as it is.
public final class SealedQueries {

    private static final CypherFile UNSEALED = CypherFile.load("analysis/unsealed.cypher");
    private static final CypherFile SEAL = CypherFile.load("analysis/seal.cypher");

    private final Graph graph;
    private final Seals seals;

    public SealedQueries(Graph graph, Seals seals) {
        this.graph = graph;
        this.seals = seals;
    }

    /// Seals what was written before, too.
    public void sealAll() {
        List<Map<String, Object>> rows =
                graph.read(UNSEALED, Map.of()).stream().map(this::sealed).toList();
        graph.write(SEAL, Map.of("rows", rows));
    }

    private Map<String, Object> sealed(Row row) {
        SealedKind kind = SealedKind.of(row.string("label"));
        Map<String, @Nullable Object> before = row.map("properties");
        Map<String, Object> words = new HashMap<>();
        for (String field : kind.fields()) {
            if (before.get(field) instanceof String text) {
                words.put(field, of(kind, row.string("id")).seal(field, text));
            }
        }
        return Map.of("id", row.string("id"), "words", words);
    }

    ThingSeal of(SealedKind kind, String id) {
        return seals.ofInstallation().of(kind, id);
    }

    /// The columns of a row with its words opened.
    Row opened(SealedKind kind, Row row) {
        if (!Boolean.TRUE.equals(row.value("sealed"))) {
            return row;
        }
        ThingSeal seal = of(kind, row.string("id"));
        Map<String, @Nullable Object> columns = new HashMap<>(row.columns());
        for (String field : kind.fields()) {
            columns.put(field, seal.open(field, (String) Objects.requireNonNull(row.value(field))));
        }
        return new Row(columns);
    }
}
