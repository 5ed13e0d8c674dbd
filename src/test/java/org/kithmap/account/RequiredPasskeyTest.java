package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.VirtualAuthenticator;

/// A practice that requires a passkey of coaches and administrators, beside one on the same
/// database that does not: what it was before the passkey was required.
class RequiredPasskeyTest extends PracticeFixture {

    /// The requests that are allowed before the session is confirmed: to see who is here, to add a
    /// first passkey, to read of a link for one's password, and to leave.
    private static final Set<String> ON_THE_WAY =
            Set.of(
                    "GET /api/session",
                    "DELETE /api/session",
                    "GET /api/account",
                    "DELETE /api/account/password-link",
                    "POST /api/account/passkeys/challenge",
                    "POST /api/account/passkeys/options",
                    "POST /api/account/passkeys",
                    "DELETE /api/account/sessions",
                    "DELETE /api/account/sessions/{id}");

    /// The requests that are allowed without a session.
    private static final Set<String> OPEN =
            Set.of(
                    "POST /api/session",
                    "POST /api/session/passkey",
                    "POST /api/passkeys/challenge",
                    "POST /api/invitations/look",
                    "POST /api/invitations/accept",
                    "POST /api/password-hint",
                    "GET /api/practice/name");

    private static TestKithmap strict;

    private final String name = aName();
    private VirtualAuthenticator device;

    @BeforeAll
    static void start() {
        strict =
                TestKithmap.startPractice(
                        TestGraph.graph(), CLOCK, Set.of(Role.COACH, Role.ADMINISTRATOR));
    }

    @AfterAll
    static void stop() {
        strict.close();
    }

    @BeforeEach
    void createADevice() {
        device = new VirtualAuthenticator(strict.address());
        device.rpId = "localhost";
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach", "administrator"})
    void everyRouteIsClosedAfterSigningInByPasswordAlone(String role) {
        kithmap.somebodyCalled(name, role, "person", "analyst");
        Client client = strict.stranger();
        assertThat(client.signIn(name, PASSWORD).status()).isEqualTo(204);
        for (String route : strict.routes()) {
            if (route.contains(" /api/") && !OPEN.contains(route) && !ON_THE_WAY.contains(route)) {
                Response answer = ask(client, route);
                assertThat(answer.status()).as(route).isEqualTo(403);
                assertThat(answer.json().path("code").textValue())
                        .as(route)
                        .isEqualTo("passkey-needed");
            }
        }
    }

    @Test
    void rolesWithoutTheRequirementNeedNoPasskey() {
        kithmap.somebodyCalled(name, "person", "analyst");
        Client client = strict.stranger();
        client.signIn(name, PASSWORD);
        assertThat(client.get("/api/maps").status()).isEqualTo(200);
        assertThat(client.get("/api/session").json().has("passkeyNeeded")).isFalse();
    }

    @Test
    void aFirstPasskeyOpensTheSessionInWhichItIsAdded() {
        Client client = aCoachByPassword();
        assertThat(client.get("/api/session").json().path("passkeyNeeded").textValue())
                .isEqualTo("add");
        assertThat(add(client, device).status()).isEqualTo(201);
        assertThat(client.get("/api/clients").status()).isEqualTo(200);
        assertThat(client.get("/api/session").json().has("passkeyNeeded")).isFalse();
    }

    @Test
    void aPasswordOpensNothingOnceThereIsAPasskey() {
        add(aCoachByPassword(), device);
        Client byPassword = strict.stranger();
        byPassword.signIn(name, PASSWORD);
        assertThat(byPassword.get("/api/clients").status()).isEqualTo(403);
        assertThat(byPassword.get("/api/session").json().path("passkeyNeeded").textValue())
                .isEqualTo("confirm");
    }

    @Test
    void aPasskeyOpensEverything() {
        add(aCoachByPassword(), device);
        assertThat(signedIn().get("/api/clients").status()).isEqualTo(200);
    }

    @Test
    void aPasswordAloneAddsNoSecondPasskey() {
        add(aCoachByPassword(), device);
        Client thief = strict.stranger();
        thief.signIn(name, PASSWORD);
        VirtualAuthenticator theirs = new VirtualAuthenticator(strict.address());
        theirs.rpId = "localhost";
        Response refused = add(thief, theirs);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(thief.get("/api/clients").status()).isEqualTo(403);
    }

    /// Both began when there was none.
    @Test
    void onlyOneOfTwoFirstPasskeysIsAccepted() {
        Client one = aCoachByPassword();
        Client other = strict.stranger();
        other.signIn(name, PASSWORD);
        VirtualAuthenticator theirs = new VirtualAuthenticator(strict.address());
        theirs.rpId = "localhost";
        JsonNode options = options(other);
        assertThat(add(one, device).status()).isEqualTo(201);
        assertThat(made(other, theirs.create(options)).status()).isEqualTo(403);
        assertThat(other.get("/api/clients").status()).isEqualTo(403);
    }

    @Test
    void theLastPasskeyCannotBeRemoved() {
        add(aCoachByPassword(), device);
        Client client = signedIn();
        String id = client.get("/api/account").json().at("/passkeys/0/id").textValue();
        Response refused =
                client.send(
                        client.method(
                                "DELETE",
                                "/api/account/passkeys/" + id,
                                json("current", PASSWORD)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").textValue()).isEqualTo("last-way-in");
        assertThat(client.get("/api/account").json().path("passkeys")).hasSize(1);
    }

    @Test
    void aPasswordLinkDoesNotReplaceThePasskey() {
        Client coach = aCoachByPassword();
        add(coach, device);
        String id = coach.account();
        Response made = kithmap.administrator().post("/api/invitations", json("account", id));
        Client back = strict.stranger();
        assertThat(
                        back.accept(
                                        made.json().path("token").textValue(),
                                        "",
                                        "een heel ander fietspad")
                                .status())
                .isEqualTo(204);
        assertThat(back.get("/api/clients").status()).isEqualTo(403);
        assertThat(back.get("/api/session").json().path("passkeyNeeded").textValue())
                .isEqualTo("confirm");
        assertThat(signedIn().get("/api/clients").status()).isEqualTo(200);
    }

    @Test
    void aLinkForALostPasskeyLetsItsOwnerAddAnother() {
        Client coach = aCoachByPassword();
        add(coach, device);
        Response made =
                kithmap.administrator()
                        .post(
                                "/api/invitations",
                                "{\"account\": \"%s\", \"passkeysLost\": true}"
                                        .formatted(coach.account()));
        Client back = strict.stranger();
        back.accept(made.json().path("token").textValue(), "", "een heel ander fietspad");
        assertThat(back.get("/api/clients").status()).isEqualTo(403);
        assertThat(back.get("/api/session").json().path("passkeyNeeded").textValue())
                .isEqualTo("add");
        assertThat(coach.get("/api/session").json().path("account").isMissingNode()).isTrue();
    }

    @Test
    void aRoleGivenLaterNeedsThePasskeyAtOnce() {
        Client person = kithmap.somebodyCalled(name, "person");
        Client there = strict.stranger();
        there.signIn(name, PASSWORD);
        assertThat(there.get("/api/maps").status()).isEqualTo(200);
        kithmap.administrator()
                .patch("/api/accounts/" + person.account(), "{\"roles\": [\"person\", \"coach\"]}");
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(there.get("/api/maps").status()).isEqualTo(403);
    }

    @Test
    void aSessionFromBeforeThePasskeyWasRequiredIsClosed() {
        Client coach = kithmap.somebodyCalled(name, "coach");
        assertThat(coach.get("/api/clients").status()).isEqualTo(200);
        assertThat(coach.at(strict.address()).get("/api/clients").status()).isEqualTo(403);
    }

    /// Kithmap is started again without the option.
    @Test
    void withoutTheRequirementAPasswordIsEnoughAgain() {
        add(aCoachByPassword(), device);
        Client client = kithmap.stranger();
        client.signIn(name, PASSWORD);
        assertThat(client.get("/api/clients").status()).isEqualTo(200);
    }

    private Client aCoachByPassword() {
        kithmap.somebodyCalled(name, "coach");
        Client client = strict.stranger();
        client.signIn(name, PASSWORD);
        return client;
    }

    private Client signedIn() {
        Client client = strict.stranger();
        JsonNode options = client.post("/api/passkeys/challenge", "{}").json();
        device.counter++;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("passkey", device.sign(options));
        assertThat(client.post("/api/session/passkey", body.toString()).status()).isEqualTo(204);
        return client;
    }

    private static JsonNode options(Client client) {
        return client.post("/api/account/passkeys/options", json("current", PASSWORD)).json();
    }

    private static Response add(Client client, VirtualAuthenticator device) {
        Response options = client.post("/api/account/passkeys/options", json("current", PASSWORD));
        return options.status() == 200 ? made(client, device.create(options.json())) : options;
    }

    private static Response made(Client client, JsonNode passkey) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", "Telephone");
        body.set("passkey", passkey);
        return client.post("/api/account/passkeys", body.toString());
    }

    private static Response ask(Client client, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "x");
        return client.send(
                method.equals("GET")
                        ? HttpRequest.newBuilder(client.uri(path)).GET()
                        : client.method(method, path, "{}"));
    }
}
