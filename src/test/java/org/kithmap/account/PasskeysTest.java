package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.VirtualAuthenticator;

/// Passkeys of several people.
class PasskeysTest extends PracticeFixture {

    private final String name = aName();
    private Client me;
    private VirtualAuthenticator device;

    @BeforeEach
    void createAPerson() {
        me = kithmap.somebodyCalled(name, "person");
        device = new VirtualAuthenticator(kithmap.address());
    }

    @Test
    void anAddedPasskeyIsListed() {
        Response added = add(me, device, "My telephone");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().fieldNames()).toIterable().containsExactly("id", "name", "created");
        JsonNode mine = me.get("/api/account").json().path("passkeys");
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/name").textValue()).isEqualTo("My telephone");
        assertThat(mine.at("/0").has("used")).isFalse();
    }

    @Test
    void aPersonSignsInWithAPasskeyWithoutAName() {
        add(me, device, "My telephone");
        device.counter = 1;
        Client there = kithmap.stranger();
        Response in = signIn(there, device);
        assertThat(in.status()).isEqualTo(204);
        assertThat(in.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(there.account()).isEqualTo(me.account());
    }

    @Test
    void aPasskeyIsListedWithItsLastUse() {
        add(me, device, "My telephone");
        CLOCK.forward(Duration.ofMinutes(3));
        device.counter = 1;
        Client there = kithmap.stranger();
        signIn(there, device);
        assertThat(there.get("/api/account").json().at("/passkeys/0/used").textValue())
                .isEqualTo(CLOCK.instant().toString());
    }

    @Test
    void signingInWithAPasskeyLeavesOtherSessionsOpen() {
        add(me, device, "My telephone");
        device.counter = 1;
        Client there = kithmap.stranger();
        signIn(there, device);
        assertThat(there.get("/api/account").json().path("sessions")).hasSize(2);
        assertThat(me.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aPasskeyIsCreatedDiscoverableAndWithUserVerification() {
        JsonNode options = options(me, json("current", PASSWORD)).json();
        assertThat(options.path("challenge").textValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(options.at("/rp/id").textValue()).isEqualTo("localhost");
        assertThat(options.at("/user/id").textValue())
                .matches("[A-Za-z0-9_-]{43}")
                .doesNotContain(me.account());
        assertThat(options.path("attestation").textValue()).isEqualTo("none");
        assertThat(options.at("/authenticatorSelection").toString())
                .isEqualTo(
                        "{\"residentKey\":\"required\",\"requireResidentKey\":true,\"userVerification\":\"required\"}");
        assertThat(options.path("excludeCredentials")).isEmpty();
    }

    @Test
    void aDeviceWithAPasskeyIsExcludedFromAnother() {
        add(me, device, "One");
        assertThat(
                        options(me, json("current", PASSWORD))
                                .json()
                                .at("/excludeCredentials/0/id")
                                .textValue())
                .isEqualTo(device.id());
    }

    @Test
    void signingInAsksForAnyPasskeyWithUserVerification() {
        JsonNode request = kithmap.stranger().post("/api/passkeys/challenge", "{}").json();
        assertThat(request.path("userVerification").textValue()).isEqualTo("required");
        assertThat(request.path("allowCredentials").toString()).isEqualTo("[]");
    }

    @Test
    void theChallengeOfOneReplicaIsKnownToTheOther() {
        add(me, device, "One");
        JsonNode options = kithmap.stranger().post("/api/passkeys/challenge", "{}").json();
        device.origin = replica.address();
        assertThat(
                        replica.stranger()
                                .post("/api/session/passkey", body(device.sign(options)))
                                .status())
                .isEqualTo(204);
    }

    static Stream<Consumer<VirtualAuthenticator>> wrongs() {
        return Stream.of(
                device -> device.origin = "https://kithmap.example",
                device -> device.origin = "http://localhost:1",
                device -> device.rpId = "kithmap.example",
                device -> device.verified = false,
                device -> device.counter = 4,
                device -> device.counter = 5,
                device -> device.handle = "AAAA",
                device -> device.handle = null);
    }

    /// Signed for another page, by nobody in particular, by a copy, or for another person.
    @ParameterizedTest
    @MethodSource("wrongs")
    void aWrongSignatureSignsNobodyIn(Consumer<VirtualAuthenticator> wrong) {
        add(me, device, "One");
        device.counter = 5;
        assertThat(signIn(kithmap.stranger(), device).status()).isEqualTo(204);
        device.counter = 6;
        wrong.accept(device);
        refused(signIn(kithmap.stranger(), device));
    }

    @Test
    void aSignatureByAnotherKeySignsNobodyIn() {
        add(me, device, "One");
        refused(signIn(kithmap.stranger(), device.impostor()));
    }

    @Test
    void anUnknownPasskeySignsNobodyIn() {
        add(me, device, "One");
        VirtualAuthenticator unknown = new VirtualAuthenticator(kithmap.address());
        unknown.handle = device.handle;
        refused(signIn(kithmap.stranger(), unknown));
    }

    @Test
    void aChallengeIsAcceptedAtMostOnce() throws Exception {
        add(me, device, "One");
        Client there = kithmap.stranger();
        JsonNode options = there.post("/api/passkeys/challenge", "{}").json();
        String signed = body(device.sign(options));
        List<Callable<Integer>> at =
                IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i ->
                                () ->
                                        (i % 2 == 0 ? kithmap : replica)
                                                .stranger()
                                                .post("/api/session/passkey", signed)
                                                .status())
                        .toList();
        int let = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : pool.invokeAll(at)) {
                let += answer.get() == 204 ? 1 : 0;
            }
        }
        assertThat(let).isLessThanOrEqualTo(1);
        CLOCK.forward(Duration.ofDays(2));
        refused(there.post("/api/session/passkey", signed));
    }

    @Test
    void aChallengeExpires() {
        add(me, device, "One");
        Client there = kithmap.stranger();
        JsonNode late = there.post("/api/passkeys/challenge", "{}").json();
        CLOCK.forward(Challenges.LASTS);
        refused(there.post("/api/session/passkey", body(device.sign(late))));
    }

    @Test
    void aMadeUpChallengeIsRefused() {
        add(me, device, "One");
        Client there = kithmap.stranger();
        ObjectNode own = (ObjectNode) there.post("/api/passkeys/challenge", "{}").json();
        own.put("challenge", "A".repeat(43));
        refused(there.post("/api/session/passkey", body(device.sign(own))));
    }

    @Test
    void aChallengeForAProofSignsNobodyIn() {
        add(me, device, "One");
        JsonNode proof = me.post("/api/account/passkeys/challenge", "{}").json();
        refused(kithmap.stranger().post("/api/session/passkey", body(device.sign(proof))));
    }

    @Test
    void aChallengeForSigningInProvesNothing() {
        add(me, device, "One");
        JsonNode entry = me.post("/api/passkeys/challenge", "{}").json();
        refused(options(me, body(device.sign(entry))));
    }

    @Test
    void theChallengeOfAnotherAccountAddsNoPasskey() {
        Client other = kithmap.newAccount("person");
        JsonNode theirs = options(other, json("current", PASSWORD)).json();
        JsonNode made = device.create(theirs);
        refused(me.post("/api/account/passkeys", body(made)));
        assertThat(me.get("/api/account").json().path("passkeys")).isEmpty();
    }

    @Test
    void aPasskeyBelongsToOneAccount() {
        add(me, device, "Mine");
        Client other = kithmap.newAccount("person");
        Response answer = add(other, device, "Theirs, too");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").textValue()).isEqualTo("passkey-known");
        assertThat(other.get("/api/account").json().path("passkeys").toString()).isEqualTo("[]");
    }

    @Test
    void onePasskeyProvesNothingForAnotherAccount() {
        add(me, device, "Mine");
        Client other = kithmap.newAccount("person");
        JsonNode options = other.post("/api/account/passkeys/challenge", "{}").json();
        refused(options(other, body(device.sign(options))));
    }

    @Test
    void addingAPasskeyNeedsAProof() {
        Response none = options(me, "{}");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("detail").textValue()).isEqualTo("\"current\" is missing.");
    }

    @Test
    void addingAPasskeyNeedsTheRightPassword() {
        Response wrong = options(me, json("current", "not this one"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().path("code").textValue()).isEqualTo("wrong-password");
    }

    @Test
    void removingAPasskeyNeedsTheRightPassword() {
        String id = add(me, device, "One").json().path("id").textValue();
        assertThat(remove(me, id, json("current", "not this one")).status()).isEqualTo(403);
    }

    @Test
    void aPasskeyIsRemovedAfterAProofByItself() {
        String id = add(me, device, "One").json().path("id").textValue();
        JsonNode options = me.post("/api/account/passkeys/challenge", "{}").json();
        assertThat(options.at("/allowCredentials/0/id").textValue()).isEqualTo(device.id());
        assertThat(remove(me, id, body(device.sign(options))).status()).isEqualTo(204);
        assertThat(me.get("/api/account").json().path("passkeys")).isEmpty();
        refused(signIn(kithmap.stranger(), device));
    }

    @Test
    void removingAPasskeyLeavesOtherSessionsOpen() {
        String id = add(me, device, "One").json().path("id").textValue();
        Client elsewhere = kithmap.stranger();
        elsewhere.signIn(name, PASSWORD);
        assertThat(remove(me, id, json("current", PASSWORD)).status()).isEqualTo(204);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void nobodyRemovesAPasskeyOfAnother() {
        String id = add(me, device, "One").json().path("id").textValue();
        Client other = kithmap.newAccount("person", "administrator");
        assertThat(remove(other, id, json("current", PASSWORD)).status()).isEqualTo(204);
        assertThat(me.get("/api/account").json().path("passkeys")).hasSize(1);
    }

    @Test
    void theLastWayToSignInCannotBeRemoved() {
        String id = add(me, device, "One").json().path("id").textValue();
        write("MATCH (a:Account {id: $id}) REMOVE a.password", Map.of("id", me.account()));
        JsonNode options = me.post("/api/account/passkeys/challenge", "{}").json();
        Response answer = remove(me, id, body(device.sign(options)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").textValue()).isEqualTo("last-way-in");
        assertThat(signIn(kithmap.stranger(), device).status()).isEqualTo(204);
    }

    @Test
    void anAccountHasAtMostTenPasskeys() {
        for (int i = 0; i < Passkeys.MAX_PER_ACCOUNT; i++) {
            assertThat(add(me, new VirtualAuthenticator(kithmap.address()), "").status())
                    .isEqualTo(201);
        }
        Response answer = options(me, json("current", PASSWORD));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").textValue()).isEqualTo("too-many-passkeys");
    }

    @Test
    void thePasskeyOfAClosedAccountIsRefused() {
        add(me, device, "One");
        Client administrator = kithmap.administrator();
        String account = "/api/accounts/" + me.account();
        administrator.patch(account, "{\"active\": false}");
        refused(signIn(kithmap.stranger(), device));
        administrator.patch(account, "{\"active\": true}");
        assertThat(signIn(kithmap.stranger(), device).status()).isEqualTo(204);
    }

    @Test
    void signingOutEverywhereEndsPasskeySessionsAndKeepsThePasskey() {
        add(me, device, "One");
        Client there = kithmap.stranger();
        signIn(there, device);
        me.delete("/api/account/sessions");
        assertThat(there.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(there, device).status()).isEqualTo(204);
    }

    @Test
    void anotherPasswordKeepsThePasskeys() {
        add(me, device, "One");
        JsonNode options = me.post("/api/account/passkeys/challenge", "{}").json();
        ObjectNode change = (ObjectNode) parsed(body(device.sign(options)));
        change.put("password", "een heel ander fietspad");
        assertThat(me.post("/api/account/password", change.toString()).status()).isEqualTo(204);
        assertThat(signIn(kithmap.stranger(), device).status()).isEqualTo(204);
    }

    @Test
    void aPasswordLinkRemovesThePasskeys() {
        add(me, device, "One");
        Client administrator = kithmap.administrator();
        Response link = administrator.post("/api/invitations", json("account", me.account()));
        kithmap.stranger().accept(link.json().path("token").textValue(), "", PASSWORD);
        refused(signIn(kithmap.stranger(), device));
        assertThat(kithmap.stranger().signIn(name, PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void guessesAreCountedOnEveryReplica() {
        add(me, device, "One");
        VirtualAuthenticator impostor = device.impostor();
        for (int i = 0; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            impostor.origin = (i % 2 == 0 ? kithmap : replica).address();
            refused(signIn((i % 2 == 0 ? kithmap : replica).stranger(), impostor));
        }
        Response wait = signIn(kithmap.stranger(), device);
        assertThat(wait.status()).isEqualTo(429);
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(signIn(kithmap.stranger(), device).status()).isEqualTo(204);
    }

    @Test
    void openChallengesAreLimited() {
        Client stranger = kithmap.stranger();
        for (int i = 0; i < 70; i++) {
            stranger.post("/api/passkeys/challenge", "{}");
        }
        assertThat(read("MATCH (c:Challenge {ceremony: 'sign_in'}) RETURN count(c) AS n", Map.of()))
                .allMatch(row -> row.number("n") <= 50);
    }

    @Test
    void aPasskeyIsExportedWithItsNameAndDates() {
        add(me, device, "My telephone");
        signIn(kithmap.stranger(), device);
        JsonNode kept = me.get("/api/me").json().path("passkeys");
        assertThat(kept).hasSize(1);
        assertThat(kept.path(0).fieldNames())
                .toIterable()
                .containsExactly("name", "created", "used");
    }

    @Test
    void noAnswerHasTheKeyOfAPasskey() {
        add(me, device, "My telephone");
        Row secret = secretOfPasskey();
        assertThat(me.get("/api/me").body() + me.get("/api/account").body())
                .doesNotContain(device.id(), secret.string("key"), secret.string("handle"));
    }

    @Test
    void passkeysAreErasedWithTheAccount() {
        add(me, device, "My telephone");
        signIn(kithmap.stranger(), device);
        me.post("/api/account/passkeys/challenge", "{}");
        String id = me.account();
        Row secret = secretOfPasskey();
        assertThat(me.send(me.method("DELETE", "/api/me", json("current", PASSWORD))).status())
                .isEqualTo(204);
        // The log of the practice keeps the id, which says nothing any more.
        assertThat(
                        read(
                                "MATCH (n) WHERE NOT n:PracticeEvent AND (n.credential = $credential OR n.by = $id"
                                        + " OR n.handle = $handle OR n.key = $tries) RETURN labels(n) AS labels",
                                Map.of(
                                        "credential",
                                        device.id(),
                                        "id",
                                        id,
                                        "handle",
                                        secret.string("handle"),
                                        "tries",
                                        "account:" + SecretToken.hash("passkey:" + device.id()))))
                .isEmpty();
    }

    private Row secretOfPasskey() {
        return read(
                        "MATCH (a:Account {id: $id})-[:HOLDS]->(p) RETURN p.key AS key, a.handle AS handle",
                        Map.of("id", me.account()))
                .getFirst();
    }

    @Test
    void strangersCannotManagePasskeys() {
        Client stranger = kithmap.stranger();
        for (String path : List.of("challenge", "options", "")) {
            assertThat(stranger.post("/api/account/passkeys/" + path, "{}").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aLaptopHasNoRoutesForPasskeys() {
        try (TestKithmap laptop = TestKithmap.start(TestGraph.graph())) {
            assertThat(laptop.routes()).noneMatch(route -> route.contains("passkey"));
        }
    }

    @Test
    void challengesNameTheServerAndNotTheRequestedHost() {
        JsonNode options =
                kithmap.stranger()
                        .send(
                                kithmap.stranger()
                                        .method("POST", "/api/passkeys/challenge", "{}")
                                        .uri(
                                                URI.create(
                                                        kithmap.address()
                                                                        .replace(
                                                                                "localhost",
                                                                                "127.0.0.1")
                                                                + "/api/passkeys/challenge")))
                        .json();
        assertThat(options.path("rpId").textValue()).isEqualTo("localhost");
    }

    private static Response options(Client client, String proof) {
        return client.post("/api/account/passkeys/options", proof);
    }

    private static Response add(Client client, VirtualAuthenticator device, String called) {
        JsonNode options = options(client, json("current", PASSWORD)).json();
        ObjectNode body = (ObjectNode) parsed(body(device.create(options)));
        return client.post("/api/account/passkeys", body.put("name", called).toString());
    }

    private static Response remove(Client client, String id, String proof) {
        return client.send(client.method("DELETE", "/api/account/passkeys/" + id, proof));
    }

    private static Response signIn(Client client, VirtualAuthenticator device) {
        JsonNode options = client.post("/api/passkeys/challenge", "{}").json();
        return client.post("/api/session/passkey", body(device.sign(options)));
    }

    private static void refused(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("wrong-passkey");
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("This passkey did not work here. Please try again.");
    }

    private static String body(JsonNode passkey) {
        return "{\"passkey\": %s}".formatted(passkey);
    }

    private static JsonNode parsed(String json) {
        try {
            return org.kithmap.json.Json.MAPPER.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Row> read(String query, Map<String, @Nullable Object> parameters) {
        return TestGraph.graph().read(new CypherFile("test", query), parameters);
    }

    private static void write(String query, Map<String, @Nullable Object> parameters) {
        TestGraph.graph().write(new CypherFile("test", query), parameters);
    }
}
