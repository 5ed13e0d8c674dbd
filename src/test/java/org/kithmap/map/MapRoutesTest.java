package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Answer;
import org.kithmap.testing.TestKithmap;

class MapRoutesTest {

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
    void aNewMapIsThereAndEmpty() {
        String id = newMap("  Ana  ");
        JsonNode map = owner.get("/api/maps/" + id).json();
        assertThat(map.path("name").textValue()).isEqualTo("Ana");
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
                        "revision");
        assertThat(map.path("alters")).isEmpty();
        assertThat(map.path("revision").longValue()).isPositive();
        assertThat(owner.get("/api/maps").json().findValuesAsText("id")).contains(id);
    }

    @Test
    void aMapIsRenamedAndErased() {
        String id = newMap("Ana");
        assertThat(
                        owner.patch("/api/maps/" + id, "{\"name\": \"Ana B.\"}")
                                .json()
                                .path("name")
                                .textValue())
                .isEqualTo("Ana B.");
        assertThat(owner.delete("/api/maps/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/maps/" + id).status()).isEqualTo(404);
    }

    @Test
    void anAlterIsAddedChangedAndRemoved() {
        String alters = "/api/maps/%s/alters".formatted(newMap("Ana"));
        Answer added =
                owner.post(alters, "{\"name\": \"Bo\", \"kind\": \"pet\", \"closeness\": 4}");
        assertThat(added.status()).isEqualTo(201);
        String bo = alters + "/" + added.json().path("id").textValue();

        JsonNode changed = owner.patch(bo, "{\"name\": \"Bob\", \"closeness\": null}").json();
        assertThat(changed.path("name").textValue()).isEqualTo("Bob");
        assertThat(changed.path("kind").textValue()).isEqualTo("pet");
        assertThat(changed.has("closeness")).isFalse();

        assertThat(owner.delete(bo).status()).isEqualTo(204);
        assertThat(owner.delete(bo).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind": "pet"}                          | 422 | a name is missing; give it 1 to 120 characters
                    {"name": "  "}                           | 422 | a name is missing; give it 1 to 120 characters
                    {"name": 3}                              | 400 | "name" must be text.
                    {"name": "Bo", "closeness": 6}           | 422 | closeness is 6; it goes from 1 to 5, or is left out
                    {"name": "Bo", "closeness": 0}           | 422 | closeness is 0; it goes from 1 to 5, or is left out
                    {"name": "Bo", "closeness": "near"}      | 400 | "closeness" must be a whole number.
                    {"name": "Bo", "kind": "robot"}          | 422 | "robot" is not one of: person, pet, place, thing, group, belief
                    {"name":                                 | 400 | This is not JSON, from line 1, column 9 on.
                    [1]                                      | 400 | Send a JSON object.
                    """)
    void whatDoesNotFitIsRefusedInWordsAndChangesNothing(String json, int status, String detail) {
        String id = newMap("Ana");
        Answer answer = owner.post("/api/maps/%s/alters".formatted(id), json);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(owner.get("/api/maps/" + id).json().path("alters")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                  | nothing to change was named
                    {"nmae": "Bo"}      | "nmae" can't be changed here; these can: name, kind, closeness
                    {"closeness": 2.5}  | closeness must be a whole number
                    {"name": null}      | a name is missing; give it 1 to 120 characters
                    {"kind": null}      | "null" is not one of: person, pet, place, thing, group, belief
                    """)
    void aChangeThatMakesNoSenseIsRefusedInWords(String json, String detail) {
        String alters = "/api/maps/%s/alters".formatted(newMap("Ana"));
        String bo = owner.post(alters, "{\"name\": \"Bo\"}").json().path("id").textValue();
        Answer answer = owner.patch(alters + "/" + bo, json);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/maps/nobodys",
        "PATCH, /api/maps/nobodys",
        "DELETE, /api/maps/nobodys",
        "POST, /api/maps/nobodys/alters",
        "PATCH, /api/maps/nobodys/alters/x",
        "DELETE, /api/maps/nobodys/alters/x",
        "GET, /api/no-such-thing",
    })
    void whatIsNotThereIs404(String method, String path) {
        Answer answer = owner.send(owner.method(method, path, "{\"name\": \"Bo\"}"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static String newMap(String name) {
        Answer answer = owner.post("/api/maps", "{\"name\": \"%s\"}".formatted(name));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("id").textValue();
    }
}
