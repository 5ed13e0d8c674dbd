package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;

/// The end of sessions, on two replicas, by a clock that the test turns.
class SessionsTest extends PracticeFixture {

    @Test
    void aPersonEndsTheSessionOfAnotherDevice() {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        var sessions = here.get("/api/account").json().path("sessions");
        assertThat(sessions).hasSize(2);
        for (var session : sessions) {
            if (!session.path("current").booleanValue()) {
                here.delete("/api/account/sessions/" + session.path("id").textValue());
            }
        }
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(there.get("/api/maps").status()).isEqualTo(401);
        assertThat(here.get("/api/maps").status()).isEqualTo(200);
    }

    @Test
    void aPersonSignsOutEverywhere() {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        assertThat(here.delete("/api/account/sessions").status()).isEqualTo(204);
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(here.get("/api/maps").status()).isEqualTo(401);
        assertThat(there.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void anOpenPageIsToldThatItsSessionEndedAndNothingMore() throws Exception {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        String map =
                "/api/maps/"
                        + here.post("/api/maps", json("name", "Mine"))
                                .json()
                                .path("id")
                                .textValue();
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        try (Stream<String> stream = here.events(map + "/events")) {
            Iterator<String> lines = stream.filter(line -> line.startsWith("event")).iterator();
            assertThat(lines.next()).isEqualTo("event: revision");
            here.at(replica.address()).delete("/api/session");
            there.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
            assertThat(lines.next()).isEqualTo("event: signed-out");
            assertThat(lines.hasNext()).isFalse();
        }
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        Client client = kithmap.newAccount("person");
        for (int i = 0; i < 4; i++) {
            CLOCK.forward(Duration.ofMinutes(20));
            assertThat(client.get("/api/maps").status()).isEqualTo(200);
        }
        CLOCK.forward(Duration.ofMinutes(30));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursOfUse() {
        Client client = kithmap.newAccount("person");
        for (int i = 0; i < 35; i++) {
            CLOCK.forward(Duration.ofMinutes(20));
            assertThat(client.get("/api/maps").status()).isEqualTo(200);
        }
        CLOCK.forward(Duration.ofMinutes(20));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void theUseOfASessionIsNotedAtMostOnceAMinute() {
        Client client = kithmap.newAccount("person");
        String account = client.account();
        Object first = seen(account);
        CLOCK.forward(Duration.ofSeconds(59));
        client.get("/api/maps");
        assertThat(seen(account)).isEqualTo(first);
        CLOCK.forward(Duration.ofSeconds(2));
        client.get("/api/maps");
        assertThat(seen(account)).isNotEqualTo(first);
    }

    private static @Nullable Object seen(String account) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("now", CLOCK.instant().atZone(java.time.ZoneOffset.UTC));
        parameters.put("idleSince", null);
        return TestGraph.graph()
                .read(CypherFile.load("account/sessions.cypher"), parameters)
                .getFirst()
                .value("seen");
    }

    @Test
    void signingOutEndsTheSessionOnEveryReplica() {
        Client client = kithmap.newAccount("person");
        Client same = client.at(replica.address());
        assertThat(same.get("/api/maps").status()).isEqualTo(200);
        client.delete("/api/session");
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(same.get("/api/maps").status()).isEqualTo(401);
    }
}
