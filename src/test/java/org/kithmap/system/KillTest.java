package org.kithmap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.ConsistencyCheck;
import org.kithmap.testing.AotCache;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.KithmapProcess;
import org.kithmap.testing.SlowTest;

/// Kithmap is killed again and again while several clients write. Acknowledged changes are there
/// afterwards; others are there whole or not at all; and the files are sound.
@SlowTest
class KillTest {

    private static final int ROUNDS = Integer.getInteger("kithmap.kill.rounds", 20);
    private static final int WRITERS = 3;

    /// Most of a round is a start, and much of a start waits; so two folders take turns on the
    /// processors of the machine.
    private static final int FOLDERS = 2;

    @TempDir Path temporary;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    /// The recorded state of a map: how many changes of it were acknowledged.
    ///
    /// @param erasing whether its end was asked for, and perhaps not acknowledged
    private record RecordedState(int changes, boolean erasing) {}

    @Test
    void nothingAcknowledgedIsLostInTwentyKillsAndTheFilesAreSound() throws Exception {
        List<Future<?>> folders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(FOLDERS)) {
            for (int i = 0; i < FOLDERS; i++) {
                Folder folder = new Folder(temporary.resolve(String.valueOf(i)), new Random(4 + i));
                folders.add(threads.submit(folder::killAgainAndAgain));
            }
        }
        for (Future<?> folder : folders) {
            folder.get();
        }
        for (int i = 0; i < FOLDERS; i++) {
            ConsistencyCheck.check(temporary.resolve(String.valueOf(i)));
        }
        System.out.printf(
                "%d kills, %d acknowledged writes, 0 lost%n", kills.get(), acknowledged.get());
        assertThat(kills.get()).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(acknowledged.get()).isGreaterThan(ROUNDS * 5);
    }

    /// A data folder, and what is known of the maps in it.
    private final class Folder {

        private final Path folder;
        private final Random random;
        private final Map<String, RecordedState> written = new ConcurrentHashMap<>();
        private final Set<String> erased = ConcurrentHashMap.newKeySet();

        private Folder(Path folder, Random random) {
            this.folder = folder;
            AotCache.copyInstallation(folder);
            this.random = random;
        }

        private Folder killAgainAndAgain() throws Exception {
            for (int round = 0; round < (ROUNDS + FOLDERS - 1) / FOLDERS; round++) {
                try (KithmapProcess kithmap = start()) {
                    Client client = kithmap.awaitOwner();
                    assertEverythingIsThere(client, "before round " + round);
                    killWhileWriting(kithmap, client);
                    kills.incrementAndGet();
                }
            }
            endInPeace();
            return this;
        }

        private void endInPeace() throws Exception {
            try (KithmapProcess kithmap = start()) {
                assertEverythingIsThere(kithmap.awaitOwner(), "at the end");
                kithmap.terminate();
                kithmap.awaitEnd();
            }
        }

        private KithmapProcess start() {
            return KithmapProcess.start(AotCache.shared(), folder, "--port", "0");
        }

        private void killWhileWriting(KithmapProcess kithmap, Client client) throws Exception {
            CountDownLatch writing = new CountDownLatch(WRITERS + 1);
            List<Throwable> failures = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                threads.add(writer(() -> changes(client, writing), failures));
            }
            threads.add(writer(() -> comesAndGoes(client, writing), failures));
            writing.await();
            Thread.sleep(Duration.ofMillis(200 + random.nextInt(600)));
            kithmap.kill();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
        }

        private Thread writer(Runnable work, List<Throwable> failures) {
            return Thread.ofVirtual()
                    .start(() -> {
                        try {
                            work.run();
                        } catch (UncheckedIOException killed) {
                            // as it should be
                        } catch (Throwable e) {
                            synchronized (failures) {
                                failures.add(e);
                            }
                        }
                    });
        }

        /// A map of its own, and changes of two edits each.
        private void changes(Client client, CountDownLatch writing) {
            String map = create(client);
            String notes = "null";
            for (int i = 1; i < 900; i++) {
                String name = "\"%d\"".formatted(i);
                String change =
                        EditRequests.change(
                                EditRequests.addAlter(String.valueOf(i)),
                                "{\"on\": \"map\", \"field\": \"notes\", \"from\": %s, \"to\": %s}"
                                        .formatted(notes, name));
                Response answer = client.post("/api/maps/%s/changes".formatted(map), change);
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                acknowledged.incrementAndGet();
                written.put(map, new RecordedState(i, false));
                notes = name;
                writing.countDown();
            }
        }

        /// Maps that are made and erased.
        private void comesAndGoes(Client client, CountDownLatch writing) {
            while (true) {
                String map = create(client);
                writing.countDown();
                written.put(map, new RecordedState(0, true));
                assertThat(client.delete("/api/maps/" + map).status()).isEqualTo(204);
                acknowledged.incrementAndGet();
                written.remove(map);
                erased.add(map);
            }
        }

        private String create(Client client) {
            Response answer = client.post("/api/maps", "{\"name\": \"Ana\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            acknowledged.incrementAndGet();
            String map = answer.json().path("id").textValue();
            written.put(map, new RecordedState(0, false));
            return map;
        }

        private void assertEverythingIsThere(Client client, String when) {
            Map<String, Integer> alters = new HashMap<>();
            client.get("/api/maps")
                    .json()
                    .forEach(map ->
                            alters.put(map.path("id").textValue(), map.path("alters").intValue()));
            assertThat(alters.keySet()).as(when).noneMatch(erased::contains);
            written.forEach((map, known) -> {
                if (known.erasing() && !alters.containsKey(map)) {
                    return;
                }
                assertThat(alters).as(when).containsKey(map);
                JsonNode now = client.get("/api/maps/" + map).json();
                int changes = now.path("alters").size();
                // the change under way when it was killed is there, or it is not
                assertThat(changes).as(when).isBetween(known.changes(), known.changes() + 1);
                assertThat(now.path("notes").asInt(0))
                        .as("the other half of a change")
                        .isEqualTo(changes);
                assertThat(now.path("alters").findValuesAsText("name")).doesNotHaveDuplicates();
                written.put(map, new RecordedState(changes, false));
            });
        }
    }
}
