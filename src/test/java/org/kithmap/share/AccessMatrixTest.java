package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// The access of each role to the requests about a map. Every request there is needs a row: one
/// that has none fails.
class AccessMatrixTest {

    /// The status of each request about a map for its owner, for a coach who may see it, for a
    /// coach who may change it, for a colleague whom both propose, for an administrator, and for
    /// nobody who is signed in.
    private static final String OF_A_MAP =
            """
            GET    /api/maps/{id}                  200 200 200 404 404 401
            DELETE /api/maps/{id}                  204 403 403 404 404 401
            POST   /api/maps/{id}/copies           201 403 403 404 404 401
            POST   /api/maps/{id}/changes          201 403 201 404 404 401
            GET    /api/maps/{id}/changes          200 200 200 404 404 401
            DELETE /api/maps/{id}/changes          204 403 403 404 404 401
            GET    /api/maps/{id}/changes/{change}/difference 200 403 403 404 404 401
            GET    /api/maps/{id}/events           200 200 200 404 404 401
            PUT    /api/maps/{id}/hard-day         200 403 403 404 404 401
            GET    /api/maps/{id}/influences       200 403 403 404 404 401
            PUT    /api/maps/{id}/influences       204 403 403 404 404 401
            GET    /api/maps/{id}/insights         200 200 200 404 404 401
            GET    /api/maps/{id}/export           200 200 200 404 404 401
            GET    /api/maps/{id}/steps.ics        200 403 403 404 404 401
            GET    /api/maps/{id}/shares           200 403 403 404 404 401
            PUT    /api/maps/{id}/shares/{coach}   204 403 403 404 404 401
            DELETE /api/maps/{id}/shares/{coach}   204 204 403 404 404 401
            GET    /api/maps/{id}/proposal         403 200 200 404 404 401
            PUT    /api/maps/{id}/proposal         403 204 204 404 404 401
            DELETE /api/maps/{id}/proposal         403 204 204 404 404 401
            POST   /api/maps/{id}/proposals/{coach} 204 403 403 404 404 401
            POST   /api/maps/{id}/preview          200 403 403 404 404 401
            PUT    /api/maps/{id}/research         204 403 403 404 404 401
            GET    /api/maps/{id}/audit            200 403 403 404 404 401
            GET    /api/maps/{id}/conversations    200 200 200 404 404 401
            POST   /api/maps/{id}/conversations    201 201 201 404 404 401
            GET    /api/maps/{id}/conversations/{conversation} 404 200 404 404 404 401
            PUT    /api/maps/{id}/conversations/{conversation} 404 200 404 404 404 401
            DELETE /api/maps/{id}/conversations/{conversation} 404 204 404 404 404 401
            """;

    private static final String OF_THE_COPY =
            "analysts, of a copy without names: AnalysisRoutesTest";

    private static final String OF_THE_LOCK =
            "anybody who is signed in on a laptop; not there in a practice: LockRoutesTest";

    /// Requests that name no map, and where it is tested who may ask them.
    private static final Map<String, String> OF_NO_MAP =
            Map.ofEntries(
                    Map.entry("GET /api/session", "SignInTest"),
                    Map.entry("POST /api/session", "SignInTest"),
                    Map.entry("DELETE /api/session", "SignInTest"),
                    Map.entry("GET /api/me", "only about the sender: DataExportRoutesTest"),
                    Map.entry("GET /api/maps", "ShareRoutesTest: own and shared ones"),
                    Map.entry("POST /api/maps", "becomes the sender's own"),
                    Map.entry("POST /api/imports", "become the sender's own: ImporterTest"),
                    Map.entry("GET /api/export-formats", "the same for everybody"),
                    Map.entry("GET /api/insights", "the same for everybody: no map is in it"),
                    Map.entry("GET /api/examples/{language}", "a made-up map: ExamplesTest"),
                    Map.entry("GET /api/referrals", "ReferralRoutesTest: the same for everybody"),
                    Map.entry("POST /api/referrals", "ReferralRoutesTest"),
                    Map.entry("PUT /api/referrals/{id}", "ReferralRoutesTest"),
                    Map.entry("DELETE /api/referrals/{id}", "ReferralRoutesTest"),
                    Map.entry("GET /api/coaches", "ShareRoutesTest"),
                    Map.entry("GET /api/notes", "ConversationRoutesTest: own ones only"),
                    Map.entry(
                            "DELETE /api/notes/{conversation}",
                            "ConversationRoutesTest: own ones only"),
                    Map.entry("GET /api/clients", "ConversationRoutesTest: own and shared ones"),
                    Map.entry("GET /api/lock", OF_THE_LOCK),
                    Map.entry("POST /api/lock", OF_THE_LOCK),
                    Map.entry("POST /api/lock/unlock", OF_THE_LOCK),
                    Map.entry("POST /api/lock/activity", OF_THE_LOCK),
                    Map.entry("POST /api/lock/decline", OF_THE_LOCK),
                    Map.entry("PUT /api/lock/passphrase", OF_THE_LOCK),
                    Map.entry("POST /api/lock/passphrase/removal", OF_THE_LOCK),
                    Map.entry("PUT /api/lock/idle", OF_THE_LOCK),
                    Map.entry("GET /api/analysis", OF_THE_COPY),
                    Map.entry("POST /api/analysis/start", OF_THE_COPY),
                    Map.entry("POST /api/analysis/refresh", OF_THE_COPY),
                    Map.entry("GET /api/analysis/schema", OF_THE_COPY),
                    Map.entry("POST /api/analysis/check", OF_THE_COPY),
                    Map.entry("GET /api/analysis/address", OF_THE_COPY),
                    Map.entry("GET /api/analysis/questions", OF_THE_COPY),
                    Map.entry("POST /api/analysis/questions", OF_THE_COPY),
                    Map.entry("DELETE /api/analysis/questions/{id}", OF_THE_COPY),
                    Map.entry("POST /api/analysis/exports", OF_THE_COPY),
                    Map.entry("GET /api/analysis/library", OF_THE_COPY),
                    Map.entry("POST /api/analysis/library", OF_THE_COPY),
                    Map.entry("PUT /api/analysis/library/{key}", OF_THE_COPY),
                    Map.entry("DELETE /api/analysis/library/{key}", OF_THE_COPY));

    private static TestKithmap kithmap;

    /// In the order of the columns.
    private static List<Client> askers;

    private static Account owner;
    private static Account sees;
    private static Account edits;
    private static Account colleague;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = account(Role.PERSON);
        sees = account(Role.COACH);
        edits = account(Role.COACH);
        colleague = account(Role.PERSON, Role.COACH);
        askers =
                List.of(
                        kithmap.as(owner),
                        kithmap.as(sees),
                        kithmap.as(edits),
                        kithmap.as(colleague),
                        kithmap.as(account(Role.ADMINISTRATOR)),
                        kithmap.stranger());
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Account account(Role... roles) {
        return new Account(UUID.randomUUID().toString(), "Somebody", Set.of(roles));
    }

    @Test
    void everyRequestHasARow() {
        Set<String> rows =
                OF_A_MAP.lines()
                        .map(line -> line.split(" +"))
                        .map(row -> row[0] + " " + row[1])
                        .collect(Collectors.toCollection(TreeSet::new));
        rows.addAll(OF_NO_MAP.keySet());
        assertThat(kithmap.routes()).containsExactlyInAnyOrderElementsOf(rows);
    }

    static Stream<List<String>> rows() {
        return OF_A_MAP.lines().map(line -> Arrays.asList(line.split(" +")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void requestsAboutAMapAreAnsweredOnlyToThoseWhoMayAsk(List<String> row) {
        for (int i = 0; i < askers.size(); i++) {
            String map = sharedMap();
            assertThat(status(askers.get(i), row.get(0), row.get(1), map))
                    .as("%s %s, asker %d", row.get(0), row.get(1), i)
                    .isEqualTo(Integer.parseInt(row.get(i + 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aMissingMapIsAnsweredLikeSomebodyElsesMap(List<String> row) {
        Client outsider = askers.get(3);
        String theirs = sharedMap();
        String none = UUID.randomUUID().toString();
        assertThat(status(outsider, row.get(0), row.get(1), none))
                .isEqualTo(status(outsider, row.get(0), row.get(1), theirs))
                .isEqualTo(404);
    }

    /// A map of the owner's that one coach may see, and another may change. Both propose a
    /// colleague.
    private static String sharedMap() {
        SupportMap map = MapSketch.of("Ann: family 5\nBo").map();
        TestGraph.maps().create(owner.id(), map);
        Client me = askers.getFirst();
        assertThat(me.put("/api/maps/%s/shares/%s".formatted(map.id(), sees.id()), "{}").status())
                .isEqualTo(204);
        assertThat(
                        me.put(
                                        "/api/maps/%s/shares/%s".formatted(map.id(), edits.id()),
                                        "{\"edit\": true}")
                                .status())
                .isEqualTo(204);
        for (Client coach : askers.subList(1, 3)) {
            assertThat(coach.put("/api/maps/%s/proposal".formatted(map.id()), proposal()).status())
                    .isEqualTo(204);
        }
        return map.id();
    }

    private static String proposal() {
        return "{\"colleague\": \"%s\", \"kind\": \"handover\"}".formatted(colleague.id());
    }

    /// The terms of the proposal that the owner answers.
    private static String terms(String map) {
        for (JsonNode one :
                askers.getFirst()
                        .get("/api/maps/%s/shares".formatted(map))
                        .json()
                        .path("proposals")) {
            if (one.at("/coach/id").asText().equals(sees.id())) {
                return one.path("terms").asText();
            }
        }
        return "none";
    }

    /// The id of one that the coach leads who may see the map, where the request names one.
    private static String conversation(String path, String map) {
        Client.Response made =
                path.contains("{conversation}")
                        ? askers.get(1).post("/api/maps/%s/conversations".formatted(map), "{}")
                        : null;
        return made == null || made.status() != 201 ? "none" : made.json().path("id").textValue();
    }

    /// The id of an alter on a map of the owner's.
    private static String alter(String map) {
        return TestGraph.maps()
                .find(owner.id(), map)
                .map(one -> one.alters().getFirst().id())
                .orElse("none");
    }

    private static int status(Client asker, String method, String path, String map) {
        String address =
                path.replace("{id}", map)
                        .replace("{coach}", sees.id())
                        .replace("{change}", "start")
                        .replace("{conversation}", conversation(path, map));
        String body =
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "changes" ->
                            EditRequests.change(
                                    "{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"Cy\"}}"
                                            .formatted(UUID.randomUUID()));
                    case "{conversation}" -> "{\"version\": 1, \"ended\": true}";
                    case "copies" -> "{\"name\": \"Another\"}";
                    case "proposal" -> proposal();
                    case "{coach}" ->
                            path.contains("/proposals/")
                                    ? "{\"accepted\": true, \"terms\": \"%s\"}"
                                            .formatted(terms(map))
                                    : "{}";
                    case "research" -> "{\"agreed\": true}";
                    case "influences" ->
                            "{\"alter\": \"%s\", \"to\": \"both\"}".formatted(alter(map));
                    default -> "{}";
                };
        HttpRequest.Builder request =
                method.equals("GET") || method.equals("DELETE")
                        ? HttpRequest.newBuilder(asker.uri(address))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                        : asker.method(method, address, body);
        if (path.endsWith("/events")) {
            request.header("Accept", "text/event-stream");
        }
        return asker.status(request);
    }
}
