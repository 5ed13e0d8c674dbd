package org.kithmap.bench;

import java.util.Arrays;

/// The latencies of one way, one for each time.
///
/// @param nanos sorted
record Latencies(long[] nanos) {

    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    double medianMillis() {
        return millis(0.5);
    }

    double p95Millis() {
        return millis(0.95);
    }

    double p99Millis() {
        return millis(0.99);
    }

    private double millis(double part) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(part * nanos.length))] / 1e6;
    }
}
