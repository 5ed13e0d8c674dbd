package org.kithmap.bench;

import java.util.Locale;

/// Tables of plain text.
final class TextTable {

    private TextTable() {}

    static void title(String title) {
        System.out.printf("%n%s%n", title);
    }

    static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, "  " + format + "%n", values);
    }

    static void latencies(String what, Latencies taken) {
        line(
                "%-44s p50 %8.2f ms   p99 %8.2f ms   (%d times)",
                what, taken.medianMillis(), taken.p99Millis(), taken.nanos().length);
    }

    static void ratio(String what, double ratio, double goal) {
        line(
                "%-44s %5.2f ×  (goal ≤ %.1f ×: %s)",
                what, ratio, goal, ratio <= goal ? "met" : "missed");
    }
}
