package org.kithmap.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MapSketch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The formats for programs that draw graphs, each read back by a reader that is not Kithmap's.
class NetworkFormatsTest {

    private static final int CASES = 150;

    /// What a program reads from a file: the values of each node by its id, and of each edge.
    private record ReadBack(
            Map<String, Map<String, String>> nodes, List<Map<String, String>> edges) {}

    private interface ForeignReader {
        ReadBack read(byte[] file) throws Exception;
    }

    private record Case(ExportFormat format, ForeignReader reader, boolean xml) {
        @Override
        public String toString() {
            return format.code();
        }
    }

    static Stream<Case> formats() {
        return Stream.of(
                new Case(WrittenFile.format("graphml"), NetworkFormatsTest::graphml, true),
                new Case(WrittenFile.format("gexf"), NetworkFormatsTest::gexf, true),
                new Case(WrittenFile.format("cyjs"), NetworkFormatsTest::cyjs, false),
                new Case(WrittenFile.format("cx2"), NetworkFormatsTest::cx2, false));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everythingWrittenReadsBack(Case format) throws Exception {
        for (long seed = 0; seed < CASES; seed++) {
            SupportMap map = HostileMaps.of(seed);
            assertThat(format.reader().read(WrittenFile.bytes(format.format(), map)))
                    .as("seed %d", seed)
                    .isEqualTo(expected(NetworkGraph.of(map), format.xml()));
        }
    }

    private static ReadBack expected(NetworkGraph graph, boolean xml) {
        Map<String, Map<String, String>> nodes = new HashMap<>();
        graph.nodes()
                .forEach(node ->
                        nodes.put(node.id(), texts(node.values(), "name", node.name(), xml)));
        List<Map<String, String>> edges = new ArrayList<>();
        graph.edges()
                .forEach(edge -> {
                    Map<String, String> values = texts(edge.values(), "kind", edge.kind(), xml);
                    values.put("from", edge.source());
                    values.put("to", edge.target());
                    edges.add(values);
                });
        return new ReadBack(nodes, edges);
    }

    /// XML 1.0 has no place for most control characters.
    private static Map<String, String> texts(
            Map<String, Object> values, String name, String more, boolean xml) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, value.toString()));
        texts.put(name, more);
        if (xml) {
            texts.replaceAll((key, text) ->
                    text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
        }
        return texts;
    }

    private static ReadBack graphml(byte[] file) throws Exception {
        Document document = dom(file);
        Map<String, String> names = new HashMap<>();
        each(document.getElementsByTagName("key"))
                .forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        Map<String, Map<String, String>> nodes = new HashMap<>();
        each(document.getElementsByTagName("node"))
                .forEach(node -> {
                    Map<String, String> values = data(node, names);
                    values.put("name", values.remove("label"));
                    nodes.put(node.getAttribute("id"), values);
                });
        return new ReadBack(
                nodes,
                each(document.getElementsByTagName("edge"))
                        .map(edge -> {
                            Map<String, String> values = data(edge, names);
                            values.put("from", edge.getAttribute("source"));
                            values.put("to", edge.getAttribute("target"));
                            return values;
                        })
                        .toList());
    }

    private static Map<String, String> data(Element element, Map<String, String> names) {
        Map<String, String> values = new TreeMap<>();
        each(element.getElementsByTagName("data"))
                .forEach(data ->
                        values.put(names.get(data.getAttribute("key")), data.getTextContent()));
        return values;
    }

    private static ReadBack gexf(byte[] file) throws Exception {
        Document document = dom(file);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        each(document.getElementsByTagName("node"))
                .forEach(node -> {
                    Map<String, String> values = attvalues(node);
                    values.put("name", node.getAttribute("label"));
                    nodes.put(node.getAttribute("id"), values);
                });
        return new ReadBack(
                nodes,
                each(document.getElementsByTagName("edge"))
                        .map(edge -> {
                            Map<String, String> values = attvalues(edge);
                            values.put("kind", edge.getAttribute("kind"));
                            values.put("from", edge.getAttribute("source"));
                            values.put("to", edge.getAttribute("target"));
                            if (edge.hasAttribute("weight")) {
                                values.put("weight", edge.getAttribute("weight"));
                            }
                            return values;
                        })
                        .toList());
    }

    private static Map<String, String> attvalues(Element element) {
        Map<String, String> values = new TreeMap<>();
        each(element.getElementsByTagName("attvalue"))
                .forEach(one -> values.put(one.getAttribute("for"), one.getAttribute("value")));
        return values;
    }

    private static ReadBack cyjs(byte[] file) throws Exception {
        JsonNode elements = new ObjectMapper().readTree(file).path("elements");
        Map<String, Map<String, String>> nodes = new HashMap<>();
        elements.path("nodes")
                .forEach(node -> {
                    Map<String, String> values = fields(node.path("data"));
                    nodes.put(values.remove("id"), values);
                });
        List<Map<String, String>> edges = new ArrayList<>();
        elements.path("edges")
                .forEach(edge -> {
                    Map<String, String> values = fields(edge.path("data"));
                    values.keySet().removeAll(List.of("id", "directed"));
                    values.put("from", values.remove("source"));
                    values.put("to", values.remove("target"));
                    values.put("kind", values.remove("interaction"));
                    edges.add(values);
                });
        return new ReadBack(nodes, edges);
    }

    private static ReadBack cx2(byte[] file) throws Exception {
        JsonNode aspects = new ObjectMapper().readTree(file);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        Map<Integer, String> ids = new HashMap<>();
        aspect(aspects, "nodes")
                .forEach(node -> {
                    Map<String, String> values = fields(node.path("v"));
                    ids.put(node.path("id").intValue(), values.get("id"));
                    nodes.put(values.remove("id"), values);
                });
        List<Map<String, String>> edges = new ArrayList<>();
        aspect(aspects, "edges")
                .forEach(edge -> {
                    Map<String, String> values = fields(edge.path("v"));
                    values.remove("directed");
                    values.put("from", ids.get(edge.path("s").intValue()));
                    values.put("to", ids.get(edge.path("t").intValue()));
                    values.put("kind", values.remove("interaction"));
                    edges.add(values);
                });
        return new ReadBack(nodes, edges);
    }

    private static JsonNode aspect(JsonNode aspects, String name) {
        for (JsonNode one : aspects) {
            if (one.has(name)) {
                return one.path(name);
            }
        }
        throw new AssertionError("no aspect " + name);
    }

    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> values = new TreeMap<>();
        object.fields().forEachRemaining(one -> values.put(one.getKey(), one.getValue().asText()));
        return values;
    }

    private static Document dom(byte[] file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file));
    }

    private static Stream<Element> each(NodeList all) {
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    private static final SupportMap MAP =
            MapSketch.of(
                            """
                            Ann: family 5
                            Rex: pet
                            Ann - Rex
                            Ann > me: emotional wellbeing empathy
                            me > Rex: practical
                            """)
                    .map();

    @Test
    void theGraphHasTheEgoAndEachAlter() {
        assertThat(NetworkGraph.of(MAP).nodes())
                .extracting(NetworkNode::name)
                .containsExactly("Test", "Ann", "Rex");
    }

    @Test
    void anEdgeOfSupportLeadsFromWhoGivesItToWhoReceivesIt() {
        Map<String, String> names = new HashMap<>();
        NetworkGraph graph = NetworkGraph.of(MAP);
        graph.nodes().forEach(node -> names.put(node.id(), node.name()));
        assertThat(graph.edges())
                .extracting(edge ->
                        "%s %s %s %s"
                                .formatted(
                                        names.get(edge.source()),
                                        edge.kind(),
                                        names.get(edge.target()),
                                        edge.values()))
                .containsExactly(
                        "Test ego Ann {}",
                        "Test ego Rex {}",
                        "Ann tie Rex {}",
                        "Ann support Test {type=emotional, domain=wellbeing, benefits=empathy}",
                        "Test support Rex {type=practical}");
    }

    @Test
    void graphmlDeclaresTheTypeOfEachValue() throws Exception {
        Map<String, String> types = new TreeMap<>();
        each(dom(WrittenFile.bytes(WrittenFile.format("graphml"), MAP)).getElementsByTagName("key"))
                .forEach(key ->
                        types.put(key.getAttribute("attr.name"), key.getAttribute("attr.type")));
        assertThat(types)
                .containsEntry("closeness", "int")
                .containsEntry("label", "string")
                .containsEntry("kind", "string");
    }
}
