package org.kithmap.exchange.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterField;
import org.kithmap.map.Direction;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// A map as nodes and edges: the ego and the alters; an edge from the ego to each alter, one for
/// each tie, and one for each support, from who gives it to who receives it.
record NetworkGraph(List<NetworkNode> nodes, List<NetworkEdge> edges) {

    /// The ids that every format can hold. A map with others gets new ones, in the order of its
    /// alters.
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_.-]+");

    static NetworkGraph of(SupportMap map) {
        Map<String, String> ids = ids(map);
        String ego = id(ids, map.id());
        List<NetworkNode> nodes = new ArrayList<>();
        List<NetworkEdge> edges = new ArrayList<>();
        Map<String, Object> own = new LinkedHashMap<>();
        put(own, "kind", "ego");
        put(own, "notes", map.notes());
        nodes.add(new NetworkNode(ego, map.name(), own));
        String edge = "edge-";
        while (startsAny(edge, ids)) {
            edge += "-";
        }
        for (Alter alter : map.alters()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (AlterField<?> field : PlainValue.FIELDS) {
                if (!field.name().equals("name")) {
                    put(values, field.name(), PlainValue.of(field, alter));
                }
            }
            String id = id(ids, alter.id());
            nodes.add(new NetworkNode(id, alter.name(), values));
            edges.add(new NetworkEdge(edge + edges.size(), ego, id, "ego", false, Map.of()));
        }
        for (Tie tie : map.ties()) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, "weight", tie.weight());
            edges.add(
                    new NetworkEdge(
                            edge + edges.size(),
                            id(ids, tie.a()),
                            id(ids, tie.b()),
                            "tie",
                            false,
                            values));
        }
        for (Support support : map.supports()) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, "type", PlainValue.of(support.type()));
            put(values, "domain", PlainValue.of(support.domain()));
            put(values, "benefits", PlainValue.of(support.benefits()));
            String alter = id(ids, support.alter());
            boolean given = support.direction() == Direction.GIVEN;
            edges.add(
                    new NetworkEdge(
                            edge + edges.size(),
                            given ? ego : alter,
                            given ? alter : ego,
                            "support",
                            true,
                            values));
        }
        return new NetworkGraph(nodes, edges);
    }

    /// Returns the names of all values of some nodes or edges, each with the type that fits all of
    /// them.
    static Map<String, ColumnType> columns(Collection<Map<String, Object>> all) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (Map<String, Object> values : all) {
            values.forEach((name, value) ->
                    columns.merge(
                            name,
                            ColumnType.of(value),
                            (one, other) -> one == other ? one : ColumnType.STRING));
        }
        return columns;
    }

    Map<String, ColumnType> nodeColumns() {
        return columns(nodes.stream().map(NetworkNode::values).toList());
    }

    Map<String, ColumnType> edgeColumns() {
        return columns(edges.stream().map(NetworkEdge::values).toList());
    }

    /// The type of all values of a name.
    enum ColumnType {
        STRING,
        INTEGER,
        DOUBLE,
        BOOLEAN;

        private static ColumnType of(Object value) {
            return switch (value) {
                case Integer number -> INTEGER;
                case Double number -> DOUBLE;
                case Boolean truth -> BOOLEAN;
                default -> STRING;
            };
        }
    }

    private static Map<String, String> ids(SupportMap map) {
        boolean plain =
                PLAIN_ID.matcher(map.id()).matches()
                        && map.alters().stream()
                                .allMatch(alter -> PLAIN_ID.matcher(alter.id()).matches());
        Map<String, String> ids = new HashMap<>();
        ids.put(map.id(), plain ? map.id() : "n0");
        for (Alter alter : map.alters()) {
            ids.put(alter.id(), plain ? alter.id() : "n" + ids.size());
        }
        return ids;
    }

    private static String id(Map<String, String> ids, String id) {
        return ids.getOrDefault(id, id);
    }

    private static boolean startsAny(String prefix, Map<String, String> ids) {
        return ids.values().stream().anyMatch(id -> id.startsWith(prefix));
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof LocalDate day ? day.toString() : value);
        }
    }
}
