package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// An id of something that belongs to others is answered as one that is nowhere, wherever a request
/// takes an id: in its address or in its body, of whatever kind of thing. Status, headers and body
/// are compared, and what is told of the sender's own map afterwards.
class ForeignIdsTest {

    private static final Pattern IDS =
            Pattern.compile(
                    "[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern NUMBERS = Pattern.compile("\\b\\d{13}\\b");
    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "content-length", "connection", "x-request-id");

    /// The parts of requests that may mean a kind of thing, by its label, one a line.
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("Account", "{coach}\n/accounts/\n\"account\""),
                    Map.entry("Alter", "alter\n\"tie\""),
                    Map.entry("Change", "{change}\nPOST changes"),
                    Map.entry("Contact", "\"contact\""),
                    Map.entry("Conversation", "{conversation}"),
                    Map.entry("Ego", "/maps/{id}\n\"map\""),
                    Map.entry("Invitation", "/invitations/"),
                    Map.entry("Passkey", "/passkeys/"),
                    Map.entry("Question", "/questions"),
                    Map.entry("Reflection", "\"reflection\""),
                    Map.entry("SavedQuery", "/library/"),
                    Map.entry("Session", "/sessions/"),
                    Map.entry("ShareRequest", "{change}\nPOST changes"),
                    Map.entry("Step", "step"),
                    Map.entry("View", "\"view\""));

    private static TestKithmap kithmap;
    private static Client asker;
    private static Account account;

    /// Ids of things of others, by the label they have in the graph.
    private static final Map<String, String> FOREIGN = new TreeMap<>();

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        account = account(Role.PERSON, Role.COACH, Role.ANALYST);
        asker = kithmap.as(account);
        Account owner = account(Role.PERSON);
        Account coach = account(Role.COACH, Role.ANALYST);
        Client owning = kithmap.as(owner);
        Client coaching = kithmap.as(coach);
        String map = ownMap(owner);
        owning.put("/api/maps/%s/shares/%s".formatted(map, coach.id()), "{\"edit\": true}");
        owning.post(
                "/api/maps/" + map + "/changes", EditRequests.change(EditRequests.addAlter("Cy")));
        coaching.post(
                "/api/maps/" + map + "/changes", EditRequests.change(EditRequests.addAlter("Di")));
        coaching.post("/api/maps/" + map + "/conversations", "{\"notes\": \"x\"}");
        coaching.post("/api/invitations", "{\"roles\": [\"person\"], \"label\": \"Bo\"}");
        coaching.post("/api/analysis/library", "{\"title\": \"Sizes\", \"text\": \"RETURN 1\"}");
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (a:Account {id: $account}) CREATE (a)-[:HOLDS]->(:Passkey {id: $id, credential: $id, name: 'x', created: datetime()}) CREATE (a)-[:ASKED]->(:Question {id: randomUUID(), by: a.id, at: datetime()})"),
                        Map.of("account", owner.id(), "id", UUID.randomUUID().toString()));
        TestGraph.graph()
                .readAll(
                        List.of(
                                new CypherFile(
                                        "test",
                                        "MATCH (a:Account)-[*0..2]-(n) WHERE a.id IN $accounts UNWIND labels(n) AS label WITH label, coalesce(n.id, n.hash) AS id WHERE id IS NOT NULL AND label IN $kinds RETURN label, id")),
                        Map.of(
                                "accounts", List.of(owner.id(), coach.id()),
                                "kinds", MEANT.keySet()))
                .getFirst()
                .forEach(row -> FOREIGN.put(row.string("label"), row.string("id")));
        FOREIGN.put("Account", owner.id());
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Account account(Role... roles) {
        return new Account(UUID.randomUUID().toString(), "Somebody", Set.of(roles));
    }

    private static String ownMap(Account owner) {
        SupportMap map = FullMapFixture.map();
        TestGraph.maps().create(owner.id(), map);
        return map.id();
    }

    @Test
    void everyKindOfIdIsTried() {
        assertThat(FOREIGN.keySet()).containsAll(MEANT.keySet());
    }

    static Stream<String> routesWithIds() {
        return kithmap.routes().stream().filter(route -> route.contains("{"));
    }

    /// The first id of an address is a foreign one, and with an own map in its place the next.
    @ParameterizedTest
    @MethodSource("routesWithIds")
    void aForeignIdInAnAddressIsAnsweredLikeAnUnknownOne(String route) {
        String one = ownMap(account);
        String other = ownMap(account);
        List<String> paths = new ArrayList<>(List.of(route));
        if (SLOT.matcher(route).results().count() > 1) {
            paths.add(route.replaceFirst("\\{id}", "MAP"));
        }
        for (String path : paths) {
            kinds(path)
                    .forEach((kind, foreign) -> {
                        String none = UUID.randomUUID().toString();
                        assertThat(answer(filled(path, one, foreign)))
                                .as("%s, %s", path, kind)
                                .isEqualTo(answer(filled(path, other, none)));
                    });
        }
        assertThat(told(one)).isEqualTo(told(other));
    }

    /// Those that may be meant where a request takes an id, and a few others, by turns.
    private static Map<String, String> kinds(String request) {
        Map<String, String> kinds = new TreeMap<>();
        int turn = Math.floorMod(request.hashCode(), 5);
        for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
            String kind = foreign.getKey();
            if (MEANT.getOrDefault(kind, "none").lines().anyMatch(request::contains)
                    || turn++ % 5 == 0) {
                kinds.put(kind, foreign.getValue());
            }
        }
        return kinds;
    }

    private static String filled(String path, String map, String id) {
        return SLOT.matcher(path.replace("MAP", map)).replaceAll(id);
    }

    private static String answer(String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        String body =
                switch (path.replaceAll("/[0-9a-f-]{36,64}", "/ID").replaceFirst(".*/ID", "ID")) {
                    case "ID/changes" ->
                            EditRequests.change(
                                    EditRequests.addAlter(new UUID(1, 2).toString(), "Cy"));
                    case "ID/proposal" -> "{\"colleague\": \"x\", \"kind\": \"handover\"}";
                    case "ID/research" -> "{\"agreed\": true}";
                    case "ID/copies" -> "{\"name\": \"Another\"}";
                    default ->
                            path.contains("/proposals/")
                                    ? "{\"accepted\": true, \"terms\": \"1\"}"
                                    : path.contains("/conversations/")
                                            ? "{\"version\": 1, \"ended\": true}"
                                            : path.contains("/library/")
                                                    ? "{\"title\": \"a\", \"text\": \"RETURN 1\", \"version\": 1}"
                                                    : path.contains("/accounts/")
                                                            ? "{\"active\": true}"
                                                            : "{}";
                };
        return shown(
                method.equals("GET")
                        ? asker.get(path)
                        : method.equals("DELETE") && !path.contains("/library/")
                                ? asker.delete(path)
                                : asker.send(
                                        HttpRequest.newBuilder(asker.uri(path))
                                                .header("Content-Type", "application/json")
                                                .method(method, BodyPublishers.ofString(body))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST changes {\"id\": \"ID\", \"edits\": [{\"on\": \"map\", \"field\": \"notes\", \"from\": \"a made-up\\nperson\", \"to\": \"a made-up\\nperson\"}]}",
                "POST changes {\"id\": \"NEW\", \"undo\": \"ID\"}",
                "POST changes {\"id\": \"NEW\", \"redo\": \"ID\"}",
                "POST changes {\"id\": \"NEW\", \"restore\": \"ID\"}",
                "POST changes {\"id\": \"NEW\", \"restore\": \"ID\", \"everything\": true}",
                "EDIT {\"on\": \"alter\", \"key\": \"ID\", \"to\": {\"name\": \"Zz\"}}",
                "EDIT {\"on\": \"alter\", \"key\": \"ID\", \"field\": \"name\", \"from\": \"Bo\", \"to\": \"Zz\"}",
                "EDIT {\"on\": \"alter\", \"key\": \"ID\", \"from\": {\"name\": \"Bo\"}, \"to\": null}",
                "EDIT {\"on\": \"tie\", \"key\": [\"ALTER\", \"ID\"], \"to\": {}}",
                "EDIT {\"on\": \"support\", \"key\": {\"alter\": \"ID\", \"direction\": \"given\"}, \"to\": {}}",
                "EDIT {\"on\": \"reflection\", \"key\": \"ID\", \"to\": {\"question\": \"close\", \"answer\": \"partly\", \"on\": \"2026-04-01\"}}",
                "EDIT {\"on\": \"step\", \"key\": \"ID\", \"to\": {\"words\": \"zz\", \"on\": \"2026-04-01\"}}",
                "EDIT {\"on\": \"step\", \"key\": \"NEW\", \"to\": {\"words\": \"zz\", \"on\": \"2026-04-01\", \"alter\": \"ID\"}}",
                "EDIT {\"on\": \"step\", \"key\": \"ID\", \"field\": \"state\", \"from\": \"open\", \"to\": \"done\"}",
                "EDIT {\"on\": \"contact\", \"key\": \"ID\", \"to\": {\"alter\": \"ALTER\", \"on\": \"2026-04-01\"}}",
                "EDIT {\"on\": \"contact\", \"key\": \"NEW\", \"to\": {\"alter\": \"ID\", \"on\": \"2026-04-01\"}}",
                "EDIT {\"on\": \"view\", \"key\": \"ID\", \"to\": {\"name\": \"Zz\", \"settings\": \"{}\"}}",
                "PUT shares/COACH {\"withheld\": {\"alters\": [\"ID\"]}}",
                "PUT influences {\"alter\": \"ID\", \"to\": \"both\"}",
                "POST preview {\"withheld\": {\"alters\": [\"ID\"]}}",
                "POST conversations {\"agreed\": [{\"step\": \"ID\"}]}",
                "POST /api/invitations {\"roles\": [\"person\"], \"map\": \"ID\"}",
                "POST /api/invitations {\"roles\": [\"person\"], \"account\": \"ID\"}",
                "POST /api/analysis/questions {\"id\": \"ID\", \"query\": \"RETURN 1\"}"
            })
    void aForeignIdInABodyIsAnsweredLikeAnUnknownOne(String request) {
        SupportMap one = FullMapFixture.map();
        SupportMap other = FullMapFixture.map();
        TestGraph.maps().create(account.id(), one);
        TestGraph.maps().create(account.id(), other);
        kinds(request)
                .forEach((kind, foreign) -> {
                    String none = UUID.randomUUID().toString();
                    assertThat(answer(request, one, foreign))
                            .as("%s, %s", request, kind)
                            .isEqualTo(answer(request, other, none));
                });
        assertThat(told(one.id())).isEqualTo(told(other.id()));
    }

    private static String answer(String request, SupportMap map, String id) {
        String whole =
                request.startsWith("EDIT ")
                        ? "POST changes {\"id\": \"%s\", \"edits\": [%s]}"
                                .formatted(UUID.randomUUID(), request.substring(5))
                        : request;
        String[] parts =
                whole.replace("ID", id)
                        .replace("NEW", UUID.randomUUID().toString())
                        .replace("ALTER", map.alters().getFirst().id())
                        .replace("COACH", account.id())
                        .split(" ", 3);
        String path =
                parts[1].startsWith("/")
                        ? parts[1]
                        : "/api/maps/%s/%s".formatted(map.id(), parts[1]);
        return shown(asker.send(asker.method(parts[0], path, parts[2])));
    }

    /// Returns everything that is told about a map of one's own.
    private static String told(String map) {
        return Stream.of("", "/changes", "/shares", "/conversations", "/audit")
                .map(part -> shown(asker.get("/api/maps/" + map + part)))
                .flatMap(answer -> Stream.of(answer.split("(?<=[}\\[])"))) // their order is by ids
                .map(thing -> thing.replaceFirst("^[,\\]]+", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Response answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        String text = "%d %s %s".formatted(answer.status(), headers, answer.body());
        text = IDS.matcher(text).replaceAll("ID");
        text = TIMES.matcher(text).replaceAll("TIME");
        return NUMBERS.matcher(text).replaceAll("N");
    }
}
