package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Account;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class MapRoutesTest {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static TestKithmap kithmap;
    private static Client owner;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void aNewMapIsEmpty() {
        JsonNode map = owner.get("/api/maps/" + newMap("Ana")).json();
        assertThat(map.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "name",
                        "alters",
                        "ties",
                        "supports",
                        "reflections",
                        "steps",
                        "contacts",
                        "views",
                        "revision",
                        "access");
        assertThat(map.path("alters")).isEmpty();
        assertThat(map.path("revision").longValue()).isPositive();
    }

    @Test
    void aNewMapIsListed() {
        String id = newMap("Ana");
        assertThat(owner.get("/api/maps").json().findValuesAsText("id")).contains(id);
    }

    @Test
    void theNameOfAMapIsTrimmed() {
        String id = newMap("  Ana  ");
        assertThat(owner.get("/api/maps/" + id).json().path("name").textValue()).isEqualTo("Ana");
    }

    @Test
    void aMapIsErased() {
        String id = newMap("Ana");
        assertThat(owner.delete("/api/maps/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/maps/" + id).status()).isEqualTo(404);
    }

    @Test
    void aCopyHasTheSameContentUnderIdsOfItsOwn() {
        SupportMap all = FullMapFixture.map();
        SavedView ofBo =
                new SavedView(
                        all.id() + "-view",
                        "Bo",
                        "{\"focus\":\"%s\"}".formatted(all.alters().getFirst().id()));
        SupportMap map =
                new SupportMap(
                        all.id(),
                        all.name(),
                        all.notes(),
                        all.alters(),
                        all.ties(),
                        all.supports(),
                        all.reflections(),
                        all.steps(),
                        all.contacts(),
                        Stream.concat(all.views().stream(), Stream.of(ofBo)).toList());
        TestGraph.maps().create(Account.OWNER.id(), map);
        Response answer =
                owner.post("/api/maps/%s/copies".formatted(map.id()), "{\"name\": \"Two\"}");
        assertThat(answer.status()).isEqualTo(201);
        SupportMap copy =
                TestGraph.maps().get(Account.OWNER.id(), answer.json().path("id").textValue());
        assertThat(copy.name()).isEqualTo("Two");
        assertThat(content(copy)).isEqualTo(content(map));
        assertThat(content(TestGraph.maps().get(Account.OWNER.id(), map.id())))
                .isEqualTo(content(map));
        assertThat(ids(copy)).doesNotContainAnyElementsOf(ids(map));
    }

    private static Set<String> ids(SupportMap map) {
        return UUID.matcher(Json.MAPPER.valueToTree(map).toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// With names where alters are spoken of by id, and in no order.
    private static Map<String, Set<String>> content(SupportMap map) {
        String json = Json.MAPPER.valueToTree(map).toString();
        for (Alter alter : map.alters()) {
            json = json.replace(alter.id(), alter.name());
        }
        try {
            JsonNode named =
                    Json.MAPPER.readTree(
                            UUID.matcher(json).replaceAll("id").replace("id-view", "id"));
            Map<String, Set<String>> content = new TreeMap<>();
            for (String list :
                    List.of("alters", "supports", "reflections", "steps", "contacts", "views")) {
                named.path(list)
                        .forEach(one ->
                                content.computeIfAbsent(list, name -> new HashSet<>())
                                        .add(one.toString()));
            }
            named.path("ties")
                    .forEach(tie ->
                            content.computeIfAbsent("ties", name -> new HashSet<>())
                                    .add(
                                            Set.of(
                                                                    tie.path("a").textValue(),
                                                                    tie.path("b").textValue())
                                                            .stream()
                                                            .sorted()
                                                            .toList()
                                                    + tie.path("weight").toString()));
            content.put("notes", Set.of(named.path("notes").toString()));
            return content;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}               | 422 | a name is missing; give it 1 to 120 characters
                    {"name": "  "}   | 422 | a name is missing; give it 1 to 120 characters
                    {"name": 3}      | 400 | "name" must be text.
                    {"name":         | 400 | This is not valid JSON at line 1, column 9.
                    [1]              | 400 | Send a JSON object.
                    """)
    void anInvalidMapIsRefusedWithItsReasonAndNotCreated(String json, int status, String detail) {
        int before = owner.get("/api/maps").json().size();
        Response answer = owner.post("/api/maps", json);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(owner.get("/api/maps").json()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/maps/nobodys",
        "DELETE, /api/maps/nobodys",
        "GET, /api/no-such-thing",
    })
    void aMissingResourceIsAnswered404(String method, String path) {
        Response answer = owner.send(owner.method(method, path, "{\"name\": \"Bo\"}"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static String newMap(String name) {
        Response answer = owner.post("/api/maps", "{\"name\": \"%s\"}".formatted(name));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("id").textValue();
    }
}
