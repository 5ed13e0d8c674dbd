package org.kithmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.Connection;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.Neo4jServer;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestKithmap;
import org.testcontainers.neo4j.Neo4jContainer;

/// The database is killed and comes back while the service runs and is used.
@SlowTest
@RequiresMachine(MachineFeature.DOCKER)
class RestartTest {

    /// Only ends a test that would never end; nothing is measured.
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /// Between two tries of somebody who was told to come back later.
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Test
    void anUnavailableDatabaseAnswers503AndLosesNothingAcknowledged() {
        try (Neo4jContainer container = Neo4jServer.CURRENT.container()) {
            // a container that is started again keeps a port only if it was chosen for it
            container.setPortBindings(List.of(freePort() + ":7687"));
            container.start();
            DockerClient docker = container.getDockerClient();
            try (Connection connection =
                            Connection.server(
                                    Neo4jServer.endpoint(container), TIMEOUT, line -> {});
                    TestKithmap kithmap = TestKithmap.start(connection.graph())) {
                SimulatedUser ana = SimulatedUser.with(kithmap.owner());

                ana.usesItUntil(() -> ana.acknowledged.size() >= 20);
                docker.killContainerCmd(container.getContainerId()).exec();
                ana.usesItUntil(() -> ana.failures().size() >= 4);
                docker.startContainerCmd(container.getContainerId()).exec();
                int before = ana.acknowledged.size();
                ana.usesItUntil(() -> ana.acknowledged.size() >= before + 20);

                assertThat(ana.failures()).allSatisfy(RestartTest::saysWhy);
                assertThat(names(ana.client.get(ana.map)))
                        .doesNotHaveDuplicates()
                        .containsAll(ana.acknowledged);
            }
        }
    }

    /// Adds an alter and reads the map, again and again.
    ///
    /// @param map its path
    /// @param answers to every request
    /// @param acknowledged names of alters that Kithmap said it has added
    private record SimulatedUser(
            Client client, String map, List<Response> answers, List<String> acknowledged) {

        static SimulatedUser with(Client client) {
            JsonNode map = client.post("/api/maps", "{\"name\": \"Ana\"}").json();
            return new SimulatedUser(
                    client,
                    "/api/maps/" + map.path("id").textValue(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        void usesItUntil(BooleanSupplier enough) {
            Instant end = Instant.now().plus(TIMEOUT);
            while (!enough.getAsBoolean()) {
                assertThat(Instant.now()).as("the service recovers").isBefore(end);
                String name = "Friend " + answers.size();
                Response written =
                        client.post(
                                map + "/changes", EditRequests.change(EditRequests.addAlter(name)));
                if (written.status() == 201) {
                    acknowledged.add(name);
                }
                Response read = client.get(map);
                if (read.status() == 200) {
                    assertThat(names(read)).containsAll(acknowledged);
                }
                answers.addAll(List.of(written, read));
                if (read.status() != 200) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }

        List<Response> failures() {
            return answers.stream().filter(answer -> answer.status() >= 400).toList();
        }
    }

    private static void saysWhy(Response answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").intValue()).isEqualTo(503);
        assertThat(problem.path("title").textValue()).isEqualTo("The database does not respond");
    }

    private static List<String> names(Response map) {
        List<String> names = new ArrayList<>();
        map.json().path("alters").forEach(alter -> names.add(alter.path("name").textValue()));
        return names;
    }

    /// Below the range that outgoing connections take theirs from, so that none has it when the
    /// container comes back.
    private static int freePort() {
        return IntStream.range(20_000, 30_000)
                .filter(RestartTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
