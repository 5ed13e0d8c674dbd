package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kithmap.account.Role;
import org.kithmap.graph.Connection;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

/// A practice in which six people agreed to research, with its analyst, and with the process of the
/// research graph as it really is. Started on first use, one in each test JVM.
final class AnalysisPractice {

    private static final class Lazy {
        private static final Path FOLDER = folder();
        private static final Connection DATABASE = Connection.embedded(FOLDER, 0);
        private static final TestKithmap PRACTICE =
                TestKithmap.startPractice(DATABASE.graph(), Clock.systemUTC());
        private static final Client ANALYST = newAccount(PRACTICE, Role.ANALYST);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Lazy::stop));
            for (int i = 0; i < 6; i++) {
                mapOfSomebody(PRACTICE, i);
            }
            startResearchGraph(ANALYST);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("kithmap-analysis");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop() {
            PRACTICE.close();
            DATABASE.close();
            try (Stream<Path> files = Files.walk(FOLDER)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private AnalysisPractice() {}

    static TestKithmap practice() {
        return Lazy.PRACTICE;
    }

    static Connection database() {
        return Lazy.DATABASE;
    }

    static Client analyst() {
        return Lazy.ANALYST;
    }

    static Client newAccount(Role... roles) {
        return newAccount(practice(), roles);
    }

    private static Client newAccount(TestKithmap practice, Role... roles) {
        return practice.as(TestKithmap.account("Somebody", roles));
    }

    private static void startResearchGraph(Client analyst) {
        assertThat(analyst.get("/api/analysis").json().path("phase").textValue()).isEqualTo("none");
        Response early =
                analyst.post(
                        "/api/analysis/questions",
                        Client.json(
                                "id", UUID.randomUUID().toString(), "query", "RETURN 1 AS one"));
        assertThat(early.json().path("code").textValue()).isEqualTo("research-not-ready");
        assertThat(analyst.post("/api/analysis/start", "").status()).isEqualTo(202);
        await(() -> {
            JsonNode state = analyst.get("/api/analysis").json();
            assertThat(state.path("failed").isMissingNode()).isTrue();
            return state.path("phase").textValue().equals("ready");
        });
    }

    /// Waits until something holds, for two minutes at most.
    static void await(BooleanSupplier enough) {
        long start = System.nanoTime();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(2));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /// Everybody has a friend who is close; two have another one who is not.
    private static void mapOfSomebody(TestKithmap practice, int i) {
        Client person = newAccount(practice, Role.PERSON);
        String map = person.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
        add(person, map, "Bo", 5);
        if (i < 2) {
            add(person, map, "Cy", 1);
        }
        assertThat(
                        person.put("/api/maps/%s/research".formatted(map), "{\"agreed\": true}")
                                .status())
                .isEqualTo(204);
    }

    private static void add(Client person, String map, String name, int closeness) {
        Response added =
                person.post(
                        "/api/maps/%s/changes".formatted(map),
                        "{\"id\": \"%s\", \"edits\": [{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"%s\", \"kind\": \"person\", \"relations\": [\"friend\"], \"closeness\": %d}}]}"
                                .formatted(UUID.randomUUID(), UUID.randomUUID(), name, closeness));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    static List<JsonNode> lines(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        answer.body()
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    try {
                        lines.add(Json.MAPPER.readTree(line));
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                });
        return lines;
    }

    /// The first row.
    static String rows(Response answer) {
        return lines(answer).get(1).path("rows").get(0).toString();
    }

    /// Of a problem, as an answer or at the end of one.
    static String code(Response answer) {
        return answer.status() == 200
                ? lines(answer).getLast().at("/problem/code").asText(answer.body())
                : answer.json().path("code").textValue();
    }

    static Response ask(String query) {
        return ask(UUID.randomUUID(), query);
    }

    static Response ask(UUID id, String query) {
        return ask(analyst(), id, query);
    }

    static Response ask(Client client, UUID id, String query) {
        return client.post(
                "/api/analysis/questions", Client.json("id", id.toString(), "query", query));
    }

    static Response ask(String query, String mode) {
        return analyst()
                .post(
                        "/api/analysis/questions",
                        Client.json(
                                "id", UUID.randomUUID().toString(), "query", query, "mode", mode));
    }
}
