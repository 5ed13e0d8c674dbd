package org.kithmap.exchange.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.kithmap.json.Json;
import org.kithmap.map.SupportMap;

/// The JSON of Cytoscape.js, which Cytoscape reads too (`.cyjs`).
final class CytoscapeJsonExport {

    private CytoscapeJsonExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        NetworkGraph graph = NetworkGraph.of(map);
        JsonGenerator json = Json.MAPPER.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("name", map.name());
        json.writeEndObject();
        json.writeObjectFieldStart("elements");
        json.writeArrayFieldStart("nodes");
        for (NetworkNode node : graph.nodes()) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("id", node.id());
            json.writeStringField("name", node.name());
            values(node.values(), json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (NetworkEdge edge : graph.edges()) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("id", edge.id());
            json.writeStringField("source", edge.source());
            json.writeStringField("target", edge.target());
            json.writeStringField("interaction", edge.kind());
            json.writeBooleanField("directed", edge.directed());
            values(edge.values(), json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private static void values(Map<String, Object> values, JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            json.writeObjectField(value.getKey(), value.getValue());
        }
    }
}
