package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.map.AlterField;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class ChangeRoutesTest {

    private static TestKithmap kithmap;
    private static Client owner;

    /// Of a map with Bo on it, who is close (3).
    private String map;

    private String bo;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void createAMap() {
        map =
                "/api/maps/"
                        + owner.post("/api/maps", "{\"name\": \"Ana\"}")
                                .json()
                                .path("id")
                                .textValue();
        bo = UUID.randomUUID().toString();
        assertThat(
                        change(
                                        "{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"Bo\", \"closeness\": 3}}")
                                .status())
                .isEqualTo(201);
    }

    private Response change(String... edits) {
        return owner.post(map + "/changes", EditRequests.change(edits).replace("%s", bo));
    }

    private JsonNode now() {
        return owner.get(map).json();
    }

    @Test
    void aChangeIsAnsweredWithItsResultAndMadeOnce() {
        String request =
                EditRequests.change(
                                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"name\", \"from\": \"Bo\", \"to\": \"  Bob \"}")
                        .replace("%s", bo);
        Response answer = owner.post(map + "/changes", request);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("revision", "change");
        assertThat(answer.json().path("revision")).isEqualTo(now().path("revision"));
        JsonNode change = answer.json().path("change");
        assertThat(Instant.parse(change.path("at").textValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(change.path("edits").toString())
                .isEqualTo(
                        "[{\"on\":\"alter\",\"key\":\"%s\",\"field\":\"name\",\"from\":\"Bo\",\"to\":\"Bob\"}]"
                                .formatted(bo));

        Response again = owner.post(map + "/changes", request);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(answer.json());
    }

    @Test
    void everyKindOfThingIsAddedAndRemoved() {
        String al = UUID.randomUUID().toString();
        String pair =
                bo.compareTo(al) < 0
                        ? "[\"" + bo + "\",\"" + al + "\"]"
                        : "[\"" + al + "\",\"" + bo + "\"]";
        Response added =
                change(
                        EditRequests.addAlter(al, "Al"),
                        "{\"on\": \"tie\", \"key\": %p, \"from\": null, \"to\": {}}"
                                .replace("%p", pair),
                        "{\"on\": \"support\", \"key\": {\"alter\": \"%s\", \"direction\": \"given\", \"type\": null, \"domain\": \"\"}, \"to\": {\"benefits\": [\"empathy\"]}}",
                        "{\"on\": \"reflection\", \"key\": \"r-%s\", \"to\": {\"question\": \"close\", \"answer\": \"partly\", \"on\": \"2026-10-02\"}}",
                        "{\"on\": \"step\", \"key\": \"s-%s\", \"to\": {\"words\": \"Call Bo\", \"alter\": \"%s\", \"way\": \"reach-out\", \"on\": \"2026-10-02\"}}",
                        "{\"on\": \"contact\", \"key\": \"c-%s\", \"to\": {\"alter\": \"%s\", \"on\": \"2026-10-02\", \"channel\": \"call\"}}",
                        "{\"on\": \"view\", \"key\": \"v-%s\", \"to\": {\"name\": \"Mine\", \"settings\": \"{}\"}}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"places\", \"from\": {}, \"to\": {\"free\": [0.12345, 1]}}",
                        "{\"on\": \"map\", \"field\": \"notes\", \"to\": \"hello\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        JsonNode now = now();
        assertThat(now.path("notes").textValue()).isEqualTo("hello");
        assertThat(now.at("/alters/1/places").toString()).isEqualTo("{\"free\":[0.1235,1.0]}");
        assertThat(now.path("ties").toString())
                .isEqualTo(
                        "[{\"a\":%s}]"
                                .formatted(
                                        pair.substring(1, pair.length() - 1)
                                                .replace(",", ",\"b\":")));
        assertThat(now.path("supports").toString())
                .isEqualTo(
                        "[{\"alter\":\"%s\",\"direction\":\"given\",\"benefits\":[\"empathy\"]}]"
                                .formatted(bo));
        assertThat(now.path("reflections").toString())
                .isEqualTo(
                        "[{\"id\":\"r-%s\",\"question\":\"close\",\"answer\":\"partly\",\"on\":\"2026-10-02\"}]"
                                .formatted(bo));
        assertThat(now.path("steps").toString())
                .isEqualTo(
                        "[{\"id\":\"s-%s\",\"words\":\"Call Bo\",\"way\":\"reach-out\",\"alter\":\"%s\",\"state\":\"open\",\"on\":\"2026-10-02\"}]"
                                .replace("%s", bo));
        assertThat(now.path("contacts").toString())
                .isEqualTo(
                        "[{\"id\":\"c-%s\",\"alter\":\"%s\",\"on\":\"2026-10-02\",\"channel\":\"call\"}]"
                                .replace("%s", bo));
        assertThat(now.path("views").toString())
                .isEqualTo(
                        "[{\"id\":\"v-%s\",\"name\":\"Mine\",\"settings\":\"{}\"}]".formatted(bo));

        String id = added.json().at("/change/id").textValue();
        Response undone =
                owner.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"undo\": \"%s\"}".formatted(UUID.randomUUID(), id));
        assertThat(undone.status()).isEqualTo(201);
        assertThat(undone.json().at("/change/undone").booleanValue()).isTrue();
        assertThat(now().path("alters").toString())
                .isEqualTo(
                        "[{\"id\":\"%s\",\"name\":\"Bo\",\"kind\":\"person\",\"closeness\":3,\"phase\":\"present\"}]"
                                .formatted(bo));
        Response redone =
                owner.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"redo\": \"%s\"}".formatted(UUID.randomUUID(), id));
        assertThat(redone.json().path("change").has("undone")).isFalse();
        assertThat(now().path("steps")).isEqualTo(now.path("steps"));
    }

    @Test
    void anAbsentValueMayBeWrittenInSeveralWays() {
        Response answer =
                change(
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"kind\", \"to\": \"pet\"}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"phase\", \"from\": \"\", \"to\": \"past\"}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"died\", \"from\": false, \"to\": true}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"qualities\", \"from\": [], \"to\": [\"warm\"]}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"comfort\", \"from\": null, \"to\": 2}",
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closeness\", \"from\": 3, \"to\": \"\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(now().at("/alters/0").toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"name\":\"Bo\",\"kind\":\"pet\",\"comfort\":2,\"phase\":\"past\",\"died\":true,\"qualities\":[\"warm\"]}"
                                .formatted(bo));
    }

    @Test
    void aConflictHasTheCurrentValue() {
        long revision = now().path("revision").longValue();
        Response answer =
                change(
                        "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closeness\", \"from\": 2, \"to\": 1}",
                        "{\"on\": \"step\", \"key\": \"gone\", \"field\": \"words\", \"from\": \"a\", \"to\": \"b\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").textValue()).isEqualTo("Changed in the meantime");
        assertThat(answer.json().path("code").textValue()).isEqualTo("changed-meanwhile");
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo(
                        "This was changed in the meantime, perhaps by you in another window. Nothing was overwritten.");
        assertThat(answer.json().path("revision").longValue()).isEqualTo(revision);
        assertThat(answer.json().path("conflicts").toString())
                .isEqualTo("[{\"edit\":0,\"now\":3},{\"edit\":1,\"now\":null}]");
    }

    @Test
    void anUndoThatCameTooLateIsAConflictWithoutPlaces() {
        Response answer =
                owner.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"undo\": \"other\"}".formatted(UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("conflicts").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|an edit must be an object, { … }",
                "{}|on is missing; it names the type of element to change",
                "{\"on\": \"person\"}|on: \"person\" is not one of: map, alter, tie, support, reflection, step, contact, view",
                "{\"on\": \"alter\", \"id\": \"x\"}|\"id\" is not a field of an edit; use on, key, field, from or to",
                "{\"on\": \"alter\", \"to\": {\"name\": \"Al\"}}|the key of an alter is its id",
                "{\"on\": \"map\", \"key\": \"x\", \"field\": \"name\"}|a map needs no key",
                "{\"on\": \"map\", \"to\": {\"name\": \"x\"}}|field is missing; a map can only be changed field by field",
                "{\"on\": \"map\", \"field\": \"name\", \"from\": \"Ana\"}|name is missing",
                "{\"on\": \"map\", \"field\": \"id\", \"to\": \"x\"}|\"id\" is not a field of a map; its fields are: name, notes",
                "{\"on\": \"tie\", \"key\": [\"a\"], \"to\": {}}|the key of a tie is a list of two ids",
                "{\"on\": \"tie\", \"key\": [\"a\", \"a\"], \"to\": {}}|a tie needs two different people, a and b",
                "{\"on\": \"tie\", \"key\": [\"a\", \"b\"], \"field\": \"weight\", \"to\": 1}|a tie can only be changed as a whole; leave field out",
                "{\"on\": \"tie\", \"key\": [\"a\", \"b\"], \"to\": {\"weight\": \"2\"}}|weight must be a number",
                "{\"on\": \"support\", \"key\": \"x\", \"to\": {}}|the key of support is an object with alter and direction, and with type and domain if it has them",
                "{\"on\": \"support\", \"key\": {\"alter\": \"x\"}, \"to\": {}}|direction is missing",
                "{\"on\": \"support\", \"key\": {\"alter\": \"x\", \"direction\": \"up\"}, \"to\": {}}|direction: \"up\" is not one of: received, given",
                "{\"on\": \"support\", \"key\": {\"alter\": \"%s\", \"direction\": \"given\"}, \"to\": {\"type\": \"material\"}}|\"type\" belongs in the key",
                "{\"on\": \"alter\", \"key\": \"x\", \"to\": 5}|an alter must be an object, { … }",
                "{\"on\": \"alter\", \"key\": \"x\", \"to\": {\"kind\": \"pet\"}}|name is missing",
                "{\"on\": \"alter\", \"key\": \"x\", \"to\": {\"id\": \"x\", \"name\": \"Al\"}}|\"id\" belongs in the key",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closeness\", \"from\": 3, \"to\": 7}|closeness is 7; it goes from 1 to 5, or is left out",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closeness\", \"from\": 3, \"to\": 2.5}|closeness must be a whole number",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"newer\", \"to\": \"yes\"}|newer must be true or false",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"lastContact\", \"to\": \"2026-13-01\"}|lastContact must be a date such as 2026-10-02",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"relations\", \"to\": \"friend\"}|relations must be a list of texts",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"relations\", \"to\": [\"foe\"]}|relations: \"foe\" is not one of: partner, family, child, friend, peer, support-group, buddy, neighbour, colleague, club, acquaintance, mentor, carer, case-manager, therapist, doctor, bank, spiritual, higher-power, other",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"places\", \"to\": {\"free\": [2, 0]}}|a position must be from 0 to 1, but is 2.0",
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"places\", \"to\": {\"ring\": [0, 0]}}|\"ring\" is not a field of places; its fields are: domain, relation, group, free",
                "{\"on\": \"step\", \"key\": \"x\", \"to\": {\"words\": \"a\"}}|on is missing",
                "{\"on\": \"contact\", \"key\": \"x\", \"to\": {\"on\": \"2026-10-02\"}}|alter is missing",
                "{\"on\": \"view\", \"key\": \"x\", \"to\": {\"name\": \"a\", \"settings\": \"[1]\"}}|settings must be a JSON object, written as text",
                "{\"on\": \"view\", \"key\": \"x\", \"to\": {\"name\": \"a\", \"settings\": \"{} {}\"}}|settings must be a JSON object, written as text"
            })
    void anInvalidEditIsRefusedWithItsReasonAndChangesNothing(String edit, String why) {
        assertRefused(edit, why);
    }

    @Test
    void anEditOfAnUnknownFieldIsRefusedWithTheNamesOfAllFields() {
        String fields =
                AlterField.ALL.stream()
                        .map(AlterField::name)
                        .filter(name -> !name.equals("id")) // belongs in the key
                        .collect(Collectors.joining(", "));
        assertRefused(
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"closenes\", \"to\": 4}",
                "\"closenes\" is not a field of an alter; its fields are: " + fields);
    }

    private void assertRefused(String edit, String why) {
        JsonNode before = now();
        Response answer =
                change("{\"on\": \"map\", \"field\": \"notes\", \"to\": \"hello\"}", edit);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("title").textValue())
                .isEqualTo("This map or change is invalid");
        assertThat(answer.json().path("detail").textValue()).isEqualTo("edit 2: " + why);
        assertThat(answer.json().path("edit").intValue()).isEqualTo(1);
        assertThat(now()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"edits": [{}]}                                                           | "id" is missing.
                    {"id": "1", "edits": [{}]}                                                | "id" must be a UUID in lower case.
                    {"id": "0A6F4A6E-7B0D-4B58-8A8E-0A1A7B3C9D55", "edits": [{}]}             | "id" must be a UUID in lower case.
                    {"id": "0a6f4a6e-7b0d-4b58-8a8e-0a1a7b3c9d55"}                            | Send exactly one of "edits", "undo", "redo" and "restore".
                    {"id": "0a6f4a6e-7b0d-4b58-8a8e-0a1a7b3c9d55", "edits": [], "undo": "x"}  | Send exactly one of "edits", "undo", "redo" and "restore".
                    {"id": "0a6f4a6e-7b0d-4b58-8a8e-0a1a7b3c9d55", "edits": []}               | "edits" must be a list of 1 to 5000 edits.
                    {"id": "0a6f4a6e-7b0d-4b58-8a8e-0a1a7b3c9d55", "edits": {"on": "map"}}    | "edits" must be a list of 1 to 5000 edits.
                    """)
    void anInvalidRequestIsRefusedWithItsReason(String json, String detail) {
        Response answer = owner.post(map + "/changes", json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
    }

    @Test
    void theHistoryIsListedAndForgotten() {
        change("{\"on\": \"map\", \"field\": \"name\", \"from\": \"Ana\", \"to\": \"Ana B.\"}");
        JsonNode history = owner.get(map + "/changes").json();
        assertThat(history.path("revision")).isEqualTo(now().path("revision"));
        assertThat(history.path("changes")).hasSize(2);
        assertThat(history.at("/changes/0/edits").toString())
                .isEqualTo(
                        "[{\"on\":\"map\",\"field\":\"name\",\"from\":\"Ana\",\"to\":\"Ana B.\"}]");
        assertThat(owner.delete(map + "/changes").status()).isEqualTo(204);
        assertThat(owner.get(map + "/changes").json().path("changes").toString()).isEqualTo("[]");
        assertThat(now().path("name").textValue()).isEqualTo("Ana B.");
    }

    @Test
    void aMapOfSomebodyElseIsNotFound() {
        SupportMap theirs = SupportMap.empty(UUID.randomUUID().toString(), "Bea");
        TestGraph.maps().create(TestGraph.account(), theirs);
        String path = "/api/maps/%s/changes".formatted(theirs.id());
        assertThat(owner.post(path, EditRequests.change(EditRequests.addAlter("Bo"))).status())
                .isEqualTo(404);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.delete(path).status()).isEqualTo(404);
    }
}
