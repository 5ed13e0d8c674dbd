package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.Connection;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

class EventRoutesTest {

    private static final String ENDED = "(ended)";

    private static TestKithmap kithmap;
    private static Client owner;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void theRevisionIsSentAtOnceAndAfterAChange() throws Exception {
        String map = newMap(owner);
        try (Stream<String> stream = owner.events(map + "/events")) {
            BlockingQueue<String> lines = lines(stream);
            assertThat(next(lines)).isEqualTo("event: revision");
            assertThat(next(lines)).isEqualTo(data(revision(map)));

            Client other = kithmap.owner();
            other.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
            assertThat(next(lines)).isEqualTo("event: revision");
            assertThat(next(lines)).isEqualTo(data(revision(map)));
        }
    }

    @Test
    void aChangeByAnotherReplicaIsSent() throws Exception {
        String map = newMap(owner);
        try (Stream<String> stream = owner.events(map + "/events");
                Connection another = Connection.embeddedOrRunning(TestGraph.folder(), 0)) {
            BlockingQueue<String> lines = lines(stream);
            next(lines);
            next(lines);
            MapStore maps = TestMapKeys.maps(another.graph());
            String id = map.substring(map.lastIndexOf('/') + 1);
            new ChangeLog(another.graph(), maps, new AuditLog(another.graph(), Clock.systemUTC()))
                    .replace(Account.OWNER.id(), SupportMap.empty(id, "Another"));
            assertThat(next(lines)).isEqualTo("event: revision");
            assertThat(next(lines)).isEqualTo(data(revision(map)));
        }
    }

    @Test
    void theErasureOfAMapEndsItsStream() throws Exception {
        String map = newMap(owner);
        try (Stream<String> stream = owner.events(map + "/events")) {
            BlockingQueue<String> lines = lines(stream);
            next(lines);
            next(lines);
            owner.delete(map);
            assertThat(List.of(next(lines), next(lines), next(lines)))
                    .containsExactly("event: gone", "data: {}", ENDED);
        }
    }

    @Test
    void aStopEndsEveryStream() throws Exception {
        try (TestKithmap stopping = TestKithmap.start()) {
            Client client = stopping.owner();
            try (Stream<String> stream = client.events(newMap(client) + "/events")) {
                BlockingQueue<String> lines = lines(stream);
                next(lines);
                next(lines);
                stopping.close();
                assertThat(next(lines)).isEqualTo(ENDED);
            }
        }
    }

    @Test
    void aMapOfSomebodyElseIsNotWatched() {
        SupportMap theirs = SupportMap.empty(UUID.randomUUID().toString(), "Bea");
        TestGraph.maps().create(TestGraph.account(), theirs);
        assertThat(
                        owner.send(
                                        HttpRequest.newBuilder(
                                                        owner.uri(
                                                                "/api/maps/%s/events"
                                                                        .formatted(theirs.id())))
                                                .header("Accept", "text/event-stream"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aRequestWithoutTheAcceptHeaderIsRefusedWithAFix() {
        Client.Response answer = owner.get(newMap(owner) + "/events");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("Send Accept: text/event-stream to receive events.");
    }

    @Test
    void theOldestStreamOfAnAccountEndsForTheNewest() {
        Client somebody =
                kithmap.as(new Account(UUID.randomUUID().toString(), "Bea", Set.of(Role.PERSON)));
        String map = newMap(somebody);
        List<Stream<String>> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 41; i++) {
                streams.add(somebody.events(map + "/events"));
            }
            assertThat(streams.getFirst().filter(line -> line.startsWith("event:")))
                    .as("ended without a last word")
                    .containsExactly("event: revision");
            somebody.delete(map);
            assertThat(streams.getLast().filter(line -> line.startsWith("event:")))
                    .containsExactly("event: revision", "event: gone");
        } finally {
            streams.forEach(Stream::close);
        }
    }

    private static String newMap(Client client) {
        return "/api/maps/"
                + client.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
    }

    private static long revision(String map) {
        return owner.get(map).json().path("revision").longValue();
    }

    private static String data(long revision) {
        return "data: {\"revision\":%d}".formatted(revision);
    }

    private static BlockingQueue<String> lines(Stream<String> stream) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        stream.filter(line -> !line.isEmpty()).forEach(lines::add);
                    } catch (RuntimeException cutOff) {
                        lines.add("(cut off)");
                    }
                    lines.add(ENDED);
                });
        return lines;
    }

    /// The next line that says something, which comes within a moment.
    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        return Objects.requireNonNullElse(lines.poll(5, TimeUnit.SECONDS), "(nothing)");
    }
}
