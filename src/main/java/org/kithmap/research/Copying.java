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
import org.kithmap.graph.Lanes;
import org.kithmap.graph.Row;

/// Makes a copy. Of the maps only their ids are held, and two pages of them at a time: so many as
/// there may be, the service does not grow.
final class Copying {

    private static final CypherFile WRITE = CypherFile.load("copy/write.cypher");
    private static final CypherFile BUILD = CypherFile.load("copy/build.cypher");
    private static final CypherFile LABELS = CypherFile.load("copy/labels.cypher");
    private static final CypherFile TYPES = CypherFile.load("copy/types.cypher");

    /// The areas of life, what support brings and kinds of relationship, as they are everywhere.
    private static final List<CypherFile> REFERENCE =
            List.of(
                    CypherFile.load("migrations/008-domains.cypher"),
                    CypherFile.load("migrations/009-benefits.cypher"),
                    CypherFile.load("migrations/010-relations.cypher"),
                    CypherFile.load("copy/practitioner.cypher"));

    private static final List<CypherFile> KEYS =
            List.of(
                    CypherFile.load("migrations/001-ego-id.cypher"),
                    CypherFile.load("migrations/002-alter-id.cypher"),
                    CypherFile.load("migrations/005-domain-key.cypher"),
                    CypherFile.load("migrations/006-benefit-key.cypher"),
                    CypherFile.load("migrations/007-relation-key.cypher"));

    private static final int PAGE = 40;

    /// One page is read while another one is written.
    private static final int LANES = 2;

    /// How often it is begun anew because somebody agrees no longer.
    private static final int ATTEMPTS = 3;

    private final Source source;
    private final Home home;
    private final Numbers numbers;
    private final boolean named;
    private final int fewest;
    private final Clock clock;
    private final Random random = new SecureRandom();

    /// @param named whether it holds names
    /// @param fewest maps on which whatever is a category must occur to be told
    Copying(Source source, Home home, Numbers numbers, boolean named, int fewest, Clock clock) {
        this.source = source;
        this.home = home;
        this.numbers = numbers;
        this.named = named;
        this.fewest = fewest;
        this.clock = clock;
    }

    /// @param told how far it is, now and then
    Kept make(Consumer<Progress> told) {
        Kept kept = once(told);
        // whoever withdrew while it was made is not in one that anybody asks
        for (int attempt = 2; !source.ids().containsAll(kept.sources()); attempt++) {
            kept.copy().erase();
            if (attempt > ATTEMPTS) {
                throw new NotReady("Too many withdrew while the copy was made.");
            }
            kept = once(told);
        }
        return kept;
    }

    private Kept once(Consumer<Progress> told) {
        Instant at = clock.instant();
        String id = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>(source.ids());
        Collections.shuffle(ids, random);
        told.accept(new Progress(0, 2L * ids.size()));
        Kinds kinds = kinds(ids);
        Home.Making making = home.begin(id, ids.size());
        try {
            return filled(making, ids, kinds, id, at, told);
        } catch (RuntimeException e) {
            making.abandon();
            throw e;
        }
    }

    private Kept filled(
            Home.Making making,
            List<String> ids,
            Kinds kinds,
            String id,
            Instant at,
            Consumer<Progress> told) {
        Graph graph = making.graph();
        REFERENCE.forEach(file -> graph.write(file, Map.of()));
        Set<String> sources = copied(graph, ids, kinds, told);
        KEYS.forEach(file -> graph.write(file, Map.of()));
        making.measure(
                numbers.measures(),
                done -> told.accept(new Progress(sources.size() + done, 2L * sources.size())));
        // after measuring, so that numbers are those of the maps
        new RareValues(graph, named ? 0 : fewest).remove();
        Build build = new Build(id, at, sources.size(), source.holdsNames());
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("at", at.atZone(ZoneOffset.UTC));
        properties.put("maps", !named && build.maps() < fewest ? null : build.maps());
        graph.write(BUILD, Map.of("build", properties));
        Schema schema =
                new Model(source.holdsNames(), numbers.properties())
                        .schema(counts(graph, LABELS), counts(graph, TYPES));
        return new Kept(build, making.finish(), sources, schema);
    }

    private Kinds kinds(List<String> ids) {
        Map<String, Long> maps = new ConcurrentHashMap<>();
        if (!named) {
            Lanes.each(ids, PAGE, LANES, page -> source.count(page, maps));
        }
        return new Kinds(maps, named ? 0 : fewest);
    }

    private Set<String> copied(
            Graph graph, List<String> ids, Kinds kinds, Consumer<Progress> told) {
        Disguise disguise = new Disguise(kinds, numbers.keys(), random);
        Set<String> sources = ConcurrentHashMap.newKeySet();
        Lanes.each(
                ids,
                PAGE,
                LANES,
                page -> {
                    List<Row> rows = source.read(page);
                    List<Map<String, @Nullable Object>> maps =
                            rows.stream().map(row -> disguise.of(row, source.names(row))).toList();
                    graph.write(WRITE, Map.of("maps", maps));
                    rows.forEach(row -> sources.add(row.string("id")));
                    synchronized (sources) { // or it might seem to go back
                        told.accept(new Progress(sources.size(), 2L * ids.size()));
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
