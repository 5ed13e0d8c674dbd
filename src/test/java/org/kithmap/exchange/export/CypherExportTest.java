package org.kithmap.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestGraph;

/// The script is run in a real database, by both versions of the language, and rolled back.
class CypherExportTest {

    private static final int CASES = 25;

    private static final CypherFile ALTERS =
            new CypherFile(
                    "alters",
                    """
                    MATCH (me:Ego {id: $id})-[tie:KNOWS]->(alter)
                    RETURN alter.id AS id, alter.name AS name, alter.notes AS notes,
                      alter.qualities AS qualities, tie.since AS since, tie.closeness AS closeness,
                      tie.lastContact AS lastContact, tie.placeFree AS place
                    """);
    private static final CypherFile REST =
            new CypherFile(
                    "rest",
                    """
                    MATCH (me:Ego {id: $id})
                    RETURN me.name AS name, me.notes AS notes,
                      COUNT { (me)-[:KNOWS]->()-[:KNOWS]->() } AS ties,
                      COUNT { (me)-[:SUPPORTS]-() } AS supports,
                      [(me)-[:REFLECTED]->(r) | r.words] AS reflections,
                      [(me)-[:PLANS]->(s) | s.words] AS steps,
                      [(me)-[:HAD]->(c)-[:WITH]->() | c.words] AS contacts
                    """);

    @ParameterizedTest
    @ValueSource(strings = {"CYPHER 5 ", "CYPHER 25 "})
    void theScriptRebuildsTheMap(String version) {
        for (long seed = 0; seed < CASES; seed++) {
            SupportMap map = HostileMaps.of(seed);
            String script =
                    new String(
                            WrittenFile.bytes(WrittenFile.format("cypher"), map),
                            StandardCharsets.UTF_8);
            TestGraph.graph()
                    .inRolledBackTransaction(transaction -> {
                        script.lines()
                                .skip(1)
                                .forEach(line ->
                                        transaction.run(
                                                new CypherFile(
                                                        "script",
                                                        version
                                                                + line.substring(
                                                                        0, line.length() - 1)),
                                                Map.of()));
                        Map<String, @Nullable Object> id = Map.of("id", map.id());
                        assertThat(alters(transaction.run(ALTERS, id))).isEqualTo(expected(map));
                        assertThat(rest(transaction.run(REST, id).getFirst()))
                                .isEqualTo(expectedRest(map));
                        return 0;
                    });
        }
    }

    private static Set<List<String>> alters(List<Row> rows) {
        Set<List<String>> alters = new HashSet<>();
        for (Row row : rows) {
            alters.add(
                    texts(
                            row,
                            "id",
                            "name",
                            "notes",
                            "qualities",
                            "since",
                            "closeness",
                            "lastContact",
                            "place"));
        }
        return alters;
    }

    private static Set<List<String>> expected(SupportMap map) {
        return map.alters().stream().map(CypherExportTest::texts).collect(Collectors.toSet());
    }

    private static List<String> texts(Alter alter) {
        return List.of(
                alter.id(),
                alter.name(),
                String.valueOf(alter.notes()),
                alter.qualities().isEmpty()
                        ? "null"
                        : alter.qualities().stream().sorted().toList().toString(),
                String.valueOf(alter.since()),
                String.valueOf(alter.closeness()),
                String.valueOf(alter.lastContact()),
                alter.places().values().iterator().next().pair().toString());
    }

    private static List<String> rest(Row row) {
        return texts(row, "name", "notes", "ties", "supports", "reflections", "steps", "contacts");
    }

    private static List<String> texts(Row row, String... names) {
        return List.of(names).stream()
                .map(name -> row.value(name))
                .map(value ->
                        value instanceof List<?> all
                                        && !all.isEmpty()
                                        && all.getFirst() instanceof String
                                ? all.stream().map(String::valueOf).sorted().toList()
                                : value)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> expectedRest(SupportMap map) {
        return List.of(
                map.name(),
                String.valueOf(map.notes()),
                String.valueOf(map.ties().size()),
                String.valueOf(map.supports().size()),
                map.reflections().stream().map(one -> one.words()).sorted().toList().toString(),
                map.steps().stream().map(one -> one.words()).sorted().toList().toString(),
                map.contacts().stream().map(one -> one.words()).sorted().toList().toString());
    }
}
