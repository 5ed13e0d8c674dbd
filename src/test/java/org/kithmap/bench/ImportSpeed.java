package org.kithmap.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kithmap.testing.Client;

/// Bringing in 102 networks of 45 as an upload of CSV. `-Dkithmap.bench.import=FOLDER` brings in
/// real files as well.
final class ImportSpeed {

    private static final int EGOS = 102;
    private static final int TIMES = 5;

    private ImportSpeed() {}

    static void run() throws Exception {
        try (BenchKithmap benchKithmap = new BenchKithmap()) {
            Client owner = benchKithmap.kithmap().owner();
            TextTable.title(
                    "Import of %d networks of %d alters".formatted(EGOS, SyntheticMap.ALTERS));
            List<Long> speeds = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                long speed = speed(owner, files(1_000 * time));
                TextTable.line(
                        "%-44s %,8d alters/s",
                        time == 0 ? "the first" : "again, other people", speed);
                speeds.add(speed);
            }
            TextTable.line(
                    "%-44s %,8d alters/s",
                    "median", speeds.stream().sorted().toList().get(TIMES / 2));
            String folder = System.getProperty("kithmap.bench.import", "");
            if (!folder.isBlank()) {
                TextTable.line(
                        "%-44s %,8d alters/s",
                        "the files of the folder", speed(owner, read(Path.of(folder))));
            }
        }
    }

    private static long speed(Client owner, Map<String, byte[]> files) throws IOException {
        long start = System.nanoTime();
        Client.Response answer =
                owner.send(
                        HttpRequest.newBuilder(owner.uri("/api/imports"))
                                .header("Content-Type", "multipart/form-data; boundary=kithmap")
                                .POST(BodyPublishers.ofByteArray(multipart(files))));
        long nanos = System.nanoTime() - start;
        String[] lines = answer.body().strip().split("\n");
        var maps =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(lines[lines.length - 1])
                        .at("/report/maps");
        long alters = 0;
        for (var map : maps) {
            if (!map.path("outcome").asText().equals("added")) {
                throw new IllegalStateException(map.toString());
            }
            alters += map.path("alters").asLong();
        }
        if (alters == 0) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return alters * 1_000_000_000L / nanos;
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /// Alters and ties in the columns that such data usually has.
    private static Map<String, byte[]> files(int firstEgo) {
        Random random = new Random(firstEgo);
        StringBuilder alters =
                new StringBuilder("alter_ID,ego_ID,alter.sex,alter.rel,alter.clo,alter.loan\n");
        StringBuilder ties = new StringBuilder("from,to,ego_ID,weight\n");
        for (int ego = firstEgo; ego < firstEgo + EGOS; ego++) {
            for (int i = 1; i <= SyntheticMap.ALTERS; i++) {
                int id = ego * 100 + i;
                alters.append(
                        "%d,%d,%s,%s,%s,%s\n"
                                .formatted(
                                        id,
                                        ego,
                                        random.nextBoolean() ? "Female" : "Male",
                                        random.nextBoolean() ? "Close family" : "Friend",
                                        random.nextInt(9) == 0
                                                ? "NA"
                                                : String.valueOf(1 + random.nextInt(5)),
                                        random.nextBoolean() ? "Yes" : "No"));
                for (int j = i + 1; j <= SyntheticMap.ALTERS; j++) {
                    if (random.nextDouble() < 0.3) {
                        ties.append(
                                "%d,%d,%d,%d\n"
                                        .formatted(id, ego * 100 + j, ego, 1 + random.nextInt(2)));
                    }
                }
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("alters.csv", alters.toString().getBytes(StandardCharsets.UTF_8));
        files.put("ties.csv", ties.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] multipart(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            out.write(
                    ("--kithmap\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                    + "Content-Type: text/csv\r\n\r\n")
                            .formatted(file.getKey())
                            .getBytes(StandardCharsets.UTF_8));
            out.write(file.getValue());
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.write("--kithmap--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
