package org.kithmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kithmap.graph.CypherFile;

/// Opening one of 100, of 1,000 and of 10,000 maps, each number in a database of its own, in turns.
final class OpenAmongManyMaps {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int BATCH = 20;

    private OpenAmongManyMaps() {}

    static void run() throws Exception {
        List<BenchKithmap> stands = new ArrayList<>();
        try {
            long start = System.nanoTime();
            for (int size : SIZES) {
                BenchKithmap benchKithmap = new BenchKithmap();
                stands.add(benchKithmap);
                fill(benchKithmap, size);
            }
            TextTable.title(
                    "Open one of many maps of %d alters (made in %d s)"
                            .formatted(
                                    SyntheticMap.ALTERS,
                                    (System.nanoTime() - start) / 1_000_000_000));
            List<Latencies> anyOf = measure(stands, false);
            List<Latencies> same = measure(stands, true);
            for (int i = 0; i < SIZES.size(); i++) {
                TextTable.latencies("any of %,d".formatted(SIZES.get(i)), anyOf.get(i));
                TextTable.latencies(
                        "always the same one of %,d".formatted(SIZES.get(i)), same.get(i));
            }
            TextTable.ratio("any of 10,000 against any of 100, p50", ratio(anyOf), 1.2);
            TextTable.ratio("the same of 10,000 against of 100, p50", ratio(same), 1.2);
        } finally {
            for (BenchKithmap benchKithmap : stands) {
                benchKithmap.close();
            }
        }
    }

    private static double ratio(List<Latencies> taken) {
        return taken.getLast().medianMillis() / taken.getFirst().medianMillis();
    }

    private static List<Latencies> measure(List<BenchKithmap> stands, boolean same)
            throws Exception {
        Random random = new Random(1);
        List<InterleavedRounds.Variant> ways = new ArrayList<>();
        List<KeptConnection> all = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            KeptConnection keptConnection = stands.get(i).http();
            all.add(keptConnection);
            int size = SIZES.get(i);
            ways.add(client ->
                    keptConnection.get(
                            "/api/maps/made-up-" + (same ? size / 2 : random.nextInt(size))));
        }
        List<Latencies> taken = new InterleavedRounds(1, 100, 20).measure(ways);
        for (KeptConnection keptConnection : all) {
            keptConnection.close();
        }
        return taken;
    }

    static void fill(BenchKithmap benchKithmap, int size) {
        CypherFile fill = CypherFile.load("bench/made-up-maps.cypher");
        for (int from = 0; from < size; from += BATCH) {
            benchKithmap
                    .graph()
                    .write(
                            fill,
                            Map.of(
                                    "account",
                                    BenchKithmap.ACCOUNT,
                                    "from",
                                    from,
                                    "to",
                                    Math.min(from + BATCH, size) - 1,
                                    "alters",
                                    SyntheticMap.ALTERS));
        }
    }
}
