package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.PairedMaps;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// A colleague who is proposed learns nothing of it, whatever they request, until the owner agrees;
/// then they see what the coach who proposed them saw at that moment, and no more. On generated
/// maps, of which generated parts are withheld.
@SuppressWarnings("NullAway.Init") // each test creates its map first, from its own seed
class ProposalPrivacyTest {

    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id");

    private static TestKithmap kithmap;

    private Client owner;
    private Client coach;
    private Client colleague;
    private Account coachAccount;
    private Account colleagueAccount;
    private String map;
    private boolean restricted;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// A generated map that is shared with the coach, who has added somebody under the id of a
    /// person who is withheld.
    private void create(long seed) {
        Random random = new Random(seed);
        PairedMaps maps = PairedMaps.of(seed);
        String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
        Account ownerAccount = account("Noor", Role.PERSON);
        coachAccount = account("Cleo", Role.COACH);
        colleagueAccount =
                seed % 3 == 0
                        ? account("Sam", Role.COACH, Role.PERSON, Role.ADMINISTRATOR)
                        : account("Sam", Role.COACH);
        owner = kithmap.as(ownerAccount);
        coach = kithmap.as(coachAccount);
        colleague = kithmap.as(colleagueAccount);
        TestGraph.maps().create(ownerAccount.id(), maps.map(0, prefix));
        map = "/api/maps/" + prefix + "map";
        ObjectNode terms =
                Json.MAPPER
                        .createObjectNode()
                        .put("edit", true)
                        .put("hardDay", random.nextBoolean());
        restricted = seed % 4 > 0;
        if (restricted) {
            terms.set("withheld", Json.MAPPER.valueToTree(maps.withheld(prefix)));
        }
        add(owner, prefix + "eve");
        requireDone(owner.put(map + "/shares/" + coachAccount.id(), terms.toString()));
        add(coach, prefix + (restricted ? "h0" : "di"));
    }

    private void add(Client client, String id) {
        Response added =
                client.post(
                        map + "/changes",
                        EditRequests.change(
                                "{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"Di\"}}"
                                        .formatted(id)));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    private void propose(String kind) {
        requireDone(
                coach.put(
                        map + "/proposal",
                        "{\"colleague\": \"%s\", \"kind\": \"%s\"%s}"
                                .formatted(
                                        colleagueAccount.id(),
                                        kind,
                                        kind.equals("cover")
                                                ? ", \"until\": \"2998-01-01\""
                                                : "")));
    }

    private String terms() {
        return owner.get(map + "/shares").json().at("/proposals/0/terms").asText();
    }

    private Response answer(String terms, boolean accepted) {
        return owner.post(
                map + "/proposals/" + coachAccount.id(),
                "{\"accepted\": %s, \"terms\": \"%s\"}".formatted(accepted, terms));
    }

    private static void requireDone(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aProposalAndARefusalTellTheColleagueNothing(long seed) {
        create(seed);
        Map<String, String> before = answers();
        propose(seed % 2 == 0 ? "cover" : "handover");
        assertThat(answers()).isEqualTo(before);
        requireDone(answer(terms(), false));
        assertThat(answers()).isEqualTo(before);
    }

    /// Returns the response of every request by the colleague that reads, or that is about this
    /// map.
    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (String route : kithmap.routes()) {
            String method = route.substring(0, route.indexOf(' '));
            String address =
                    route.substring(route.indexOf(' ') + 1)
                            .replace("/api/maps/{id}", map)
                            .replace("{coach}", coachAccount.id())
                            .replaceAll("\\{\\w+}", "none");
            if (method.equals("GET") || route.contains("/maps/{id}")) {
                answers.put(route, shown(method, address));
            }
        }
        assertThat(answers).hasSizeGreaterThan(30);
        return answers;
    }

    private String shown(String method, String address) {
        HttpRequest.Builder request =
                method.matches("GET|DELETE")
                        ? HttpRequest.newBuilder(colleague.uri(address))
                                .method(method, BodyPublishers.noBody())
                        : colleague.method(
                                method,
                                address,
                                address.endsWith("/proposal")
                                        ? "{\"colleague\": \"%s\", \"kind\": \"handover\"}"
                                                .formatted(coachAccount.id())
                                        : address.contains("/proposals/")
                                                ? "{\"accepted\": true, \"terms\": \"1\"}"
                                                : "{}");
        Response answer = colleague.send(request);
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return TIMES.matcher("%d %s %s".formatted(answer.status(), headers, answer.body()))
                .replaceAll("TIME");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterAnAgreementTheColleagueSeesWhatTheCoachSaw(long seed) {
        create(seed);
        propose(seed % 2 == 0 ? "cover" : "handover");
        JsonNode seen = seen(coach);
        String insights = coach.get(map + "/insights").body();
        List<String> changes = restricted ? List.of() : changes(coach); // those of one's own share
        requireDone(answer(terms(), true));
        assertThat(seen(colleague)).isEqualTo(seen);
        assertThat(colleague.get(map + "/insights").body()).isEqualTo(insights);
        assertThat(changes(colleague)).isEqualTo(changes);
    }

    /// The map as somebody sees it. The page for a hard day is never passed on, and a revision is
    /// of one share.
    private JsonNode seen(Client client) {
        ObjectNode seen = (ObjectNode) client.get(map).json();
        seen.remove(List.of("revision", "hardDay"));
        ((ObjectNode) seen.path("access")).remove("hardDay");
        return seen;
    }

    private List<String> changes(Client client) {
        return client.get(map + "/changes").json().path("changes").findValues("edits").stream()
                .map(JsonNode::toString)
                .toList();
    }

    @RepeatedTest(4)
    void ofTwoAnswersAtOnceOneCounts() {
        create(7);
        propose("cover");
        String terms = terms();
        List<Response> answers = together(() -> answer(terms, true), () -> answer(terms, false));
        assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(204, 404);
        assertThat(colleague.get(map).status())
                .isEqualTo(answers.getFirst().status() == 204 ? 200 : 404);
    }

    @RepeatedTest(4)
    void anAgreementCountsOnlyIfTheShareOfTheCoachHasNotEndedBefore() {
        create(8);
        propose("cover");
        String terms = terms();
        List<Response> answers =
                together(
                        () -> answer(terms, true),
                        () -> owner.delete(map + "/shares/" + coachAccount.id()));
        assertThat(answers.getLast().status()).isEqualTo(204);
        assertThat(coach.get(map).status()).isEqualTo(404);
        assertThat(answers.getFirst().status()).isIn(204, 404);
        assertThat(colleague.get(map).status())
                .isEqualTo(answers.getFirst().status() == 204 ? 200 : 404);
        assertThat(owner.get(map + "/shares").json().path("proposals")).isEmpty();
    }

    private static List<Response> together(Callable<Response> one, Callable<Response> other) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
