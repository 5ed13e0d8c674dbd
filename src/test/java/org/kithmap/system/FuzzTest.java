package org.kithmap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.Mutations;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.VirtualAuthenticator;

/// Whatever is sent, the answer is one of those that are meant: never a failure of ours, never none
/// at all, and a map is changed whole or not. The seeds are fixed, so a failure is the same on
/// every machine; its input is in the message.
@SlowTest
class FuzzTest {

    /// Of every request that has a body; more to look for longer.
    private static final int INPUTS = Integer.getInteger("kithmap.fuzz.inputs", 3_000);

    /// Long enough for the first insights to plan their queries on a busy machine.
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final String ALTERS =
            """
            egoID;alterID;alter.name;relation;closeness;direction;type;domain;benefits;lastContact;notes
            1;1;Bo;friend;4;received;emotional;work;empathy;2026-10-02;"calm; ""kind"" one"
            1;2;'=Al;NA;;both;practical|emotional;;;;
            2;1;Cy;Close family;9;;;;;2.3.2026;x
            """;
    private static final String TIES = "egoID;from;to;weight\n1;1;2;0,5\n1;2;1;\n2;1;1;2\n";

    private static TestKithmap kithmap;
    private static Client owner;
    private static Set<String> before;

    @BeforeAll
    static void start() {
        removeMaps();
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
        before = ids();
    }

    /// The maps that other tests have left, often hundreds: on a laptop the research copy is made
    /// of all of them, and the account that every test shares lists and saves its own.
    private static void removeMaps() {
        CypherFile remove =
                new CypherFile(
                        "test",
                        "MATCH (me:Ego) WITH me LIMIT 20 OPTIONAL MATCH (me)--(part) WHERE NOT part:Account DETACH DELETE part, me RETURN DISTINCT 1 AS some");
        while (!TestGraph.graph().write(remove, Map.of()).isEmpty()) {
            continue;
        }
    }

    @AfterAll
    static void stop() {
        ids().stream().filter(id -> !before.contains(id)).forEach(FuzzTest::erase);
        for (JsonNode referral : owner.get("/api/referrals").json()) {
            owner.send(
                    owner.method(
                            "DELETE",
                            "/api/referrals/" + referral.path("id").textValue(),
                            "{\"version\": %s}".formatted(referral.path("version"))));
        }
        kithmap.close();
    }

    /// Bodies that are as they should be, by the request they belong to. For a request that is not
    /// here, those of all others are sent.
    private static Map<String, List<String>> sound(JsonNode map) {
        String alter = map.at("/alters/0/id").textValue();
        String other = map.at("/alters/1/id").textValue();
        String step = map.at("/steps/0/id").textValue();
        return Map.of(
                "POST /api/maps",
                List.of("{\"name\": \"Ana\", \"keptForClient\": true}"),
                "POST /api/session",
                List.of("{\"token\": \"x\"}"),
                "POST /api/referrals",
                List.of(
                        "{\"name\": \"Choir\", \"domains\": [\"leisure\"], \"interest\": \"Music\", \"what\": \"x\", \"when\": \"Tuesdays\", \"distance\": \"near\", \"contact\": \"https://choir.example\"}"),
                "PUT /api/referrals/{id}",
                List.of(
                        "{\"version\": 1, \"name\": \"Choir\", \"domains\": [\"leisure\", \"work\"], \"contact\": null}"),
                "PUT /api/maps/{id}/research",
                List.of("{\"agreed\": true}"),
                "PUT /api/maps/{id}/shares/{coach}",
                List.of(
                        "{\"edit\": true, \"until\": \"2099-01-01\", \"withheld\": {\"alters\": [\"%s\"], \"domains\": [\"work\"], \"notes\": true, \"closeness\": false}}"
                                .formatted(alter)),
                "POST /api/maps/{id}/conversations",
                List.of(
                        "{\"on\": \"2026-04-01\", \"agenda\": [{\"kind\": \"insight\", \"key\": \"count-on\", \"words\": \"x\", \"talked\": true}, {\"kind\": \"question\", \"key\": \"close\"}, {\"kind\": \"own\", \"words\": \"x\"}], \"notes\": \"x\", \"shared\": \"y\", \"agreed\": [{\"step\": \"%s\"}, {\"words\": \"z\"}]}"
                                .formatted(step)),
                "PUT /api/maps/{id}/conversations/{conversation}",
                List.of(
                        "{\"version\": 1, \"ended\": false, \"agenda\": [{\"kind\": \"insight\", \"key\": \"count-on\"}], \"notes\": \"x\", \"drawing\": {\"strokes\": [{\"shape\": \"freehand\", \"colour\": \"blue\", \"points\": [0, 1, 2, 3]}], \"marks\": [{\"alter\": \"a\", \"words\": \"x\"}]}}"),
                "POST /api/maps/{id}/preview",
                List.of(
                        "{\"withheld\": {\"alters\": [\"%s\"], \"domains\": [\"work\"], \"notes\": true, \"reflections\": true}}"
                                .formatted(alter)),
                "POST /api/maps/{id}/changes",
                List.of(
                        change(
                                "{\"on\": \"alter\", \"key\": \"NEW\", \"to\": {\"name\": \"Bo\", \"kind\": \"pet\", \"relations\": [\"friend\"], \"closeness\": 4, \"lastContact\": \"2026-10-02\", \"qualities\": [\"calm\"], \"places\": {\"free\": [0.5, 1]}}}"),
                        change(
                                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closeness\", \"from\": 4, \"to\": 2}"
                                        .formatted(alter),
                                "{\"on\": \"map\", \"field\": \"notes\", \"from\": null, \"to\": \"x\"}"),
                        change(
                                "{\"on\": \"tie\", \"key\": [\"%s\", \"%s\"], \"from\": null, \"to\": {\"weight\": 1.5}}"
                                        .formatted(alter, other)),
                        change(
                                "{\"on\": \"support\", \"key\": {\"alter\": \"%s\", \"direction\": \"given\", \"type\": \"practical\"}, \"from\": null, \"to\": {\"benefits\": [\"empathy\"]}}"
                                        .formatted(other)),
                        change(
                                "{\"on\": \"step\", \"key\": \"%s\", \"field\": \"state\", \"from\": \"open\", \"to\": \"done\"}"
                                        .formatted(step)),
                        change(
                                "{\"on\": \"contact\", \"key\": \"NEW\", \"to\": {\"alter\": \"%s\", \"on\": \"2026-04-01\", \"channel\": \"in-person\", \"words\": \"x\"}}"
                                        .formatted(alter),
                                "{\"on\": \"reflection\", \"key\": \"NEW2\", \"to\": {\"question\": \"close\", \"answer\": \"partly\", \"on\": \"2026-04-01\"}}"),
                        change(
                                "{\"on\": \"view\", \"key\": \"NEW\", \"to\": {\"name\": \"Mine\", \"settings\": \"{}\"}}"),
                        "{\"id\": \"ID\", \"undo\": \"%s\"}".formatted(UUID.randomUUID()),
                        "{\"id\": \"ID\", \"redo\": \"%s\"}".formatted(UUID.randomUUID()),
                        "{\"id\": \"ID\", \"restore\": \"start\", \"everything\": true}"));
    }

    /// There is no copy to ask, so a question that is understood is told so.
    private static final Map<String, List<String>> OF_ANALYSIS =
            Map.of(
                    "POST /api/analysis/check",
                    List.of("{\"query\": \"MATCH (a:Alter) WHERE a.x = $x RETURN count(a) AS n\"}"),
                    "POST /api/analysis/questions",
                    List.of(
                            "{\"id\": \"ID\", \"query\": \"MATCH (a) RETURN $x AS x LIMIT 3\", \"mode\": \"profile\", \"parameters\": {\"x\": [1, 2.5, \"a\", null, {\"$date\": \"2026-01\"}, {\"a\": true}]}}"),
                    "POST /api/analysis/exports",
                    List.of(
                            "{\"query\": \"RETURN 1 AS one\", \"format\": \"csv\", \"parameters\": {\"n\": {\"$integer\": \"9007199254740993\"}}}"),
                    "POST /api/analysis/library",
                    List.of(
                            "{\"title\": \"Sizes\", \"question\": \"How large?\", \"text\": \"RETURN 1\", \"shared\": true}"),
                    "PUT /api/analysis/library/{key}",
                    List.of("{\"title\": \"Sizes\", \"text\": \"RETURN 2\", \"version\": 1}"));

    private static String change(String... edits) {
        return "{\"id\": \"ID\", \"edits\": [%s]}".formatted(String.join(", ", edits));
    }

    @Test
    void everyRequestWithABody() {
        String map = bringIn();
        Map<String, List<String>> sound = new HashMap<>(sound(owner.get(map).json()));
        sound.putAll(OF_ANALYSIS);
        sound.put(
                "PUT /api/maps/{id}/proposal",
                List.of(
                        "{\"colleague\": \"x\", \"kind\": \"cover\", \"until\": \"2099-01-01\"}",
                        "{\"colleague\": \"x\", \"kind\": \"handover\"}"));
        sound.put(
                "POST /api/maps/{id}/proposals/{coach}",
                List.of("{\"accepted\": true, \"terms\": \"1\"}"));
        sound.put("POST /api/maps/{id}/copies", List.of("{\"name\": \"Ana\"}"));
        sound.put(
                "PUT /api/maps/{id}/hard-day",
                List.of(
                        "{\"from\": {}, \"to\": {\"calls\": [{\"name\": \"Bo\", \"goodFor\": \"x\", \"phone\": \"112\"}], \"helps\": \"x\", \"signs\": \"y\", \"say\": \"z\", \"urgent\": null}}"));
        sound.put(
                "PUT /api/maps/{id}/influences",
                List.of(
                        "{\"alter\": \"%s\", \"from\": null, \"to\": \"both\"}"
                                .formatted(owner.get(map).json().at("/alters/0/id").textValue())));
        List<String> routes =
                kithmap.routes().stream()
                        .filter(route -> route.matches("(POST|PUT|PATCH) .*"))
                        .filter(route -> !route.endsWith("/imports"))
                        .filter(route -> !route.matches(".*/analysis/(start|refresh)")) // no body
                        // it might lock the others out: LockRoutesTest
                        .filter(route -> !route.contains("/api/lock"))
                        .toList();
        assertThat(routes).containsAll(sound.keySet());
        List<String> all = sound.values().stream().flatMap(List::stream).toList();
        Mutations mutations = new Mutations(7);
        Random random = mutations.random();
        int accepted = 0;
        String before = owner.get(map).body();
        for (int i = 0; i < INPUTS; i++) {
            // every second one is a change: it holds most of what can be said
            String route =
                    i % 2 == 0
                            ? "POST /api/maps/{id}/changes"
                            : routes.get(random.nextInt(routes.size()));
            List<String> those = sound.getOrDefault(route, all);
            String template = those.get(random.nextInt(those.size()));
            UUID id = new UUID(7, i);
            byte[] body =
                    mutations.body(
                            template.replace("\"ID\"", "\"" + id + "\"").replace("NEW", "n" + i));
            Response answer = send(owner, route, map, body);
            requireMeant(answer, route, body);
            String after = owner.get(map).body();
            if (answer.status() < 400) {
                accepted++;
                requireWhole(map, route, body);
            } else if (!after.equals(before)) {
                fail(
                        "%s was refused with %d and changed the map: %s"
                                .formatted(route, answer.status(), shown(body)));
            }
            before = after;
            if (accepted % 200 == 199) { // or it would be full
                owner.delete(map);
                map = bringIn();
                before = owner.get(map).body();
                accepted++;
            }
        }
        System.out.printf(
                "%d inputs to %d requests, %d of them accepted%n", INPUTS, routes.size(), accepted);
        assertThat(accepted).as("both ends were met").isBetween(INPUTS / 20, INPUTS);
    }

    /// On a database of its own, as what was tried too often is remembered.
    @Test
    void everyRequestOfAPracticeWithABody(@TempDir Path data) {
        try (Connection database = Connection.embedded(data, 0);
                TestKithmap practice =
                        TestKithmap.startPractice(database.graph(), Clock.systemUTC())) {
            Client somebody = practice.newAccount("administrator", "coach", "person");
            Map<String, String> sound =
                    Map.of(
                            "POST /api/session",
                            "{\"name\": \"Ana\", \"password\": \"drie fietsen\"}",
                            "POST /api/password-hint",
                            "{\"name\": \"Ana\", \"password\": \"drie fietsen\", \"invitation\": null}",
                            "PATCH /api/account",
                            "{\"name\": \"Ana\"}",
                            "POST /api/account/password",
                            "{\"current\": \"drie fietsen\", \"password\": \"vier fietsen in de zon\"}",
                            "POST /api/invitations/look",
                            "{\"token\": \"x\"}",
                            "POST /api/invitations/accept",
                            "{\"token\": \"x\", \"name\": \"Ana\", \"password\": \"drie fietsen\", \"roles\": [\"coach\"]}",
                            "POST /api/invitations",
                            "{\"roles\": [\"coach\"], \"label\": \"Bo\", \"forgetHistory\": true}",
                            "PATCH /api/accounts/{id}",
                            "{\"roles\": [\"coach\"], \"active\": true}",
                            "PUT /api/practice/profile",
                            "{\"version\": 0, \"name\": \"De Brug\", \"contact\": \"x\", \"purpose\": \"y\", \"rights\": null}",
                            "POST /api/practice/profile/confirmation",
                            "{\"version\": 1}");

            Client stranger = practice.stranger();
            VirtualAuthenticator device = new VirtualAuthenticator(practice.address());
            device.rpId = "localhost";
            String made = device.create(options(stranger)).toString();
            String signed = device.sign(options(stranger)).toString();
            Map<String, String> withPasskeys =
                    Map.of(
                            "POST /api/session/passkey",
                            "{\"passkey\": %s}".formatted(signed),
                            "POST /api/account/passkeys/options",
                            "{\"current\": null, \"passkey\": %s}".formatted(signed),
                            "POST /api/account/passkeys",
                            "{\"name\": \"x\", \"passkey\": %s}".formatted(made));
            List<String> routes =
                    practice.routes().stream()
                            .filter(route -> route.matches("(POST|PUT|PATCH) .*"))
                            .filter(route ->
                                    !kithmap.routes().contains(route)
                                            || route.equals("POST /api/session"))
                            .toList();
            Mutations mutations = new Mutations(9);
            int inputs = INPUTS / 8;
            for (int i = 0; i < inputs; i++) {
                String route = routes.get(i % routes.size());
                String template =
                        withPasskeys.getOrDefault(
                                route, sound.getOrDefault(route, "{\"id\": \"x\"}"));
                byte[] body = mutations.body(template);
                requireMeant(send(somebody, route, "/api/maps/none", body), route, body);
            }
            System.out.printf("%d inputs to %d requests of a practice%n", inputs, routes.size());
        }
    }

    private static JsonNode options(Client client) {
        return client.post("/api/passkeys/challenge", "{}").json();
    }

    @Test
    void everyImporterByWayOfAnUpload() {
        String json = owner.get(bringIn() + "/export").body();
        Mutations mutations = new Mutations(8);
        Random random = mutations.random();
        int inputs = INPUTS / 5;
        int brought = 0;
        for (int i = 0; i < inputs; i++) {
            Set<String> before = ids();
            boolean tables = random.nextBoolean();
            byte[][] files =
                    tables
                            ? new byte[][] {mutations.bytes(ALTERS), mutations.bytes(TIES)}
                            : new byte[][] {
                                random.nextBoolean() ? mutations.body(json) : mutations.bytes(json)
                            };
            Response answer = upload(files);
            requireMeant(answer, "POST /api/imports", files[0]);
            Set<String> added = ids();
            added.removeAll(before);
            if (answer.status() >= 400) {
                assertThat(added).as(shown(files[0])).isEmpty();
                continue;
            }
            JsonNode report = report(answer);
            for (JsonNode told : report.path("maps")) {
                if (told.path("outcome").textValue().equals("added")) {
                    String id = told.path("id").textValue();
                    assertThat(added.remove(id)).as("the report names what is there").isTrue();
                    JsonNode map = requireWhole("/api/maps/" + id, "POST /api/imports", files[0]);
                    assertThat(map.path("alters").size())
                            .as("the whole of it")
                            .isEqualTo(told.path("alters").intValue());
                    assertThat(owner.delete("/api/maps/" + id).status()).isEqualTo(204);
                    brought++;
                }
            }
            assertThat(added).as("what is there is in the report").isEmpty();
        }
        System.out.printf("%d inputs as files, %d maps came of them%n", inputs, brought);
        assertThat(brought).as("both ends were met").isGreaterThan(inputs / 10);
    }

    @Test
    void everyRequestWithoutABodyWhateverIsInItsAddress() {
        String map = bringIn();
        List<String> routes =
                kithmap.routes().stream()
                        .filter(route -> route.startsWith("GET ") && !route.endsWith("/events"))
                        .toList();
        List<String> odd =
                List.of(
                        "%00",
                        "%2e%2e",
                        "%E2%80%AE",
                        "%C3",
                        "%ED%A0%80",
                        "a%2Fb",
                        "%20",
                        "x".repeat(3_000),
                        "%7B%7D",
                        "-",
                        "%3B",
                        "null",
                        "%F0%9F%98%80");
        int inputs = 0;
        for (String route : routes) {
            for (String part : odd) {
                String path = route.substring(4);
                for (String address :
                        List.of(
                                path.replaceAll("\\{[^}]+}", part),
                                path.replace("{id}", map.substring(map.lastIndexOf('/') + 1))
                                                .replaceAll("\\{[^}]+}", part)
                                        + "?names=%1$s&step=%1$s&%1$s=%1$s".formatted(part))) {
                    Response answer =
                            owner.send(HttpRequest.newBuilder(owner.uri(address)).timeout(TIMEOUT));
                    requireMeant(answer, "GET " + address, new byte[0]);
                    inputs++;
                }
            }
        }
        System.out.printf("%d inputs as addresses%n", inputs);
    }

    private static void erase(String id) {
        owner.delete("/api/maps/" + id);
    }

    private static void requireMeant(Response answer, String route, byte[] body) {
        if (answer.status() >= 500) {
            fail("%s answered %d to %s".formatted(route, answer.status(), shown(body)));
        }
        if (answer.status() >= 400 && answer.header("Content-Type").contains("json")) {
            assertThat(answer.json().path("detail").textValue())
                    .isNotBlank()
                    .doesNotContain("org.", "java.");
        }
    }

    /// Opens, is answered, is written to a file.
    private static JsonNode requireWhole(String map, String route, byte[] body) {
        Response opened = owner.get(map);
        if (opened.status() != 200 || owner.get(map + "/export").status() != 200) {
            fail(
                    "after %s the map does not open (%d): %s"
                            .formatted(route, opened.status(), shown(body)));
        }
        return opened.json();
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return (text.length() < 3_000 ? text : text.substring(0, 3_000) + "…")
                + " = "
                + HexFormat.of().formatHex(body, 0, Math.min(body.length, 300));
    }

    private static Response send(Client client, String route, String map, byte[] body) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("/api/maps/{id}", map).replaceAll("\\{[^}]+}", "nobody");
        return client.send(
                HttpRequest.newBuilder(client.uri(path))
                        .header("Content-Type", "application/json")
                        .timeout(TIMEOUT)
                        .method(parts[0], BodyPublishers.ofByteArray(body)));
    }

    /// A map on which everything is said; its path.
    private static String bringIn() {
        ObjectNode file = Json.MAPPER.createObjectNode().put("format", "kithmap").put("version", 1);
        file.putArray("maps").add((JsonNode) Json.MAPPER.valueToTree(FullMapFixture.map()));
        JsonNode report = report(upload(file.toString().getBytes(StandardCharsets.UTF_8)));
        return "/api/maps/" + report.at("/maps/0/id").textValue();
    }

    private static JsonNode report(Response answer) {
        List<String> lines = answer.body().lines().toList();
        try {
            return Json.MAPPER.readTree(lines.getLast()).path("report");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Set<String> ids() {
        return new HashSet<>(owner.get("/api/maps").json().findValuesAsText("id"));
    }

    private static Response upload(byte[]... files) {
        return owner.upload(TIMEOUT, files);
    }
}
