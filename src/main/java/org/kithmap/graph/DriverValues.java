package org.kithmap.graph;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/// A conversion of the driver's values to types that don't depend on the driver: null, Boolean,
/// Long, Double, String, List, Map, the types of java.time, [GraphDuration], [GraphNode],
/// [GraphRelationship] and [GraphPath]. A point becomes a map of `srid`, `x`, `y` and, if it has
/// three dimensions, `z`; bytes become Base64.
final class DriverValues {

    private DriverValues() {}

    static @Nullable Object plain(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> null;
            case "NODE" -> node(value.asNode());
            case "RELATIONSHIP" -> tie(value.asRelationship());
            case "PATH" -> path(value.asPath());
            case "POINT" -> point(value.asPoint());
            case "DURATION" -> new GraphDuration(value.asIsoDuration().toString());
            case "BYTES" -> Base64.getEncoder().encodeToString(value.asByteArray());
            case "LIST OF ANY?" -> list(value.values());
            case "MAP" -> map(value);
            case "BOOLEAN",
                    "STRING",
                    "INTEGER",
                    "FLOAT",
                    "DATE",
                    "TIME",
                    "LOCAL_TIME",
                    "LOCAL_DATE_TIME",
                    "DATE_TIME" ->
                    value.asObject();
            default -> value.toString();
        };
    }

    static List<@Nullable Object> list(Iterable<Value> values) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(value -> all.add(plain(value)));
        return all;
    }

    private static Map<String, @Nullable Object> map(MapAccessor values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        values.keys().forEach(key -> all.put(key, plain(values.get(key))));
        return all;
    }

    private static GraphNode node(Node node) {
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        return new GraphNode(node.elementId(), labels, map(node));
    }

    private static GraphRelationship tie(Relationship tie) {
        return new GraphRelationship(
                tie.elementId(),
                tie.type(),
                tie.startNodeElementId(),
                tie.endNodeElementId(),
                map(tie));
    }

    private static GraphPath path(Path path) {
        List<GraphNode> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        List<GraphRelationship> ties = new ArrayList<>();
        path.relationships().forEach(tie -> ties.add(tie(tie)));
        return new GraphPath(nodes, ties);
    }

    private static Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("srid", (long) point.srid());
        all.put("x", point.x());
        all.put("y", point.y());
        if (!Double.isNaN(point.z())) {
            all.put("z", point.z());
        }
        return all;
    }
}
