package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

/// A practice on a database of its own: who becomes its first administrator, and what it stores.
class NewPracticeTest {

    private static final TestClock CLOCK = new TestClock();
    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap practice;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        practice = TestKithmap.startPractice(database.graph(), CLOCK);
        accounts = new Accounts(database.graph(), CLOCK);
    }

    @AfterAll
    static void stop() {
        practice.close();
        database.close();
    }

    @BeforeEach
    void removeAllAccounts() {
        CLOCK.forward(Duration.ofDays(2));
        database.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (n) WHERE n:Account OR n:Invitation DETACH DELETE n"),
                        Map.of());
    }

    @Test
    void aConsoleLinkMakesAnAdministrator() {
        assertThat(accounts.hasAdministrator()).isFalse();
        String link = practice.freshLink();
        assertThat(link).matches("http://localhost:\\d+/#invitation=[A-Za-z0-9_-]{43}");
        Client mara = practice.stranger();
        assertThat(mara.accept(link, "Mara", PASSWORD, "person", "coach").status()).isEqualTo(204);
        assertThat(mara.get("/api/session").json().toString())
                .matches(
                        "\\{\"account\":\\{\"id\":\"[0-9a-f-]{36}\",\"name\":\"Mara\","
                                + "\"roles\":\\[\"person\",\"coach\",\"administrator\"]},\"practice\":true}");
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    @Test
    void usingAConsoleLinkInvalidatesEarlierOnes() {
        String early = practice.freshLink();
        practice.stranger().accept(practice.freshLink(), "Mara", PASSWORD);
        assertThat(practice.stranger().accept(early, "Somebody", PASSWORD).status()).isEqualTo(410);
    }

    @Test
    void aConsoleLinkAskedForLaterMakesAnotherAdministrator() {
        practice.stranger().accept(practice.freshLink(), "Mara", PASSWORD);
        String again = practice.freshLink();
        assertThat(practice.stranger().accept(again, "Ada", PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void theOwnerOfALaptopBecomesTheFirstAccountAndKeepsTheirMaps() {
        try (TestKithmap laptop = TestKithmap.start(database.graph())) {
            laptop.owner().post("/api/maps", json("name", "Mine"));
        }
        Client client = practice.stranger();
        client.accept(practice.freshLink(), "Mara", PASSWORD);
        assertThat(client.account()).isEqualTo("owner");
        assertThat(client.get("/api/maps").body()).contains("Mine");
    }

    @Test
    void theLastAdministratorStays() {
        Client last = administrator();
        String path = "/api/accounts/" + last.account();
        for (Response refused :
                List.of(
                        last.patch(path, "{\"roles\": [\"coach\"]}"),
                        last.patch(path, "{\"active\": false}"),
                        last.delete(path),
                        last.send(last.method("DELETE", "/api/me", json("current", PASSWORD))))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("code").textValue()).isEqualTo("last-administrator");
        }
    }

    @Test
    void oneOfTwoAdministratorsWhoRemoveEachOtherStays() throws Exception {
        Client one = administrator();
        Client two = practice.stranger();
        two.accept(one.invite("administrator"), "Two", PASSWORD);
        String pathOfOne = "/api/accounts/" + one.account();
        String pathOfTwo = "/api/accounts/" + two.account();
        List<Callable<Integer>> both =
                List.of(
                        () -> one.patch(pathOfTwo, "{\"roles\": [\"coach\"]}").status(),
                        () -> two.patch(pathOfOne, "{\"roles\": [\"coach\"]}").status());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow)).contains(204);
        }
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    /// Returns the only administrator.
    private static Client administrator() {
        Client client = practice.stranger();
        client.accept(practice.freshLink(), "One", PASSWORD);
        return client;
    }

    @Test
    void neitherPasswordsNorTokensAreKeptInClear() throws IOException {
        String password = "zeldzaam vreemd fietspad 7391";
        Client client = practice.stranger();
        String invitation = practice.administrator().invite("person");
        String session =
                client.accept(invitation, aName(), password)
                        .header("Set-Cookie")
                        .replaceAll("^[^=]+=([^;]+);.*$", "$1");
        assertThat(session).matches("[A-Za-z0-9_-]{43}");
        practice.stranger().signIn(password, password); // typed into the wrong field
        for (Row row :
                database.graph()
                        .read(
                                new CypherFile("", "MATCH (n) RETURN properties(n) AS all"),
                                Map.of())) {
            assertThat(row.map("all").toString()).doesNotContain(password, invitation, session);
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(
                                bytes.contains(password)
                                        || bytes.contains(invitation)
                                        || bytes.contains(session))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
