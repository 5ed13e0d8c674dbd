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
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.Contact;
import org.kithmap.map.Direction;
import org.kithmap.map.Reflection;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;

/// A script of Cypher statements, one a line, that create the map in any Neo4j, in Kithmap's own
/// data model.
final class CypherExport {

    private static final Pattern PARAMETER = Pattern.compile("\\$([a-z]+)");

    private CypherExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        Writer script = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        script.write("// A map of Kithmap. Run it once: cypher-shell --file <this file>\n");
        for (String statement : statements(map)) {
            script.write(statement);
            script.write(";\n");
        }
        script.flush();
    }

    private static List<String> statements(SupportMap map) {
        Map<String, Object> ego = values("id", map.id(), "name", map.name(), "notes", map.notes());
        List<String> all = new ArrayList<>();
        all.add(statement("ego", Map.of("ego", ego)));
        add(all, map, "alters", map.alters(), CypherExport::alter);
        add(
                all,
                map,
                "ties",
                map.ties(),
                tie -> values("a", tie.a(), "b", tie.b(), "weight", tie.weight()));
        add(all, map, "received", supports(map, Direction.RECEIVED), CypherExport::support);
        add(all, map, "given", supports(map, Direction.GIVEN), CypherExport::support);
        add(all, map, "reflections", map.reflections(), CypherExport::reflection);
        add(all, map, "steps", map.steps(), CypherExport::step);
        add(all, map, "contacts", map.contacts(), CypherExport::contact);
        return all;
    }

    private static <T> void add(
            List<String> all,
            SupportMap map,
            String file,
            List<T> things,
            Function<T, Map<String, Object>> row) {
        if (!things.isEmpty()) {
            List<Map<String, Object>> rows = things.stream().map(row).toList();
            all.add(statement(file, Map.of("map", map.id(), "rows", rows)));
        }
    }

    /// Returns a query of `cypher/export/` on one line, with the values of its parameters in their
    /// places: a script has no parameters.
    private static String statement(String file, Map<String, Object> parameters) {
        String text =
                CypherFile.load("export/" + file + ".cypher")
                        .text()
                        .lines()
                        .filter(line -> !line.startsWith("//"))
                        .collect(Collectors.joining(" "));
        return PARAMETER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                CypherLiteral.of(
                                        Objects.requireNonNull(parameters.get(found.group(1))))));
    }

    private static Map<String, Object> reflection(Reflection one) {
        return values(
                "id",
                one.id(),
                "question",
                one.question(),
                "answer",
                one.answer(),
                "words",
                one.words(),
                "on",
                one.on());
    }

    private static Map<String, Object> step(Step one) {
        return values(
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
                        one.on()));
    }

    private static Map<String, Object> contact(Contact one) {
        return values(
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
                        one.words()));
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
        return values("label", alter.kind().label(), "alter", node, "tie", tie);
    }

    private static List<Support> supports(SupportMap map, Direction direction) {
        return map.supports().stream().filter(support -> support.direction() == direction).toList();
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
