package org.kithmap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures several ways of doing the same thing: all are warmed up, then they take turns.
///
/// @param clients that work at the same time
/// @param rounds in which each way gets its turn
/// @param times that each client does it in one turn
record InterleavedRounds(int clients, int rounds, int times) {

    private static final Duration WARM_UP = Duration.ofSeconds(8);

    interface Variant {
        /// Performs the measured work once.
        ///
        /// @param client from 0, for what each client has of its own
        void once(int client) throws Exception;
    }

    /// Measures the ways in turn.
    ///
    /// @return in the order of the ways
    List<Latencies> measure(List<? extends Variant> ways) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long end = System.nanoTime() + WARM_UP.multipliedBy(ways.size()).toNanos();
            while (System.nanoTime() < end) {
                for (Variant way : ways) {
                    turn(way, threads);
                }
            }
            List<List<long[]>> taken =
                    ways.stream().map(way -> (List<long[]>) new ArrayList<long[]>()).toList();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < ways.size(); i++) {
                    taken.get(i).addAll(turn(ways.get(i), threads));
                }
            }
            return taken.stream()
                    .map(each ->
                            Latencies.of(
                                    each.stream()
                                            .flatMapToLong(java.util.Arrays::stream)
                                            .toArray()))
                    .toList();
        }
    }

    private List<long[]> turn(Variant way, ExecutorService threads) throws Exception {
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(
                    threads.submit(() -> {
                        long[] nanos = new long[times];
                        for (int i = 0; i < times; i++) {
                            long start = System.nanoTime();
                            way.once(number);
                            nanos[i] = System.nanoTime() - start;
                        }
                        return nanos;
                    }));
        }
        List<long[]> taken = new ArrayList<>();
        for (Future<long[]> each : running) {
            taken.add(each.get());
        }
        return taken;
    }
}
