package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// One text that can't be opened, of any kind and in any field, keeps nobody from the rest of a
/// list, nor from everything that is kept about them. A map that has it says so.
class DamagedTextsTest {

    private static final Set<EncryptedElementType> ON_A_MAP =
            Set.of(
                    EncryptedElementType.EGO,
                    EncryptedElementType.ALTER,
                    EncryptedElementType.REFLECTION,
                    EncryptedElementType.STEP,
                    EncryptedElementType.CONTACT,
                    EncryptedElementType.VIEW);

    /// The types of elements that a coach does not read.
    private static final Set<EncryptedElementType> OF_THE_OWNER =
            Set.of(EncryptedElementType.CHANGE, EncryptedElementType.INFLUENCE);

    /// The types of elements that belong to no map.
    private static final Set<EncryptedElementType> OF_ANALYSTS =
            Set.of(EncryptedElementType.QUESTION, EncryptedElementType.SAVED_QUERY);

    /// The texts that every element of their type has: without it, an element is damaged.
    private static final Map<EncryptedElementType, Set<String>> REQUIRED =
            Map.of(
                    EncryptedElementType.EGO, Set.of("name"),
                    EncryptedElementType.ALTER, Set.of("name"),
                    EncryptedElementType.STEP, Set.of("words"),
                    EncryptedElementType.VIEW, Set.of("name"),
                    EncryptedElementType.INFLUENCE, Set.of("answer"),
                    EncryptedElementType.CHANGE, Set.of("edits"),
                    EncryptedElementType.SHARE_REQUEST, Set.of("edits", "whole"),
                    EncryptedElementType.CONVERSATION, Set.of("agenda", "agreed"),
                    EncryptedElementType.QUESTION, Set.of("query", "parameters"),
                    EncryptedElementType.SAVED_QUERY, Set.of("title", "question", "text"));

    /// The marks of damage in a response.
    private static final String[] MARKS = {"\"damaged\":true", "\"damaged\":[", "⚠"};

    private static TestKithmap kithmap;
    private static Client owner;
    private static Client coach;
    private static Account coachAccount;
    private static String map;

    /// The id of a conversation about a map that is not shared any more.
    private static String retained;

    /// The id of somebody on the map about whom the owner answered nothing.
    private static String unanswered;

    private static final Map<EncryptedElementType, String> IDS = new HashMap<>();

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        Account ownerAccount = account(Role.PERSON);
        coachAccount = account(Role.COACH, Role.ANALYST);
        owner = kithmap.as(ownerAccount);
        coach = kithmap.as(coachAccount);
        SupportMap damaged = FullMapFixture.map();
        map = "/api/maps/" + damaged.id();
        SupportMap whole = SupportMap.empty(UUID.randomUUID().toString(), "Whole");
        SupportMap withdrawn = SupportMap.empty(UUID.randomUUID().toString(), "Withdrawn");
        for (SupportMap one : List.of(damaged, whole, withdrawn)) {
            TestGraph.maps().create(ownerAccount.id(), one);
            share(one, "{\"edit\": true, \"withheld\": {\"notes\": true}}");
        }
        for (Alter alter : damaged.alters().subList(0, 2)) {
            answer(alter.id(), "both");
        }
        unanswered = damaged.alters().get(2).id();
        owner.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Cy")));
        coach.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Di")));
        talk("/api/maps/" + whole.id());
        String talkedOnceMore = talk("/api/maps/" + withdrawn.id());
        String talked = talk(map);
        owner.delete("/api/maps/%s/shares/%s".formatted(withdrawn.id(), coachAccount.id()));
        keep("Kept");
        keep("Damaged");
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (a:Account {id: $account}) UNWIND [$id, randomUUID()] AS id CREATE (a)-[:ASKED]->(:Question {id: id, by: a.id, at: 1, query: 'RETURN 1', parameters: '{}', mode: 'run'})"),
                        Map.of("account", coachAccount.id(), "id", "q" + coachAccount.id()));
        new org.kithmap.analysis.query.EncryptedQueries(
                        TestGraph.graph(), TestMapKeys.of(TestGraph.graph()))
                .encryptAll();
        ids(
                "MATCH (e:Ego {id: $id})-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|FEELS|CHANGED|REQUESTED]->(n) RETURN labels(n) AS labels, n.id AS id",
                damaged.id());
        ids(
                "MATCH (:Account {id: $id})-[:KEEPS|ASKED]->(n) WHERE n:SavedQuery OR n.id STARTS WITH 'q' RETURN labels(n) AS labels, n.id AS id",
                coachAccount.id());
        IDS.put(EncryptedElementType.EGO, damaged.id());
        IDS.put(EncryptedElementType.CONVERSATION, talked);
        retained = talkedOnceMore;
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Account account(Role... roles) {
        return new Account(UUID.randomUUID().toString(), "Somebody", Set.of(roles));
    }

    private static void share(SupportMap one, String terms) {
        assertThat(
                        owner.put(
                                        "/api/maps/%s/shares/%s"
                                                .formatted(one.id(), coachAccount.id()),
                                        terms)
                                .status())
                .isEqualTo(204);
    }

    private static String talk(String about) {
        String id =
                coach.post(
                                about + "/conversations",
                                "{\"agenda\": [{\"kind\": \"own\", \"words\": \"mine\"}], \"notes\": \"n\", \"shared\": \"s\"}")
                        .json()
                        .path("id")
                        .textValue();
        coach.put(
                about + "/conversations/" + id,
                "{\"version\": 1, \"ended\": true, \"agenda\": [{\"kind\": \"own\", \"words\": \"mine\"}], \"notes\": \"n\", \"shared\": \"s\"}");
        return id;
    }

    private static void keep(String title) {
        coach.post(
                "/api/analysis/library",
                "{\"title\": \"%s\", \"question\": \"x\", \"text\": \"RETURN 1\"}"
                        .formatted(title));
    }

    private static Client.Response answer(String alter, String influence) {
        return owner.put(
                map + "/influences",
                "{\"alter\": \"%s\", \"to\": \"%s\"}".formatted(alter, influence));
    }

    private static String id(EncryptedElementType kind) {
        return Objects.requireNonNull(IDS.get(kind), kind.label());
    }

    private static void ids(String query, String id) {
        for (Row row : rows(query, Map.of("id", id))) {
            EncryptedElementType.ofLabels(row.strings("labels"))
                    .ifPresent(kind -> IDS.putIfAbsent(kind, row.string("id")));
        }
    }

    private static List<Row> rows(String query, Map<String, @Nullable Object> parameters) {
        return TestGraph.graph().read(new CypherFile("test", query), parameters);
    }

    static Stream<Arguments> everySealedField() {
        return Arrays.stream(EncryptedElementType.values())
                .flatMap(kind -> kind.fields().stream().map(field -> Arguments.of(kind, field)));
    }

    /// Every field with a text that was not encrypted for it, with no text but a number, and with
    /// nothing.
    static Stream<Arguments> everyDamage() {
        return everySealedField()
                .flatMap(sealed -> {
                    EncryptedElementType kind = (EncryptedElementType) sealed.get()[0];
                    String field = (String) sealed.get()[1];
                    Stream.Builder<Arguments> all = Stream.builder();
                    all.add(Arguments.of(kind, field, foreignText(field)));
                    all.add(Arguments.of(kind, field, 5L));
                    if (REQUIRED.getOrDefault(kind, Set.of()).contains(field)) {
                        all.add(Arguments.of(kind, field, null));
                    }
                    return all.build();
                });
    }

    static Stream<Arguments> everyDamageOnAMap() {
        return everyDamage().filter(damage -> ON_A_MAP.contains(damage.get()[0]));
    }

    private static Object foreignText(String field) {
        return field.equals("qualities") ? List.of("*x") : "*damaged";
    }

    @ParameterizedTest
    @MethodSource("everySealedField")
    void aDamagedTextDoesNotFailItsList(EncryptedElementType kind, String field) {
        damaged(
                kind,
                id(kind),
                field,
                () -> {
                    list(owner, "/api/maps", "Whole");
                    list(owner, "/api/me", "Whole");
                    list(owner, "/api/clients", "Whole");
                    list(owner, map + "/changes", "changes");
                    list(owner, map + "/conversations", "shared");
                    list(owner, map + "/shares", "shares");
                    list(owner, map + "/audit", "events");
                    list(owner, map + "/influences", "both");
                    list(coach, "/api/maps", "Whole");
                    list(coach, "/api/me", "kithmap-person");
                    list(coach, "/api/clients", "Whole");
                    list(coach, "/api/notes", "mine");
                    list(coach, map + "/conversations", "led");
                    list(coach, "/api/analysis/library", "Kept");
                    list(coach, "/api/analysis/questions", "RETURN 1");
                    if (!ON_A_MAP.contains(kind)) { // their history is filtered by the map of now
                        list(coach, map + "/changes", "changes");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("everyDamage")
    void aDamagedTextIsMarkedInItsPlace(
            EncryptedElementType kind, String field, @Nullable Object damage) {
        String place =
                switch (kind) {
                    case EGO, ALTER, REFLECTION, STEP, CONTACT, VIEW -> "/api/clients";
                    case INFLUENCE -> map + "/influences";
                    case CHANGE, SHARE_REQUEST -> map + "/changes";
                    case CONVERSATION -> map + "/conversations";
                    case QUESTION -> "/api/analysis/questions";
                    case SAVED_QUERY -> "/api/analysis/library";
                };
        Client reader = OF_THE_OWNER.contains(kind) ? owner : coach;
        assertThat(reader.get(place).body()).doesNotContain(MARKS);
        damaged(
                kind,
                id(kind),
                field,
                damage,
                () -> assertThat(reader.get(place).body()).containsAnyOf(MARKS));
    }

    @ParameterizedTest
    @MethodSource("everyDamage")
    void aDamagedTextDoesNotPreventTheDataExport(
            EncryptedElementType kind, String field, @Nullable Object damage) {
        Client reader = OF_ANALYSTS.contains(kind) ? coach : owner;
        damaged(
                kind,
                id(kind),
                field,
                damage,
                () -> assertThat(reader.get("/api/me").status()).isEqualTo(200));
    }

    @ParameterizedTest
    @MethodSource("everyDamageOnAMap")
    void aMapWithADamagedTextSaysSo(
            EncryptedElementType kind, String field, @Nullable Object damage) {
        damaged(
                kind,
                id(kind),
                field,
                damage,
                () ->
                        assertThat(
                                        List.of(
                                                "",
                                                "/export",
                                                "/steps.ics",
                                                "/changes/start/difference"))
                                .allSatisfy(part ->
                                        assertThat(code(owner.get(map + part)))
                                                .isEqualTo("503 text-damaged")));
    }

    private static String code(Client.Response answer) {
        return answer.status() + " " + answer.json().path("code").textValue();
    }

    @Test
    void aDamagedAnswerIsNotedInTheDataExport() {
        String alter = id(EncryptedElementType.INFLUENCE);
        damaged(
                EncryptedElementType.INFLUENCE,
                alter,
                "answer",
                () ->
                        assertThat(owner.get("/api/me").json().findValues("influencesDamaged"))
                                .anySatisfy(ids ->
                                        assertThat(ids)
                                                .extracting(JsonNode::textValue)
                                                .containsExactly(alter)));
    }

    @Test
    void aDamagedAnswerCanBeGivenAgain() {
        String alter = id(EncryptedElementType.INFLUENCE);
        damaged(
                EncryptedElementType.INFLUENCE,
                alter,
                "answer",
                () -> {
                    assertThat(answer(alter, "does-good").status()).isEqualTo(204);
                    list(owner, map + "/influences", "\"%s\":\"does-good\"".formatted(alter));
                });
    }

    @Test
    void aDamagedAnswerDoesNotPreventAnswersAboutOthers() {
        damaged(
                EncryptedElementType.INFLUENCE,
                id(EncryptedElementType.INFLUENCE),
                "answer",
                () -> assertThat(answer(unanswered, "does-good").status()).isEqualTo(204));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agenda", "notes", "shared", "agreed", "drawing", "known"})
    void damagedNotesThatAreKeptAreListedAsSuch(String field) {
        damaged(
                EncryptedElementType.CONVERSATION,
                retained,
                field,
                () -> list(coach, "/api/notes", "\"damaged\":true"));
    }

    private static void list(Client reader, String path, String with) {
        Client.Response answer = reader.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).contains(with);
    }

    private static void damaged(
            EncryptedElementType kind, String id, String field, Runnable while_) {
        damaged(kind, id, field, foreignText(field), while_);
    }

    private static void damaged(
            EncryptedElementType kind,
            String id,
            String field,
            @Nullable Object damage,
            Runnable while_) {
        Map<String, @Nullable Object> node =
                Map.of("id", id, "label", kind.label(), "field", field);
        @Nullable Object before =
                rows(
                                "MATCH (n {id: $id}) WHERE $label IN labels(n) RETURN n[$field] AS value",
                                node)
                        .getFirst()
                        .value("value");
        set(node, damage);
        try {
            while_.run();
        } finally {
            set(node, before);
        }
    }

    private static void set(Map<String, @Nullable Object> node, @Nullable Object value) {
        Map<String, @Nullable Object> parameters = new HashMap<>(node);
        parameters.put("value", value);
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (n {id: $id}) WHERE $label IN labels(n) SET n[$field] = $value"),
                        parameters);
    }
}
