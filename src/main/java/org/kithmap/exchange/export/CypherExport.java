package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Direction;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;

/// A script of Cypher statements, one a line, that create the map in any Neo4j, in Kithmap's own
/// data model.
record CypherExport() implements ExportFormat {

    @Override
    public String code() {
        return "cypher";
    }

    @Override
    public String extension() {
        return "cypher";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public Set<ExportedPart> leavesOut() {
        return Set.of(ExportedPart.VIEWS, ExportedPart.HARD_DAY);
    }

    @Override
    public void write(SupportMap map, OutputStream out) throws IOException {
        Writer script = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        script.write("// A map of Kithmap. Run it once: cypher-shell --file <this file>\n");
        for (String statement : statements(map)) {
            script.write(statement);
            script.write(";\n");
        }
        script.flush();
    }

    private static List<String> statements(SupportMap map) {
        String me = "MATCH (me:Ego {id: " + CypherLiteral.of(map.id()) + "}) ";
        String alter = "MATCH (me)-[:KNOWS]->(alter:Alter {id: row.alter}) ";
        List<String> all = new ArrayList<>();
        all.add(
                "CREATE (:Ego:Person "
                        + CypherLiteral.of(
                                values("id", map.id(), "name", map.name(), "notes", map.notes()))
                        + ")");
        for (AlterKind kind : AlterKind.values()) {
            add(
                    all,
                    map.alters().stream()
                            .filter(one -> one.kind() == kind)
                            .map(CypherExport::alter)
                            .toList(),
                    me
                            + "CREATE (me)-[tie:KNOWS]->(alter:Alter:"
                            + kind.label()
                            + ") SET alter = row.alter, tie = row.tie");
        }
        add(
                all,
                map.ties().stream()
                        .map(tie -> values("a", tie.a(), "b", tie.b(), "weight", tie.weight()))
                        .toList(),
                me
                        + "MATCH (me)-[:KNOWS]->(a:Alter {id: row.a}) "
                        + "MATCH (me)-[:KNOWS]->(b:Alter {id: row.b}) "
                        + "CREATE (a)-[tie:KNOWS]->(b) SET tie.weight = row.weight");
        add(
                all,
                supports(map, Direction.RECEIVED),
                me + alter + "CREATE (alter)-[support:SUPPORTS]->(me) SET support = row.support");
        add(
                all,
                supports(map, Direction.GIVEN),
                me + alter + "CREATE (me)-[support:SUPPORTS]->(alter) SET support = row.support");
        add(
                all,
                map.reflections().stream()
                        .map(one ->
                                values(
                                        "id",
                                        one.id(),
                                        "question",
                                        one.question(),
                                        "answer",
                                        one.answer(),
                                        "words",
                                        one.words(),
                                        "on",
                                        one.on()))
                        .toList(),
                me + "CREATE (me)-[:REFLECTED]->(reflection:Reflection) SET reflection = row");
        add(
                all,
                map.steps().stream()
                        .map(one ->
                                values(
                                        "alter",
                                        one.alter(),
                                        "step",
                                        values(
                                                "id",
                                                one.id(),
                                                "words",
                                                one.words(),
                                                "way",
                                                one.way(),
                                                "insight",
                                                one.insight(),
                                                "day",
                                                one.day(),
                                                "every",
                                                one.every(),
                                                "state",
                                                one.state(),
                                                "on",
                                                one.on())))
                        .toList(),
                me
                        + "CREATE (me)-[:PLANS]->(step:Step) SET step = row.step WITH me, step, row "
                        + alter
                        + "CREATE (step)-[:ABOUT]->(alter)");
        add(
                all,
                map.contacts().stream()
                        .map(one ->
                                values(
                                        "alter",
                                        one.alter(),
                                        "contact",
                                        values(
                                                "id",
                                                one.id(),
                                                "on",
                                                one.on(),
                                                "channel",
                                                one.channel(),
                                                "first",
                                                one.first(),
                                                "words",
                                                one.words())))
                        .toList(),
                me
                        + alter
                        + "CREATE (me)-[:HAD]->(contact:Contact)-[:WITH]->(alter) SET contact = row.contact");
        return all;
    }

    private static void add(List<String> all, List<Map<String, Object>> rows, String each) {
        if (!rows.isEmpty()) {
            all.add("UNWIND " + CypherLiteral.of(rows) + " AS row " + each);
        }
    }

    private static Map<String, Object> alter(Alter alter) {
        Map<String, Object> node = new LinkedHashMap<>();
        Map<String, Object> tie = new LinkedHashMap<>();
        for (AlterField<?> field : AlterField.ALL) {
            switch (field.storage()) {
                case NODE, ENCRYPTED -> put(node, field.name(), field.of(alter));
                case TIE -> put(tie, field.name(), field.of(alter));
                case SPECIAL -> {}
            }
        }
        alter.places()
                .forEach((layout, position) -> {
                    String key = layout.key();
                    tie.put(
                            "place" + Character.toUpperCase(key.charAt(0)) + key.substring(1),
                            position);
                });
        return values("alter", node, "tie", tie);
    }

    private static List<Map<String, Object>> supports(SupportMap map, Direction direction) {
        return map.supports().stream()
                .filter(support -> support.direction() == direction)
                .map(CypherExport::support)
                .toList();
    }

    private static Map<String, Object> support(Support support) {
        return values(
                "alter",
                support.alter(),
                "support",
                values(
                        "type",
                        support.type(),
                        "domain",
                        support.domain(),
                        "benefits",
                        support.benefits()));
    }

    private static Map<String, Object> values(@Nullable Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(all, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return all;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null
                && !value.equals(false)
                && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(name, value);
        }
    }
}
