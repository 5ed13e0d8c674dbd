package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kithmap.exchange.export.NetworkGraph.ColumnType;
import org.kithmap.map.SupportMap;
import org.xml.sax.SAXException;

/// GraphML, as Gephi, igraph, NetworkX and yEd read it. All edges are of a directed graph, because
/// some of these programs refuse a mixture; the kind of an edge tells whether its direction means
/// something.
final class GraphmlExport {

    private GraphmlExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        NetworkGraph graph = NetworkGraph.of(map);
        XmlOutput.write(
                out,
                xml ->
                        xml.element(
                                "graphml",
                                () -> write(graph, xml),
                                "xmlns",
                                "http://graphml.graphdrawing.org/xmlns"));
    }

    private static void write(NetworkGraph graph, XmlOutput xml) throws SAXException {
        Map<String, String> ofNodes = keys("node", "label", graph.nodeColumns(), xml);
        Map<String, String> ofEdges = keys("edge", "kind", graph.edgeColumns(), xml);
        xml.element(
                "graph",
                () -> {
                    for (NetworkNode node : graph.nodes()) {
                        xml.element(
                                "node",
                                () -> values("node", node.name(), node.values(), ofNodes, xml),
                                "id",
                                node.id());
                    }
                    for (NetworkEdge edge : graph.edges()) {
                        xml.element(
                                "edge",
                                () -> values("edge", edge.kind(), edge.values(), ofEdges, xml),
                                "id",
                                edge.id(),
                                "source",
                                edge.source(),
                                "target",
                                edge.target());
                    }
                },
                "id",
                "map",
                "edgedefault",
                "directed");
    }

    /// Declares the values of nodes or edges.
    ///
    /// @param always the name of the value that each of them has
    /// @return the id of each in the file
    private static Map<String, String> keys(
            String of, String always, Map<String, ColumnType> columns, XmlOutput xml)
            throws SAXException {
        key(of, of, always, ColumnType.STRING, xml);
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, ColumnType> column : columns.entrySet()) {
            String id = of + ids.size();
            ids.put(column.getKey(), id);
            key(id, of, column.getKey(), column.getValue(), xml);
        }
        return ids;
    }

    private static void key(String id, String of, String name, ColumnType type, XmlOutput xml)
            throws SAXException {
        String typeName = type == ColumnType.INTEGER ? "int" : type.name().toLowerCase(Locale.ROOT);
        xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", typeName);
    }

    private static void values(
            String of,
            String always,
            Map<String, Object> values,
            Map<String, String> ids,
            XmlOutput xml)
            throws SAXException {
        xml.element("data", () -> xml.text(always), "key", of);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            xml.element(
                    "data",
                    () -> xml.text(value.getValue().toString()),
                    "key",
                    String.valueOf(ids.get(value.getKey())));
        }
    }
}
