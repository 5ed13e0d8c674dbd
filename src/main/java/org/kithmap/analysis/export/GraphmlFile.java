package org.kithmap.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.CellFormat;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.json.Json;
import org.kithmap.research.Truncation;

/// The nodes, relationships and paths of a result as one graph, each element once. GraphML declares
/// all properties before the first node, so the elements are held in memory until the last row, and
/// their number is capped. A relationship whose end nodes are not in the result adds them without
/// labels or properties.
final class GraphmlFile implements ResultFile {

    static final int MAX_ELEMENTS = 50_000;

    private final Supplier<OutputStream> open;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<String, GraphRelationship> ties = new LinkedHashMap<>();
    private boolean begun;
    private boolean full;
    private long rows;

    GraphmlFile(Supplier<OutputStream> open) {
        this.open = open;
    }

    @Override
    public void columns(List<String> names) {
        // values other than nodes, relationships and paths have no place in a graph
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        if (nodes.size() + ties.size() >= MAX_ELEMENTS) {
            full = true;
            return false;
        }
        rows++;
        take(values);
        return true;
    }

    private void take(@Nullable Object value) {
        switch (value) {
            case GraphNode node -> nodes.putIfAbsent(node.id(), node);
            case GraphRelationship tie -> ties.putIfAbsent(tie.id(), tie);
            case GraphPath path -> {
                path.nodes().forEach(this::take);
                path.ties().forEach(this::take);
            }
            case List<?> list -> list.forEach(this::take);
            case Map<?, ?> map -> map.values().forEach(this::take);
            case null, default -> {}
        }
    }

    @Override
    public boolean hasStarted() {
        return begun;
    }

    @Override
    public ExportMetadata end(ExportMetadata exportMetadata) {
        begun = true;
        ExportMetadata metadata =
                full ? exportMetadata.cutAt(rows, Truncation.ROWS) : exportMetadata;
        for (GraphRelationship tie : ties.values()) {
            nodes.putIfAbsent(tie.from(), new GraphNode(tie.from(), List.of(), Map.of()));
            nodes.putIfAbsent(tie.to(), new GraphNode(tie.to(), List.of(), Map.of()));
        }
        try (OutputStream out = open.get()) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            xml.writeStartElement("desc");
            xml.writeCharacters(Json.MAPPER.writeValueAsString(metadata));
            xml.writeEndElement();
            Map<String, String> ofNodes =
                    keys(xml, "node", nodes.values().stream().map(GraphNode::properties).toList());
            Map<String, String> ofTies =
                    keys(
                            xml,
                            "edge",
                            ties.values().stream().map(GraphRelationship::properties).toList());
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (GraphNode node : nodes.values()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", node.id());
                data(xml, "labels", String.join(":", node.labels()));
                properties(xml, ofNodes, node.properties());
                xml.writeEndElement();
            }
            for (GraphRelationship tie : ties.values()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("id", tie.id());
                xml.writeAttribute("source", tie.from());
                xml.writeAttribute("target", tie.to());
                data(xml, "type", tie.type());
                properties(xml, ofTies, tie.properties());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (IOException | XMLStreamException nobodyReads) {
            // the client closed the connection, so the file stays unfinished
        }
        return metadata;
    }

    /// Declares the properties of nodes or edges.
    ///
    /// @return the id of each property in the file
    private static Map<String, String> keys(
            XMLStreamWriter xml, String of, Collection<Map<String, @Nullable Object>> all)
            throws XMLStreamException {
        key(
                xml,
                of.equals("node") ? "labels" : "type",
                of,
                of.equals("node") ? "labels" : "type",
                "string");
        Map<String, String> types = new TreeMap<>();
        for (Map<String, @Nullable Object> properties : all) {
            properties.forEach((name, value) -> {
                if (value != null) {
                    types.merge(
                            name, type(value), (one, other) -> one.equals(other) ? one : "string");
                }
            });
        }
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, String> property : types.entrySet()) {
            String id = of.charAt(0) + String.valueOf(ids.size());
            key(xml, id, of, property.getKey(), property.getValue());
            ids.put(property.getKey(), id);
        }
        return ids;
    }

    private static void key(XMLStreamWriter xml, String id, String of, String name, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static String type(Object value) {
        return switch (value) {
            case Long number -> "long";
            case Double number -> "double";
            case Boolean truth -> "boolean";
            default -> "string";
        };
    }

    private static void properties(
            XMLStreamWriter xml, Map<String, String> ids, Map<String, @Nullable Object> properties)
            throws XMLStreamException {
        for (Map.Entry<String, @Nullable Object> property : properties.entrySet()) {
            String id = ids.get(property.getKey());
            Object value = property.getValue();
            if (id != null && value != null) {
                data(xml, id, CellFormat.text(value));
            }
        }
    }

    /// Writes one value. Characters that XML does not allow are replaced by U+FFFD.
    private static void data(XMLStreamWriter xml, String key, String text)
            throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(
                text.replaceAll(
                        "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]",
                        "\uFFFD"));
        xml.writeEndElement();
    }
}
