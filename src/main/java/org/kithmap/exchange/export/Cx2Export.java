package org.kithmap.exchange.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kithmap.exchange.export.NetworkGraph.ColumnType;
import org.kithmap.json.Json;
import org.kithmap.map.SupportMap;

/// CX2, the format of Cytoscape and NDEx. Its nodes and edges have numbers as ids, so the id on the
/// map is the value `id` of a node.
final class Cx2Export {

    private Cx2Export() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        NetworkGraph graph = NetworkGraph.of(map);
        JsonGenerator json = Json.MAPPER.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        json.writeObject(ordered("CXVersion", "2.0", "hasFragments", false));
        json.writeObject(
                Map.of(
                        "metaData",
                        List.of(
                                count("attributeDeclarations", 1),
                                count("networkAttributes", 1),
                                count("nodes", graph.nodes().size()),
                                count("edges", graph.edges().size()))));
        Map<String, ColumnType> nodeColumns = new LinkedHashMap<>();
        nodeColumns.put("name", ColumnType.STRING);
        nodeColumns.putAll(graph.nodeColumns());
        nodeColumns.put("id", ColumnType.STRING);
        Map<String, ColumnType> edgeColumns = graph.edgeColumns();
        edgeColumns.put("interaction", ColumnType.STRING);
        edgeColumns.put("directed", ColumnType.BOOLEAN);
        json.writeObject(
                aspect(
                        "attributeDeclarations",
                        ordered(
                                "networkAttributes",
                                declarations(Map.of("name", ColumnType.STRING)),
                                "nodes",
                                declarations(nodeColumns),
                                "edges",
                                declarations(edgeColumns))));
        json.writeObject(aspect("networkAttributes", Map.of("name", map.name())));
        Map<String, Integer> numbers = new HashMap<>();
        json.writeStartObject();
        json.writeArrayFieldStart("nodes");
        for (NetworkNode node : graph.nodes()) {
            Map<String, Object> values = new LinkedHashMap<>(node.values());
            values.put("name", node.name());
            values.put("id", node.id());
            json.writeObject(ordered("id", numbers.size(), "v", values));
            numbers.put(node.id(), numbers.size());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeStartObject();
        json.writeArrayFieldStart("edges");
        int number = 0;
        for (NetworkEdge edge : graph.edges()) {
            Map<String, Object> values = new LinkedHashMap<>(edge.values());
            values.put("interaction", edge.kind());
            values.put("directed", edge.directed());
            json.writeObject(
                    ordered(
                            "id",
                            number++,
                            "s",
                            numbers.getOrDefault(edge.source(), 0),
                            "t",
                            numbers.getOrDefault(edge.target(), 0),
                            "v",
                            values));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObject(aspect("status", ordered("success", true, "error", "")));
        json.writeEndArray();
        json.close();
    }

    private static Map<String, Object> aspect(String name, Object only) {
        return Map.of(name, List.of(only));
    }

    private static Map<String, Object> count(String aspect, int elements) {
        return ordered("name", aspect, "elementCount", elements);
    }

    private static Map<String, Object> declarations(Map<String, ColumnType> columns) {
        Map<String, Object> declarations = new LinkedHashMap<>();
        columns.forEach((name, type) ->
                declarations.put(name, Map.of("d", type.name().toLowerCase(Locale.ROOT))));
        return declarations;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
