package org.kithmap.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.ConcurrencyLimiter;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.graph.Row;
import org.kithmap.map.Domain;
import org.kithmap.map.MapPart;
import org.kithmap.map.MapStore;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;

/// All insights there are, and what a map answers to them.
public final class Insights {

    /// All insights of a map are by far the most that anybody can ask for at once. More at the same
    /// time would only make everybody else wait.
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final CypherFile HIDE_DOMAINS = CypherFile.load("insight/hide-domains.cypher");

    /// Parts of a map of which [IdRemapping] keeps nothing, so that no insight can ask for them.
    private static final Set<MapPart> NEVER_ASKED = Set.of(MapPart.NOTES, MapPart.REFLECTIONS);

    private final Graph graph;
    private final ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(AT_ONCE);
    private final MapStore maps;
    private final List<Insight> catalogue;
    private final List<CypherFile> queries;
    private final List<CypherFile> withSeal;

    /// Reads every file in `cypher/insights/`.
    ///
    /// @throws InvalidCypherFile when one of them breaks the grammar
    public Insights(Graph graph, MapStore maps) {
        this(graph, maps, CypherFile.folder("insights"));
    }

    Insights(Graph graph, MapStore maps, List<CypherFile> files) {
        this.graph = graph;
        this.maps = maps;
        this.catalogue = catalogue(files);
        this.queries = catalogue.stream().map(Insight::cypher).toList();
        this.withSeal =
                Stream.concat(queries.stream(), Stream.of(CypherFile.load("map/data-key.cypher")))
                        .toList();
    }

    private static List<Insight> catalogue(List<CypherFile> files) {
        Map<String, Insight> places = new HashMap<>();
        for (CypherFile file : files) {
            Insight insight = InsightFile.read(file);
            Insight before = places.put(insight.section() + " " + insight.order(), insight);
            if (before != null) {
                throw new InvalidCypherFile(
                        insight.file(),
                        1,
                        "@order %d of section %s is taken by %s. Choose another number."
                                .formatted(
                                        insight.order(), insight.section().key(), before.file()));
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparing(Insight::section).thenComparingInt(Insight::order))
                .toList();
    }

    /// By section, and in order within it.
    public List<Insight> catalogue() {
        return catalogue;
    }

    /// The answer of a map to each insight, in the order of the catalogue, all of the same moment.
    ///
    /// @param map an id; who may ask is to be settled before
    public List<InsightResult> answers(String map) {
        List<List<Row>> rows =
                concurrencyLimiter.take(() -> graph.readAll(withSeal, Map.of("ego", map)));
        MapCipher mapCipher =
                rows.getLast().stream()
                        .findFirst()
                        .map(row -> maps.seal(map, row))
                        .orElse(MapCipher.NONE);
        return IntStream.range(0, catalogue.size())
                .mapToObj(i -> InsightResult.of(catalogue.get(i), rows.get(i), mapCipher))
                .toList();
    }

    /// What is shared of a map answers to each insight. An insight that says of something that it
    /// is not there is left out where it may be there on the whole map.
    ///
    /// What is shared is put into the graph in a transaction that is never committed, under ids of
    /// its own, and asked there: so every insight speaks of what is shared, and none needs to know
    /// of sharing. Areas of life that are not shared are not there either.
    ///
    /// @param account on whose behalf
    /// @param map what is left of it
    /// @param withheld what was taken out
    public List<InsightResult> answers(
            String account, SupportMap map, SharingRestrictions sharingRestrictions) {
        List<String> hidden =
                sharingRestrictions.domains().stream().sorted().map(Domain::key).toList();
        Set<MapPart> parts = new HashSet<>(sharingRestrictions.parts());
        parts.removeAll(NEVER_ASKED);
        IdRemapping idRemapping = new IdRemapping(map);
        List<List<Row>> rows =
                concurrencyLimiter.take(() ->
                        graph.inPassing(transaction -> {
                            maps.createTemporarily(transaction, account, idRemapping.renamed());
                            if (!hidden.isEmpty()) {
                                transaction.run(HIDE_DOMAINS, Map.of("domains", hidden));
                            }
                            return queries.stream()
                                    .map(query ->
                                            transaction.run(
                                                    query,
                                                    Map.of("ego", idRemapping.renamed().id())))
                                    .toList();
                        }));
        return IntStream.range(0, catalogue.size())
                .mapToObj(i ->
                        InsightResult.of(catalogue.get(i), rows.get(i), MapCipher.NONE)
                                .toldWithout(parts, catalogue.get(i)))
                .flatMap(Optional::stream)
                .map(idRemapping::named)
                .toList();
    }

    /// Asks every query once, of no map. A fresh database plans each query at its first use, which
    /// takes it seconds in all; so the first person need not wait for that. Nobody waits for this
    /// either: a failure is left to who asks next.
    public void warmUp() {
        try {
            queries.forEach(query -> graph.read(query, Map.of("ego", "")));
        } catch (RuntimeException endedOrUnreachable) {
            // stops warming up
        }
    }
}
