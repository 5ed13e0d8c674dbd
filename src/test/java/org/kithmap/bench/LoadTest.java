package org.kithmap.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.kithmap.testing.Client;
import org.kithmap.testing.KithmapProcess;
import org.kithmap.testing.RawHttp;
import org.kithmap.testing.TestKithmap;

/// Many people of a practice at once, each signed in, with a map of their own open in a window that
/// listens, reading and editing it. Kithmap is a process of its own, as `mvn` starts it, on the
/// same machine; how long, how many and how fast are properties.
final class LoadTest {

    private static final int PEOPLE = Integer.getInteger("kithmap.bench.people", 200);
    private static final Duration LASTS =
            Duration.ofSeconds(Integer.getInteger("kithmap.bench.seconds", 600));

    /// Between two requests of one person, in the middle.
    private static final Duration THINKING =
            Duration.ofMillis(Integer.getInteger("kithmap.bench.thinking", 2_000));

    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

    private final Map<String, Queue<Long>> taken = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final AtomicInteger events = new AtomicInteger();
    private volatile boolean over;

    private LoadTest() {}

    static void run() throws Exception {
        new LoadTest().measure();
    }

    private void measure() throws Exception {
        Path folder = Files.createTempDirectory("kithmap-bench");
        try (KithmapProcess kithmap =
                KithmapProcess.start(folder, "--practice", "--port", "0", "--free-space", "0")) {
            String line = kithmap.awaitLinkLine();
            String address = line.replaceAll("Kithmap is at (\\S+).*", "$1");
            TextTable.title(
                    "%d people at once for %d s, one request of each in %.1f s"
                            .formatted(PEOPLE, LASTS.toSeconds(), THINKING.toMillis() / 1e3));
            List<String> cookies = invite(address, line.substring(line.indexOf("#invitation=")));
            report(kithmap, "everybody signed in", 0);
            List<Thread> people = new ArrayList<>();
            int port = URI.create(address).getPort();
            for (int i = 0; i < cookies.size(); i++) {
                SimulatedPerson simulatedPerson =
                        new SimulatedPerson(this, port, cookies.get(i), i);
                people.add(Thread.ofVirtual().start(simulatedPerson));
            }
            watch(kithmap);
            over = true;
            for (Thread person : people) {
                person.join();
            }
            print();
            kithmap.terminate();
            kithmap.awaitEnd();
        }
    }

    /// @return the cookie of each
    private static List<String> invite(String address, String link) throws IOException {
        Client administrator = new Client(address);
        administrator.accept(link, TestKithmap.aName(), TestKithmap.PASSWORD);
        int port = URI.create(address).getPort();
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            RawHttp.RawResponse answer =
                    new RawHttp(port)
                            .send(
                                    "POST",
                                    "/api/invitations/accept",
                                    "Host: localhost:%d\nContent-Type: application/json"
                                            .formatted(port),
                                    Client.json(
                                            "token", administrator.invite("person"),
                                            "name", TestKithmap.aName(),
                                            "password", TestKithmap.PASSWORD));
            if (answer.status() != 204) {
                throw new IllegalStateException(answer.body());
            }
            cookies.add(answer.header("Set-Cookie").split(";")[0]);
        }
        return cookies;
    }

    private void watch(KithmapProcess kithmap) throws Exception {
        long start = System.nanoTime();
        long before = 0;
        while (System.nanoTime() - start < LASTS.toNanos()) {
            long left = LASTS.toNanos() - (System.nanoTime() - start);
            Thread.sleep(Duration.ofNanos(Math.min(left, BETWEEN_REPORTS.toNanos())));
            long now = answers.sum();
            report(
                    kithmap,
                    "after %d s".formatted((System.nanoTime() - start) / 1_000_000_000),
                    now - before);
            before = now;
        }
    }

    private void report(KithmapProcess kithmap, String when, long more) throws Exception {
        ProcessMemory processMemory = ProcessMemory.afterCollection(kithmap.pid());
        TextTable.line(
                "%-22s %,8d answers   %d failures   heap after GC %4d MB   resident %4d MB",
                when,
                more,
                failures.size(),
                processMemory.inUse() / 1024,
                processMemory.resident() / 1024);
    }

    private void print() {
        Map<String, Queue<Long>> sorted = new LinkedHashMap<>();
        taken.keySet().stream().sorted().forEach(kind -> sorted.put(kind, taken.get(kind)));
        sorted.forEach((kind, nanos) -> {
            Latencies all = Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
            TextTable.line(
                    "%-22s p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms   (%,d times)",
                    kind, all.medianMillis(), all.p95Millis(), all.p99Millis(), nanos.size());
        });
        TextTable.line("%-22s %,d", "words to windows", events.get());
        TextTable.line("%-22s %d (goal: 0)", "failures", failures.size());
        failures.stream()
                .map(failure -> failure.replaceAll("/api/maps/[-0-9a-f]+", "…"))
                .collect(
                        Collectors.groupingBy(
                                failure -> failure, TreeMap::new, Collectors.counting()))
                .forEach((failure, times) -> TextTable.line("  %,d × %s", times, failure));
    }

    boolean over() {
        return over;
    }

    Duration thinking() {
        return THINKING;
    }

    void took(String kind, long nanos) {
        answers.increment();
        taken.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void failed(String kind, Exception e) {
        failures.add(kind + ": " + e);
    }

    void told() {
        events.incrementAndGet();
    }
}
