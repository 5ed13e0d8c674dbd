package org.kithmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs every part but the long one, or those named as arguments, and prints their tables.
public final class Bench {

    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private static final String LONG = "load";

    private interface Part {
        void run() throws Exception;
    }

    private Bench() {}

    public static void main(String... names) throws Exception {
        DRIVER.setLevel(Level.WARNING);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("start", StartAndMemory::run);
        parts.put("open", OpenMap::run);
        parts.put("insights", AllInsights::run);
        parts.put("policy", QueryPolicyTime::run);
        parts.put("maps", OpenAmongManyMaps::run);
        parts.put("import", ImportSpeed::run);
        parts.put("questions", QueryTimes::run);
        parts.put("page", PageTimes::run);
        parts.put("research", ResearchGraphTimes::run);
        parts.put(LONG, LoadTest::run);

        System.out.printf(
                "Java %s, %d processors, flags %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("kithmap.jvm"));
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            boolean named = List.of(names).contains(part.getKey());
            if (named || (names.length == 0 && !part.getKey().equals(LONG))) {
                String before = load();
                part.getValue().run();
                System.out.printf(
                        "  load of the machine (1, 5, 15 min) before: %s, after: %s%n",
                        before, load());
            }
        }
        System.exit(0); // an embedded database leaves threads behind
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file)
                ? String.join(" ", List.of(Files.readString(file).split(" ")).subList(0, 3))
                : "unknown";
    }
}
