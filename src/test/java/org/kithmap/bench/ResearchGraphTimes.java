package org.kithmap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Endpoint;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.CopySettings;
import org.kithmap.research.CopyState;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.QueryRequest;
import org.kithmap.research.ResearchGraph;
import org.kithmap.research.RowSink;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// Making the copy for research of many maps of 30 alters, what it is asked, and the same measures
/// by what Python has for networks. `-Dkithmap.bench.maps=1000,10000` says of how many.
final class ResearchGraphTimes {

    private static final int ALTERS = 30;
    private static final int MEASURED = 100_000;

    private static final List<String> STORED =
            Stream.of(
                            "size",
                            "ties",
                            "meanDegree",
                            "density",
                            "components",
                            "largest",
                            "isolates",
                            "fragmentation",
                            "effectiveSize",
                            "efficiency",
                            "constraint",
                            "betweenness")
                    .map(name -> "e.structure_" + name)
                    .toList();

    private static final String MEASURES = "MATCH (e:Ego) RETURN " + String.join(", ", STORED);

    private static final String DISTRIBUTIONS =
            "MATCH (e:Ego) RETURN "
                    + STORED.stream()
                            .map(name ->
                                    "avg(%1$s), percentileCont(%1$s, 0.25), percentileCont(%1$s, 0.5), percentileCont(%1$s, 0.75)"
                                            .formatted(name))
                            .collect(Collectors.joining(", "));

    private static final String SUMS =
            "MATCH (e:Ego) RETURN sum(e.structure_constraint), sum(e.structure_betweenness)";

    private static final String ROWS =
            "MATCH (e:Ego)-[k:KNOWS]->(a:Alter) RETURN e.id, a.id, k.closeness, k.phase LIMIT "
                    + MEASURED;

    private static final QueryPolicy POLICY = new QueryPolicy();

    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofMinutes(5), 1_000_000, 1_000_000_000);

    private ResearchGraphTimes() {}

    static void run() throws Exception {
        String sizes = System.getProperty("kithmap.bench.maps", "");
        for (String size : (sizes.isBlank() ? "1000" : sizes).split(",")) {
            try (BenchKithmap benchKithmap = new BenchKithmap()) {
                measure(benchKithmap, Integer.parseInt(size.strip()));
            }
        }
    }

    private static void measure(BenchKithmap benchKithmap, int count) throws Exception {
        TextTable.title("Research graph of %,d maps of %d alters".formatted(count, ALTERS));
        Path folder = Files.createTempDirectory("kithmap-bench-research");
        Path ties = folder.resolve("ties.txt");
        SyntheticNetworks.fill(benchKithmap.graph(), count, ALTERS, ties);
        MapStore maps = TestMapKeys.maps(benchKithmap.graph());
        CopySettings copySettings =
                new CopySettings(
                        folder.resolve("copies"),
                        Optional.empty(),
                        512,
                        Optional.empty(),
                        5,
                        Duration.ofHours(1),
                        Duration.ofDays(1));
        try (ResearchGraph researchGraph =
                new ResearchGraph(
                        benchKithmap.graph(),
                        maps,
                        new Insights(benchKithmap.graph(), maps).catalogue(),
                        copySettings,
                        Clock.systemUTC())) {
            double build = build(researchGraph, count);
            MetricTimes stored = stored(researchGraph);
            python("igraph", ties, stored, build);
            python("networkx", ties, stored, build);
            stream(researchGraph, folder.resolve("copies"));
            LibraryTimes.print(researchGraph);
        }
        Files.delete(ties);
    }

    /// @return seconds
    private static double build(ResearchGraph researchGraph, int count) throws Exception {
        long before = resident();
        AtomicLong peak = new AtomicLong();
        long start = System.nanoTime();
        researchGraph.start();
        long copied = 0;
        while (researchGraph.state().phase() != org.kithmap.research.CopyPhase.READY) {
            CopyState copyState = researchGraph.state();
            if (copyState.failed() != null) {
                throw new IllegalStateException(copyState.failed());
            }
            if (copied == 0
                    && copyState.progress() != null
                    && copyState.progress().done() >= count) {
                copied = System.nanoTime();
            }
            peak.accumulateAndGet(resident(), Math::max);
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        TextTable.line(
                "%-44s %7.1f s   %,.0f maps/s   (until copied %.1f s)",
                "made, process and measures included",
                seconds,
                count / seconds,
                (copied - start) / 1e9);
        TextTable.line(
                "%-44s %d MB before, at most %d MB",
                "the service, resident, its database included", before >> 10, peak.get() >> 10);
        return seconds;
    }

    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        return 0;
    }

    /// Seconds that queries over the stored measures take.
    ///
    /// @param rows all twelve of each map, a row a map
    /// @param distributions mean and quartiles of each
    private record MetricTimes(double rows, double distributions) {}

    private static MetricTimes stored(ResearchGraph researchGraph) {
        ask(researchGraph, MEASURES);
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(ask(researchGraph, MEASURES).seconds());
        }
        double median = taken.stream().sorted().toList().get(2);
        TextTable.line("%-44s %9.3f s", "all structure measures, as they are stored", median);
        ask(researchGraph, DISTRIBUTIONS);
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            again.add(ask(researchGraph, DISTRIBUTIONS).seconds());
        }
        double distributions = again.stream().sorted().toList().get(2);
        TextTable.line("%-44s %9.3f s", "mean and quartiles of each, the same way", distributions);
        List<@Nullable Object> sums = ask(researchGraph, SUMS).last();
        TextTable.line("%-44s %s", "  sums of constraint and betweenness", sums);
        return new MetricTimes(median, distributions);
    }

    private static void python(String library, Path ties, MetricTimes stored, double build)
            throws Exception {
        Path script = Files.createTempFile("structure", ".py");
        try (InputStream in =
                Objects.requireNonNull(
                        ResearchGraphTimes.class.getResourceAsStream("/bench/structure.py"))) {
            Files.write(script, in.readAllBytes());
        }
        Path debian = Path.of("/usr/bin/python3");
        Process process =
                new ProcessBuilder(
                                Files.exists(debian) ? debian.toString() : "python3",
                                script.toString(),
                                library,
                                ties.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String out =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        Files.delete(script);
        if (process.waitFor() != 0) {
            TextTable.line("%-44s not installed", library);
            return;
        }
        String[] parts = out.split(" ");
        double seconds = Double.parseDouble(parts[0]);
        TextTable.line(
                "%-44s %9.3f s   (sums: %s, %s)",
                library + " computes them", seconds, parts[1], parts[2]);
        if (library.equals("igraph")) {
            TextTable.line(
                    "%-44s %9.1f × and %.1f × faster (goal ≥ 10)",
                    "all as stored, and their distributions",
                    seconds / stored.rows(),
                    seconds / stored.distributions());
        } else {
            TextTable.line("%-44s %9.1f × faster (goal ≥ 5)", "the whole build", seconds / build);
        }
    }

    record TimedResult(double seconds, long rows, List<@Nullable Object> last) {}

    private static TimedResult ask(ResearchGraph researchGraph, String text) {
        return ask(researchGraph, text, Map.of(), LIMITS);
    }

    static TimedResult ask(
            ResearchGraph researchGraph,
            String text,
            Map<String, @Nullable Object> parameters,
            QueryLimits queryLimits) {
        AtomicLong rows = new AtomicLong();
        List<List<@Nullable Object>> last = new ArrayList<>(List.of(List.of()));
        long start = System.nanoTime();
        researchGraph.run(
                new QueryRequest(
                        UUID.randomUUID().toString(),
                        POLICY.check(text),
                        parameters,
                        false,
                        queryLimits),
                new RowSink() {
                    @Override
                    public void columns(List<String> names) {}

                    @Override
                    public boolean row(List<@Nullable Object> values) {
                        rows.incrementAndGet();
                        last.set(0, values);
                        return true;
                    }
                });
        return new TimedResult((System.nanoTime() - start) / 1e9, rows.get(), last.getFirst());
    }

    private static void stream(ResearchGraph researchGraph, Path copies) throws Exception {
        Endpoint endpoint;
        try (Stream<Path> folders = Files.walk(copies, 2)) {
            endpoint =
                    TestGraph.endpoint(
                            folders.filter(one -> Files.exists(one.resolve("running.json")))
                                    .findFirst()
                                    .orElseThrow());
        }
        try (Driver driver =
                GraphDatabase.driver(
                        endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()))) {
            report("rows through Research.run", () -> ask(researchGraph, ROWS).rows());
            report("rows through the bare driver", () -> bare(driver));
            report("again, Research.run", () -> ask(researchGraph, ROWS).rows());
            report("again, the bare driver", () -> bare(driver));
        }
    }

    private static long bare(Driver driver) {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(reading)) {
            Result result = session.run(ROWS);
            long rows = 0;
            while (result.hasNext()) {
                result.next().values();
                rows++;
            }
            return rows;
        }
    }

    private static void report(String what, Supplier<Long> rows) throws Exception {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        AtomicLong peak = new AtomicLong(before);
        Thread sampling =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                peak.accumulateAndGet(
                                        runtime.totalMemory() - runtime.freeMemory(), Math::max);
                                try {
                                    Thread.sleep(5);
                                } catch (InterruptedException e) {
                                    return;
                                }
                            }
                        });
        long start = System.nanoTime();
        long count = rows.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        sampling.interrupt();
        sampling.join();
        TextTable.line(
                "%-44s %,7d rows in %6.2f s   %,9.0f rows/s   heap grew by %d MB at most",
                what, count, seconds, count / seconds, (peak.get() - before) >> 20);
    }
}
