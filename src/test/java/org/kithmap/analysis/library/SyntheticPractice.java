package org.kithmap.analysis.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.insight.Insight;
import org.kithmap.insight.Insights;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The practice of `src/test/resources/research/practice.txt`, alone in the database, as the
/// research graph holds it: with the numbers of the insights at each ego. It is there in a
/// transaction that is never committed, so that nobody else sees it.
final class SyntheticPractice {

    private static final CypherFile NOBODY =
            new CypherFile(
                    "test",
                    "MATCH (n:Ego|Alter|Step|Contact|Reflection) DETACH DELETE n RETURN count(*) AS gone");
    private static final CypherFile NUMBERS =
            new CypherFile("test", "MATCH (me:Ego {id: $ego}) SET me += $numbers");

    /// Two people have planned, looked back and been in touch.
    private static final CypherFile DOINGS =
            new CypherFile(
                    "test",
                    """
                    MATCH (a:Ego {id: $a}), (b:Ego {id: $b})
                    CREATE (a)-[:PLANS]->(:Step {way: 'ask', state: 'done'}), (a)-[:PLANS]->(:Step {way: 'ask', state: 'open'}),
                      (b)-[:PLANS]->(:Step {way: 'ask', state: 'not-now'}), (b)-[:PLANS]->(:Step {state: 'done'}),
                      (a)-[:REFLECTED]->(:Reflection {question: 'small', answer: 'yes'}),
                      (b)-[:REFLECTED]->(:Reflection {question: 'small', answer: 'no'}),
                      (b)-[:REFLECTED]->(:Reflection {question: 'close'}),
                      (a)-[:HAD]->(:Contact {channel: 'call', first: 'me'}), (a)-[:HAD]->(:Contact {channel: 'call', first: 'them'}),
                      (b)-[:HAD]->(:Contact {channel: 'call', first: 'me'}), (b)-[:HAD]->(:Contact)
                    """);

    private SyntheticPractice() {}

    static <T> T asked(Function<Graph.Transaction, T> work) {
        Graph graph = TestGraph.graph();
        String account = TestGraph.account();
        List<Insight> insights = new Insights(graph, TestGraph.maps()).catalogue();
        List<SupportMap> maps = maps();
        return graph.inRolledBackTransaction(transaction -> {
            transaction.run(NOBODY, Map.of());
            for (SupportMap map : maps) {
                TestGraph.maps().createTemporarily(transaction, account, map);
                transaction.run(
                        NUMBERS,
                        Map.of("ego", map.id(), "numbers", numbers(transaction, insights, map)));
            }
            transaction.run(DOINGS, Map.of("a", maps.get(0).id(), "b", maps.get(3).id()));
            return work.apply(transaction);
        });
    }

    private static Map<String, Object> numbers(
            Graph.Transaction transaction, List<Insight> insights, SupportMap map) {
        Map<String, Object> numbers = new HashMap<>();
        for (Insight insight : insights) {
            String prefix = camelCase(insight.key()) + "_";
            for (Row row :
                    transaction.run(
                            new CypherFile("test", insight.query()), Map.of("ego", map.id()))) {
                row.map("values")
                        .forEach((name, value) -> {
                            if (value instanceof Number) {
                                numbers.put(prefix + name, value);
                            }
                        });
                numbers.put(prefix + "alters", row.strings("alters").size());
                if (insight.namesDomains()) {
                    numbers.put(prefix + "domains", row.strings("domains").size());
                }
            }
        }
        return numbers;
    }

    private static String camelCase(String key) {
        String words =
                Arrays.stream(key.split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static List<SupportMap> maps() {
        return Arrays.stream(text("practice").split("(?m)^== .*$"))
                .skip(1)
                .map(sketch -> MapSketch.of(sketch).map())
                .toList();
    }

    /// A file of `src/test/resources/research/`.
    static String text(String name) {
        try (InputStream in =
                SyntheticPractice.class.getResourceAsStream("/research/" + name + ".txt")) {
            if (in == null) {
                throw new AssertionError(
                        "there is no src/test/resources/research/%s.txt".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
