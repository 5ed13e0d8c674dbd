package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestKithmap;

/// The largest map there may be, asked for many times at once, fills no memory, and others are
/// answered meanwhile.
@SlowTest
@Timeout(180)
class ManyReadersTest {

    private static final int AT_ONCE = 20;

    private static TestKithmap kithmap;
    private static Client owner;
    private static String map;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        owner = newAccount();
        map =
                "/api/maps/"
                        + owner.post("/api/maps", "{\"name\": \"Ana\"}")
                                .json()
                                .path("id")
                                .textValue();
        for (int i = 0; i < 5; i++) {
            String added =
                    IntStream.range(0, 200)
                            .mapToObj(alter ->
                                    "{\"on\": \"alter\", \"key\": \"%s\", \"from\": null, \"to\": {\"name\": \"Bo\", \"notes\": \"%s\"}}"
                                            .formatted(UUID.randomUUID(), "x".repeat(4_000)))
                            .collect(Collectors.joining(","));
            assertThat(owner.post(map + "/changes", EditRequests.change(added)).status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        owner.delete(map);
        kithmap.close();
    }

    private static Client newAccount() {
        return kithmap.as(
                new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.PERSON)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes"})
    void manyRequestsAtOnceFillNoMemory(String part)
            throws InterruptedException, ExecutionException {
        Client other = newAccount();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                statuses.add(threads.submit(() -> owner.get(map + part).status()));
            }
            while (statuses.stream().anyMatch(status -> !status.isDone())) {
                assertThat(other.get("/api/maps").status()).isEqualTo(200);
            }
            List<Integer> answered = new ArrayList<>();
            for (Future<Integer> status : statuses) {
                answered.add(status.get());
            }
            assertThat(answered).contains(200).isSubsetOf(200, 503);
        }
        assertThat(owner.get(map + part).status()).isEqualTo(200);
    }

    /// Their answers wait in memory until the connections are ended as too slow.
    @Test
    void unreadAnswersKeepNobodyElseFromTheirMap() throws IOException {
        Client other = newAccount();
        String own =
                "/api/maps/"
                        + other.post("/api/maps", "{\"name\": \"Cy\"}")
                                .json()
                                .path("id")
                                .textValue();
        List<Socket> asking = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Socket socket = new Socket("127.0.0.1", kithmap.port());
                asking.add(socket);
                socket.getOutputStream()
                        .write(
                                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
                                        .formatted(map, kithmap.port(), owner.cookie())
                                        .getBytes(StandardCharsets.UTF_8));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(other.get(own).status()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : asking) {
                socket.close();
            }
        }
    }
}
