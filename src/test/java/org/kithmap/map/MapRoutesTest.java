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
                        "revision",
                        "access");
        assertThat(map.path("alters")).isEmpty();
        assertThat(map.path("revision").longValue()).isPositive();
        assertThat(owner.get("/api/maps").json().findValuesAsText("id")).contains(id);
    }

    @Test
    void aMapIsErased() {
        String id = newMap("Ana");
        assertThat(owner.delete("/api/maps/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/maps/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}               | 422 | a name is missing; give it 1 to 120 characters
                    {"name": "  "}   | 422 | a name is missing; give it 1 to 120 characters
                    {"name": 3}      | 400 | "name" must be text.
                    {"name":         | 400 | This is not JSON, from line 1, column 9 on.
                    [1]              | 400 | Send a JSON object.
                    """)
    void whatDoesNotFitIsRefusedInWordsAndMakesNoMap(String json, int status, String detail) {
        int before = owner.get("/api/maps").json().size();
        Answer answer = owner.post("/api/maps", json);
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
