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
import org.kithmap.gate.Gate;
import org.kithmap.graph.Endpoint;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.research.Limits;
import org.kithmap.research.Question;
import org.kithmap.research.Research;
import org.kithmap.research.Rows;
import org.kithmap.research.Setup;
import org.kithmap.research.State;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestSeals;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// Making the copy for research of many maps of 30 alters, what it is asked, and the same measures
/// by what Python has for networks. `-Dkithmap.bench.maps=1000,10000` says of how many.
final class ResearchGraph {

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

    private static final Gate GATE = new Gate();

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(5), 1_000_000, 1_000_000_000);

    private ResearchGraph() {}

    static void run() throws Exception {
        String sizes = System.getProperty("kithmap.bench.maps", "");
        for (String size : (sizes.isBlank() ? "1000" : sizes).split(",")) {
            try (Stand stand = new Stand()) {
                measure(stand, Integer.parseInt(size.strip()));
            }
        }
    }

    private static void measure(Stand stand, int count) throws Exception {
        Print.title("Research graph of %,d maps of %d alters".formatted(count, ALTERS));
        Path folder = Files.createTempDirectory("kithmap-bench-research");
        Path ties = folder.resolve("ties.txt");
        ManyNetworks.fill(stand.graph(), count, ALTERS, ties);
        MapStore maps = TestSeals.maps(stand.graph());
        Setup setup =
                new Setup(
                        folder.resolve("copies"),
                        Optional.empty(),
                        512,
                        Optional.empty(),
                        5,
                        Duration.ofHours(1),
                        Duration.ofDays(1));
        try (Research research =
                new Research(
                        stand.graph(),
                        maps,
                        new Insights(stand.graph(), maps).catalogue(),
                        setup,
                        Clock.systemUTC())) {
            double build = build(research, count);
            Stored stored = stored(research);
            python("igraph", ties, stored, build);
            python("networkx", ties, stored, build);
            stream(research, folder.resolve("copies"));
            LibraryTimes.print(research);
        }
        Files.delete(ties);
    }

    /// @return seconds
    private static double build(Research research, int count) throws Exception {
        long before = resident();
        AtomicLong peak = new AtomicLong();
        long start = System.nanoTime();
        research.start();
        long copied = 0;
        while (research.state().phase() != org.kithmap.research.Phase.READY) {
            State state = research.state();
            if (state.failed() != null) {
                throw new IllegalStateException(state.failed());
            }
            if (copied == 0 && state.progress() != null && state.progress().done() >= count) {
                copied = System.nanoTime();
            }
            peak.accumulateAndGet(resident(), Math::max);
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Print.line(
                "%-44s %7.1f s   %,.0f maps/s   (until copied %.1f s)",
                "made, process and measures included",
                seconds,
                count / seconds,
                (copied - start) / 1e9);
        Print.line(
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
    private record Stored(double rows, double distributions) {}

    private static Stored stored(Research research) {
        ask(research, MEASURES);
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(ask(research, MEASURES).seconds());
        }
        double median = taken.stream().sorted().toList().get(2);
        Print.line("%-44s %9.3f s", "all structure measures, as they are stored", median);
        ask(research, DISTRIBUTIONS);
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            again.add(ask(research, DISTRIBUTIONS).seconds());
        }
        double distributions = again.stream().sorted().toList().get(2);
        Print.line("%-44s %9.3f s", "mean and quartiles of each, the same way", distributions);
        List<@Nullable Object> sums = ask(research, SUMS).last();
        Print.line("%-44s %s", "  sums of constraint and betweenness", sums);
        return new Stored(median, distributions);
    }

    private static void python(String library, Path ties, Stored stored, double build)
            throws Exception {
        Path script = Files.createTempFile("structure", ".py");
        try (InputStream in =
                Objects.requireNonNull(
                        ResearchGraph.class.getResourceAsStream("/bench/structure.py"))) {
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
            Print.line("%-44s not installed", library);
            return;
        }
        String[] parts = out.split(" ");
        double seconds = Double.parseDouble(parts[0]);
        Print.line(
                "%-44s %9.3f s   (sums: %s, %s)",
                library + " computes them", seconds, parts[1], parts[2]);
        if (library.equals("igraph")) {
            Print.line(
                    "%-44s %9.1f × and %.1f × faster (goal ≥ 10)",
                    "all as stored, and their distributions",
                    seconds / stored.rows(),
                    seconds / stored.distributions());
        } else {
            Print.line("%-44s %9.1f × faster (goal ≥ 5)", "the whole build", seconds / build);
        }
    }

    record Taken(double seconds, long rows, List<@Nullable Object> last) {}

    private static Taken ask(Research research, String text) {
        return ask(research, text, Map.of(), LIMITS);
    }

    static Taken ask(
            Research research,
            String text,
            Map<String, @Nullable Object> parameters,
            Limits limits) {
        AtomicLong rows = new AtomicLong();
        List<List<@Nullable Object>> last = new ArrayList<>(List.of(List.of()));
        long start = System.nanoTime();
        research.run(
                new Question(
                        UUID.randomUUID().toString(), GATE.check(text), parameters, false, limits),
                new Rows() {
                    @Override
                    public void columns(List<String> names) {}

                    @Override
                    public boolean row(List<@Nullable Object> values) {
                        rows.incrementAndGet();
                        last.set(0, values);
                        return true;
                    }
                });
        return new Taken((System.nanoTime() - start) / 1e9, rows.get(), last.getFirst());
    }

    private static void stream(Research research, Path copies) throws Exception {
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
            report("rows through Research.run", () -> ask(research, ROWS).rows());
            report("rows through the bare driver", () -> bare(driver));
            report("again, Research.run", () -> ask(research, ROWS).rows());
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
        Print.line(
                "%-44s %,7d rows in %6.2f s   %,9.0f rows/s   heap grew by %d MB at most",
                what, count, seconds, count / seconds, (peak.get() - before) >> 20);
    }
}
