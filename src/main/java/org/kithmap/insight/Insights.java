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
import org.kithmap.map.MapSnapshot;
import org.kithmap.map.MapStore;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// The catalogue of insights, and their results for a map.
public final class Insights {

    /// The number of maps whose insights are computed concurrently. This is by far the most
    /// expensive request; more of them at a time would only delay all other requests.
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final CypherFile HIDE_DOMAINS =
            CypherFile.load("insight-input/hide-domains.cypher");

    /// The parts of a map that [IdRemapping] does not copy, so that no insight can query them.
    private static final Set<MapPart> NEVER_ASKED = Set.of(MapPart.REFLECTIONS);

    private final Graph graph;
    private final ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(AT_ONCE);
    private final MapStore maps;
    private final List<Insight> catalogue;

    /// Those of the catalogue, in its order, then the counts of what is noted.
    private final List<CypherFile> queries;

    /// The queries, then that of the data key, so that all of them read one snapshot.
    private final List<CypherFile> queriesAndDataKey;

    /// Reads every file in `cypher/insights/`.
    ///
    /// @throws InvalidCypherFile if one of them violates the grammar
    public Insights(Graph graph, MapStore maps) {
        this(graph, maps, CypherFile.folder("insights"));
    }

    Insights(Graph graph, MapStore maps, List<CypherFile> files) {
        this.graph = graph;
        this.maps = maps;
        this.catalogue = catalogue(files);
        this.queries =
                Stream.concat(
                                catalogue.stream().map(Insight::cypher),
                                Stream.of(AnswerCounts.QUERY))
                        .toList();
        this.queriesAndDataKey =
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

    /// Returns all insights, sorted by section and order.
    public List<Insight> catalogue() {
        return catalogue;
    }

    /// Returns the results of all insights that an account may see of a map, in the order of the
    /// catalogue.
    ///
    /// @param map the id of the map
    /// @throws NotFound if the account can see no map with this id
    public List<InsightResult> forAccount(String account, String map) {
        if (!maps.access(account, map).restricted()) {
            return ofWholeMap(map);
        }
        MapSnapshot seen = maps.open(account, map);
        return ofSharedPart(account, seen.map(), seen.access().withheld());
    }

    /// All results come from one snapshot of the map.
    private List<InsightResult> ofWholeMap(String map) {
        List<List<Row>> rows =
                concurrencyLimiter.take(() -> graph.readAll(queriesAndDataKey, Map.of("ego", map)));
        MapCipher mapCipher =
                rows.get(queries.size()).stream()
                        .findFirst()
                        .map(row -> maps.cipher(map, row))
                        .orElse(MapCipher.NONE);
        return results(rows, mapCipher, Set.of()).toList();
    }

    /// Returns the results of the catalogue, as far as enough is noted for each. Everything that is
    /// said about a map comes from here.
    ///
    /// @param rows the rows of each query
    /// @param withheld the parts of the map that are not fully shared
    private Stream<InsightResult> results(
            List<List<Row>> rows, MapCipher mapCipher, Set<MapPart> withheld) {
        AnswerCounts answerCounts = AnswerCounts.of(rows.get(catalogue.size()));
        return IntStream.range(0, catalogue.size())
                .mapToObj(i ->
                        InsightResult.of(catalogue.get(i), rows.get(i), mapCipher)
                                .ifNeedsMet(answerCounts, catalogue.get(i))
                                .redactedFor(withheld, catalogue.get(i)))
                .flatMap(Optional::stream);
    }

    /// Returns the results of all insights for the shared part of a map. Omits a statement that
    /// something is missing if a withheld part of the map may contain it.
    ///
    /// The shared part is written to the graph under new ids, in a transaction that is never
    /// committed, and the queries run in that transaction. They see only what is shared, and need
    /// no knowledge of sharing. Withheld domains are hidden in the same transaction.
    ///
    /// @param account the account that asks
    /// @param map the shared part of the map
    /// @param sharingRestrictions the restrictions of the share
    public List<InsightResult> ofSharedPart(
            String account, SupportMap map, SharingRestrictions sharingRestrictions) {
        List<String> hidden =
                sharingRestrictions.domains().stream().sorted().map(Domain::key).toList();
        Set<MapPart> parts = new HashSet<>(sharingRestrictions.parts());
        parts.removeAll(NEVER_ASKED);
        IdRemapping idRemapping = new IdRemapping(map);
        List<List<Row>> rows =
                concurrencyLimiter.take(() ->
                        graph.inRolledBackTransaction(transaction -> {
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
        return results(rows, MapCipher.NONE, parts).map(idRemapping::named).toList();
    }

    /// Runs every query once, without a map. A newly started database plans each query at its first
    /// use, which takes seconds in total; the first user need not wait for that.
    public void warmUp() {
        queries.forEach(query -> graph.read(query, Map.of("ego", "")));
    }
}
