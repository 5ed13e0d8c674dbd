package org.kithmap.research;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.ParallelBatches;
import org.kithmap.graph.Row;

/// A builder of copies. It holds the ids of all maps and the content of at most two batches of
/// them, so that its memory use hardly depends on the number of maps.
final class CopyBuilder {

    private static final CypherFile WRITE = CypherFile.load("research-copy/write.cypher");
    private static final CypherFile BUILD = CypherFile.load("research-copy/build.cypher");
    private static final CypherFile LABELS = CypherFile.load("research-copy/labels.cypher");
    private static final CypherFile TYPES = CypherFile.load("research-copy/types.cypher");

    /// The reference data: domains, benefits of support, and kinds of relationship.
    private static final List<CypherFile> REFERENCE =
            List.of(
                    CypherFile.load("migrations/008-domains.cypher"),
                    CypherFile.load("migrations/009-benefits.cypher"),
                    CypherFile.load("migrations/010-relations.cypher"),
                    CypherFile.load("research-copy/practitioner.cypher"));

    private static final List<CypherFile> KEYS =
            List.of(
                    CypherFile.load("migrations/001-ego-id.cypher"),
                    CypherFile.load("migrations/002-alter-id.cypher"),
                    CypherFile.load("migrations/005-domain-key.cypher"),
                    CypherFile.load("migrations/006-benefit-key.cypher"),
                    CypherFile.load("migrations/007-relation-key.cypher"));

    private static final int PAGE = 40;

    /// The number of parallel batches: one is read while another one is written.
    private static final int LANES = 2;

    /// The number of attempts if owners withdraw their consent during a build.
    private static final int ATTEMPTS = 3;

    private final MapSource mapSource;
    private final CopyStorage copyStorage;
    private final InsightMetrics insightMetrics;
    private final boolean named;
    private final int fewest;
    private final Clock clock;
    private final Random random = new SecureRandom();

    /// @param named whether the copy contains names
    /// @param fewest the minimum number of maps on which a value of a category must occur; rarer
    ///   values are removed
    CopyBuilder(
            MapSource mapSource,
            CopyStorage copyStorage,
            InsightMetrics insightMetrics,
            boolean named,
            int fewest,
            Clock clock) {
        this.mapSource = mapSource;
        this.copyStorage = copyStorage;
        this.insightMetrics = insightMetrics;
        this.named = named;
        this.fewest = fewest;
        this.clock = clock;
    }

    /// Builds a copy.
    ///
    /// @param told receives the progress from time to time
    /// @throws CopyNotReady if owners withdrew during every attempt
    ReadyCopy make(Consumer<CopyProgress> progress) {
        ReadyCopy readyCopy = once(progress);
        // a copy with the map of an owner who withdrew meanwhile must never be queried
        for (int attempt = 2; !mapSource.ids().containsAll(readyCopy.sources()); attempt++) {
            readyCopy.copy().erase();
            if (attempt > ATTEMPTS) {
                throw new CopyNotReady(
                        "Too many maps were withdrawn from research during the build.");
            }
            readyCopy = once(progress);
        }
        return readyCopy;
    }

    private ReadyCopy once(Consumer<CopyProgress> progress) {
        Instant at = clock.instant();
        String id = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>(mapSource.ids());
        Collections.shuffle(ids, random);
        progress.accept(new CopyProgress(0, 2L * ids.size()));
        RelationLabels relationLabels = kinds(ids);
        CopyStorage.CopyInProgress copyInProgress = copyStorage.begin(id, ids.size());
        try {
            return filled(copyInProgress, ids, relationLabels, id, at, progress);
        } catch (RuntimeException e) {
            copyInProgress.abandon();
            throw e;
        }
    }

    private ReadyCopy filled(
            CopyStorage.CopyInProgress copyInProgress,
            List<String> ids,
            RelationLabels relationLabels,
            String id,
            Instant at,
            Consumer<CopyProgress> progress) {
        Graph graph = copyInProgress.graph();
        REFERENCE.forEach(file -> graph.write(file, Map.of()));
        Set<String> sources = copied(graph, ids, relationLabels, progress);
        KEYS.forEach(file -> graph.write(file, Map.of()));
        copyInProgress.measure(
                insightMetrics.measures(),
                done ->
                        progress.accept(
                                new CopyProgress(sources.size() + done, 2L * sources.size())));
        // after the metrics, which must be computed from the complete maps
        new RareValues(graph, named ? 0 : fewest).remove();
        CopyBuild copyBuild = new CopyBuild(id, at, sources.size(), mapSource.holdsNames());
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("at", at.atZone(ZoneOffset.UTC));
        properties.put("maps", !named && copyBuild.maps() < fewest ? null : copyBuild.maps());
        graph.write(BUILD, Map.of("build", properties));
        CopySchema copySchema =
                new SchemaDescription(mapSource.holdsNames(), insightMetrics.properties())
                        .schema(counts(graph, LABELS), counts(graph, TYPES));
        return new ReadyCopy(copyBuild, copyInProgress.finish(), sources, copySchema);
    }

    private RelationLabels kinds(List<String> ids) {
        Map<String, Long> maps = new ConcurrentHashMap<>();
        if (!named) {
            ParallelBatches.each(ids, PAGE, LANES, page -> mapSource.count(page, maps));
        }
        return new RelationLabels(maps, named ? 0 : fewest);
    }

    private Set<String> copied(
            Graph graph,
            List<String> ids,
            RelationLabels relationLabels,
            Consumer<CopyProgress> progress) {
        Pseudonymizer pseudonymizer =
                new Pseudonymizer(relationLabels, insightMetrics.keys(), random);
        Set<String> sources = ConcurrentHashMap.newKeySet();
        ParallelBatches.each(
                ids,
                PAGE,
                LANES,
                page -> {
                    List<Row> rows = mapSource.read(page);
                    List<Map<String, @Nullable Object>> maps =
                            rows.stream()
                                    .map(row -> pseudonymizer.of(row, mapSource.names(row)))
                                    .toList();
                    graph.write(WRITE, Map.of("maps", maps));
                    rows.forEach(row -> sources.add(row.string("id")));
                    synchronized (sources) { // otherwise the progress could decrease
                        progress.accept(new CopyProgress(sources.size(), 2L * ids.size()));
                    }
                });
        return sources;
    }

    private static Map<String, Long> counts(Graph graph, CypherFile query) {
        Map<String, Long> counts = new HashMap<>();
        graph.read(query, Map.of())
                .forEach(row -> counts.put(row.string("name"), row.number("count")));
        return counts;
    }
}
