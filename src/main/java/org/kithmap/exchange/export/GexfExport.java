package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kithmap.exchange.export.NetworkGraph.ColumnType;
import org.kithmap.map.SupportMap;
import org.xml.sax.SAXException;

/// GEXF 1.3, the format of Gephi.
final class GexfExport {

    private GexfExport() {}

    static void write(SupportMap map, OutputStream out) throws IOException {
        NetworkGraph graph = NetworkGraph.of(map);
        XmlOutput.write(
                out,
                xml ->
                        xml.element(
                                "gexf",
                                () ->
                                        xml.element(
                                                "graph",
                                                () -> write(graph, xml),
                                                "mode",
                                                "static",
                                                "defaultedgetype",
                                                "undirected"),
                                "xmlns",
                                "http://gexf.net/1.3",
                                "version",
                                "1.3"));
    }

    private static void write(NetworkGraph graph, XmlOutput xml) throws SAXException {
        attributes("node", graph.nodeColumns(), xml);
        Map<String, ColumnType> edgeColumns = graph.edgeColumns();
        edgeColumns.remove("weight"); // an attribute of the edge itself
        attributes("edge", edgeColumns, xml);
        xml.element(
                "nodes",
                () -> {
                    for (NetworkNode node : graph.nodes()) {
                        xml.element(
                                "node",
                                () -> values(node.values(), xml),
                                "id",
                                node.id(),
                                "label",
                                node.name());
                    }
                });
        xml.element(
                "edges",
                () -> {
                    for (NetworkEdge edge : graph.edges()) {
                        xml.element("edge", () -> values(edge.values(), xml), attributesOf(edge));
                    }
                });
    }

    private static String[] attributesOf(NetworkEdge edge) {
        List<String> attributes =
                new ArrayList<>(
                        List.of(
                                "id",
                                edge.id(),
                                "source",
                                edge.source(),
                                "target",
                                edge.target(),
                                "kind",
                                edge.kind(),
                                "type",
                                edge.directed() ? "directed" : "undirected"));
        Object weight = edge.values().get("weight");
        if (weight != null) {
            attributes.addAll(List.of("weight", weight.toString()));
        }
        return attributes.toArray(String[]::new);
    }

    private static void attributes(String of, Map<String, ColumnType> columns, XmlOutput xml)
            throws SAXException {
        xml.element(
                "attributes",
                () -> {
                    for (Map.Entry<String, ColumnType> column : columns.entrySet()) {
                        xml.empty(
                                "attribute",
                                "id",
                                column.getKey(),
                                "title",
                                column.getKey(),
                                "type",
                                column.getValue().name().toLowerCase(Locale.ROOT));
                    }
                },
                "class",
                of);
    }

    private static void values(Map<String, Object> values, XmlOutput xml) throws SAXException {
        xml.element(
                "attvalues",
                () -> {
                    for (Map.Entry<String, Object> value : values.entrySet()) {
                        if (!value.getKey().equals("weight")) {
                            xml.empty(
                                    "attvalue",
                                    "for",
                                    value.getKey(),
                                    "value",
                                    value.getValue().toString());
                        }
                    }
                });
    }
}
