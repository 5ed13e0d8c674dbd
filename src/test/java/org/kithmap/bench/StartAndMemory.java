package org.kithmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kithmap.testing.Client;

/// From the start of the process to the first answered request, how long the end takes, and what it
/// takes of memory.
final class StartAndMemory {

    private static final int TIMES = 5;

    private StartAndMemory() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("kithmap-bench-start");
        TextTable.title("From the start of the process to the first answered request, in seconds");
        TextTable.line(
                "%-16s %6s   %6s %9s %8s %8s   %6s",
                "", "all", "java", "database", "service", "request", "to end");
        List<BenchProcess> later = new ArrayList<>();
        for (int time = 0; time <= TIMES; time++) {
            try (BenchProcess benchProcess = BenchProcess.on(folder)) {
                if (time == TIMES) {
                    memory(benchProcess);
                }
                row(time == 0 ? "first, samples" : "later", benchProcess, benchProcess.end());
                if (time > 0) {
                    later.add(benchProcess);
                }
            }
        }
        later.sort(Comparator.comparingDouble(BenchProcess::all));
        TextTable.line("%-16s %6.2f", "median of later", later.get(later.size() / 2).all());
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static void row(String what, BenchProcess benchProcess, double end) {
        TextTable.line(
                "%-16s %6.2f   %6.2f %9.2f %8.2f %8.2f   %6.2f",
                what,
                benchProcess.all(),
                benchProcess.java(),
                benchProcess.database(),
                benchProcess.service(),
                benchProcess.request(),
                end);
    }

    private static void memory(BenchProcess benchProcess) throws Exception {
        ProcessMemory.of(benchProcess.process().pid()).print("resident after start");
        Client owner = benchProcess.owner();
        for (int i = 0; i < 100; i++) {
            for (JsonNode map : owner.get("/api/maps").json()) {
                String path = "/api/maps/" + map.path("id").textValue();
                owner.get(path);
                owner.get(path + "/insights");
            }
        }
        ProcessMemory.of(benchProcess.process().pid()).print("after 500 requests");
    }
}
