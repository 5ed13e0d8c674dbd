package org.kithmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.Alter;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.SupportMap;
import org.kithmap.map.TiePhase;
import org.kithmap.testing.TestGraph;

/// Very many made-up maps of one owner who agreed to research. Not made by way of the store, which
/// seals each word, as that takes longer than all that is measured; what is sealed is not copied.
final class SyntheticNetworks {

    private static final int BATCH = 40;
    private static final CypherFile WRITE = CypherFile.load("research-copy/write.cypher");
    private static final CypherFile OWN = CypherFile.load("bench/own.cypher");

    /// As long as a short word is when it is sealed.
    private static final String SEALED = "x".repeat(56);

    private SyntheticNetworks() {}

    /// @param ties a file to write the same networks to, a line each: see `structure.py`
    static void fill(Graph graph, int count, int alters, Path ties) throws IOException {
        String account = TestGraph.account(graph);
        SyntheticMap made = new SyntheticMap(alters);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            List<SupportMap> some =
                    Stream.generate(made::next).limit(Math.min(BATCH, count - from)).toList();
            graph.write(
                    WRITE, Map.of("maps", some.stream().map(SyntheticNetworks::plain).toList()));
            graph.write(
                    OWN,
                    Map.of("account", account, "maps", some.stream().map(SupportMap::id).toList()));
            some.forEach(map -> lines.add(line(map)));
        }
        Files.write(ties, lines);
    }

    /// As `research-copy/write.cypher` takes it.
    private static Map<String, Object> plain(SupportMap map) {
        Map<String, Integer> places = new HashMap<>();
        map.alters().forEach(alter -> places.put(alter.id(), places.size()));
        return Map.of(
                "ego",
                Map.of("id", map.id(), "name", SEALED, "research", LocalDate.of(2026, 1, 1)),
                "alters",
                map.alters().stream().map(SyntheticNetworks::plain).toList(),
                "ties",
                map.ties().stream()
                        .map(tie ->
                                Map.of(
                                        "a", place(places, tie.a()),
                                        "b", place(places, tie.b()),
                                        "weight", Objects.requireNonNull(tie.weight())))
                        .toList(),
                "received",
                supports(map, Direction.RECEIVED, places),
                "given",
                supports(map, Direction.GIVEN, places),
                "reflections",
                List.of(),
                "steps",
                List.of(),
                "contacts",
                List.of());
    }

    private static Map<String, Object> plain(Alter alter) {
        return Map.of(
                "alter",
                Map.of(
                        "id", alter.id(),
                        "name", SEALED,
                        "notes", SEALED,
                        "qualities", List.of(SEALED),
                        "spellings", List.of(SEALED)),
                "label",
                alter.kind().label(),
                "tie",
                Map.of(
                        "relations", keys(alter.relations()),
                        "closeness", Objects.requireNonNull(alter.closeness()),
                        "comfort", Objects.requireNonNull(alter.comfort()),
                        "phase", alter.phase().key(),
                        "since", Objects.requireNonNull(alter.since()),
                        "newer", alter.newer(),
                        "strained", alter.strained()));
    }

    private static List<Map<String, Object>> supports(
            SupportMap map, Direction direction, Map<String, Integer> places) {
        return map.supports().stream()
                .filter(support -> support.direction() == direction)
                .map(support ->
                        Map.of(
                                "alter",
                                place(places, support.alter()),
                                "support",
                                Map.of(
                                        "type",
                                        Objects.requireNonNull(support.type()).key(),
                                        "domain",
                                        Objects.requireNonNull(support.domain()).key(),
                                        "benefits",
                                        keys(support.benefits()))))
                .toList();
    }

    /// The number of present alters, and the ties among them by their places.
    private static String line(SupportMap map) {
        Map<String, Integer> places = new HashMap<>();
        for (Alter alter : map.alters()) {
            if (alter.phase() == TiePhase.PRESENT) {
                places.put(alter.id(), places.size());
            }
        }
        return places.size()
                + ";"
                + map.ties().stream()
                        .filter(tie -> places.containsKey(tie.a()) && places.containsKey(tie.b()))
                        .map(tie -> places.get(tie.a()) + "-" + places.get(tie.b()))
                        .collect(Collectors.joining(","));
    }

    private static List<String> keys(List<? extends Coded> members) {
        return members.stream().map(Coded::key).toList();
    }

    private static int place(Map<String, Integer> places, String alter) {
        return Objects.requireNonNull(places.get(alter));
    }
}
