package org.kithmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.testing.AotCache;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.KithmapProcess;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Two Kithmaps, each a process of its own, at one database over Bolt: people who use them can't
/// tell which one answers, and one may die.
@SlowTest
class ReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    /// Only ends a test that would never end.
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir Path folder;

    private String first = "";
    private String second = "";
    private Client administrator = new Client(first);

    @Test
    void eitherReplicaAnswersAndOneMayDie() throws Exception {
        try (Connection database = Connection.embedded(folder.resolve("database"), 0);
                KithmapProcess one = replica("one");
                KithmapProcess two = replica("two")) {
            assertThat(database.graph()).isNotNull();
            String link = one.awaitLinkLine();
            first = address(link);
            second = address(two.awaitLinkLine());
            administrator = new Client(first);
            String token = link.substring(link.indexOf("#invitation="));
            assertThat(
                            administrator
                                    .accept(token, TestKithmap.aName(), TestKithmap.PASSWORD)
                                    .status())
                    .isEqualTo(204);

            aSessionIsValidAtBoth();
            changesReachTheWindowsOfTheOther();
            aWithdrawalCountsAtTheOtherAtOnce();
            guessingCountsOverBoth();
            acknowledgedChangesSurviveOneReplica(one);
        }
    }

    /// Kept together by a key that both have, as replicas have it.
    private KithmapProcess replica(String name) {
        Endpoint endpoint = TestGraph.endpoint(folder.resolve("database"));
        return KithmapProcess.start(
                AotCache.shared(),
                Map.of(
                        "KITHMAP_NEO4J_URI", endpoint.uri(),
                        "KITHMAP_NEO4J_USER", endpoint.user(),
                        "KITHMAP_NEO4J_PASSWORD", endpoint.password(),
                        "KITHMAP_KEY_FILE", folder.resolve("key").toString()),
                folder.resolve(name),
                "--practice",
                "--port",
                "0");
    }

    private static String address(String line) {
        return line.replaceAll("Kithmap is at (\\S+).*", "$1");
    }

    private void aSessionIsValidAtBoth() {
        Client here = newAccount("person");
        Client there = here.at(second);
        assertThat(there.account()).isEqualTo(here.account());
        String map = newMap(there);
        assertThat(here.get(map).status()).isEqualTo(200);
        assertThat(here.delete("/api/session").status()).isEqualTo(204);
        for (int i = 0; i < 100 && there.get(map).status() != 401; i++) {
            pause(); // the other remembers a session for a second
        }
        assertThat(there.get(map).status()).isEqualTo(401);
    }

    private void changesReachTheWindowsOfTheOther() throws Exception {
        Client here = newAccount("person");
        String map = newMap(here);
        List<Duration> taken = new ArrayList<>();
        try (Stream<String> stream = here.at(second).events(map + "/events")) {
            BlockingQueue<String> revisions = new LinkedBlockingQueue<>();
            Thread.ofVirtual().start(() -> keepRevisions(stream, revisions));
            assertThat(next(revisions)).isEqualTo(revision(here, map));
            for (int i = 0; i < 5; i++) {
                String written = add(here, map, "Friend " + i).json().path("revision").asText();
                long acknowledged = System.nanoTime();
                assertThat(next(revisions)).isEqualTo(written);
                taken.add(Duration.ofNanos(System.nanoTime() - acknowledged));
            }
        }
        // one of them may meet a machine that does something else just then
        assertThat(taken.stream().sorted().toList().get(taken.size() / 2)).isLessThan(SOON);
    }

    private static void keepRevisions(Stream<String> lines, BlockingQueue<String> revisions) {
        try {
            lines.filter(line -> line.startsWith("data: "))
                    .map(line -> line.replaceAll("\\D", ""))
                    .filter(number -> !number.isEmpty())
                    .forEach(revisions::add);
        } catch (UncheckedIOException closed) {
            // that is how it ends
        }
    }

    private static String next(BlockingQueue<String> revisions) throws InterruptedException {
        return String.valueOf(revisions.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
    }

    private void aWithdrawalCountsAtTheOtherAtOnce() {
        Client me = newAccount("person");
        Client coach = newAccount("coach").at(second);
        String map = newMap(me);
        String share = map + "/shares/" + coach.account();
        for (int i = 0; i < 5; i++) {
            assertThat(me.put(share, "{}").status()).isLessThan(300);
            assertThat(coach.get(map).status()).isEqualTo(200);
            assertThat(me.delete(share).status()).isEqualTo(204);
            assertThat(coach.get(map).status()).isEqualTo(404);
        }
    }

    /// Five tries are free; two that counted for themselves would let ten through.
    private void guessingCountsOverBoth() {
        String name = TestKithmap.aName();
        int tries = 0;
        int status;
        do {
            tries++;
            status = new Client(tries % 2 == 0 ? first : second).signIn(name, "wrong").status();
        } while (status == 403 && tries < 20);
        assertThat(status).isEqualTo(429);
        assertThat(tries).isBetween(6, 10);
    }

    private void acknowledgedChangesSurviveOneReplica(KithmapProcess one) throws Exception {
        Client me = newAccount("person");
        List<Client> clients = List.of(me, me.at(second), newAccount("person"));
        String shared = newMap(me); // both write to it, so each may hold it when the other wants it
        List<String> maps = List.of(shared, shared, newMap(clients.get(2)));
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<String> failures = new ArrayList<>();
        AtomicInteger atSecond = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            String map = maps.get(i);
            boolean survives = i == 1;
            writers.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!enough.get()) {
                                    String name = "%d at %s".formatted(System.nanoTime(), survives);
                                    try {
                                        Response answer = add(client, map, name);
                                        if (answer.status() == 201) {
                                            acknowledged.put(name, map);
                                        } else {
                                            fail(failures, answer.body());
                                        }
                                        if (survives) {
                                            atSecond.incrementAndGet();
                                        }
                                    } catch (UncheckedIOException killed) {
                                        if (survives) {
                                            fail(failures, killed.toString());
                                        }
                                        return;
                                    }
                                }
                            }));
        }
        await(() -> acknowledged.size() > 60);
        one.kill();
        int before = atSecond.get();
        await(() -> atSecond.get() >= before + 40);
        enough.set(true);
        for (Thread writer : writers) {
            assertThat(writer.join(TIMEOUT)).isTrue();
        }
        synchronized (failures) {
            assertThat(failures).isEmpty();
        }
        Client owner = clients.get(2).at(second);
        Set<String> there = new HashSet<>(names(me.at(second), shared));
        there.addAll(names(owner, maps.get(2)));
        assertThat(there).containsAll(acknowledged.keySet());
        assertThat(owner.get("/health").status()).isEqualTo(200);
        Response signedIn = new Client(second).signIn(nameOf(owner), TestKithmap.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(204);
    }

    private static void fail(List<String> failures, String why) {
        synchronized (failures) {
            failures.add(why);
        }
    }

    private static void await(java.util.function.BooleanSupplier enough) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it goes on").isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }

    private static String nameOf(Client client) {
        return client.get("/api/session").json().at("/account/name").textValue();
    }

    private static List<String> names(Client client, String map) {
        List<String> names = new ArrayList<>();
        client.get(map).json().path("alters").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    private Client newAccount(String... roles) {
        Client client = new Client(first);
        Response answer =
                client.accept(
                        administrator.invite(roles), TestKithmap.aName(), TestKithmap.PASSWORD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return client;
    }

    private static String newMap(Client client) {
        return "/api/maps/"
                + client.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
    }

    private static String revision(Client client, String map) {
        return client.get(map).json().path("revision").asText();
    }

    private static Response add(Client client, String map, String name) {
        return client.post(map + "/changes", EditRequests.change(EditRequests.addAlter(name)));
    }
}
