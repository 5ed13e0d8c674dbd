package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// Two maps on which everything is said that can be, with a history and conversations, and somebody
/// who can write to their database.
class CiphertextBindingTest {

    private static final CypherFile NODES =
            new CypherFile(
                    "test",
                    "MATCH (me:Ego) WHERE me.id IN $maps UNWIND [me] + COLLECT { MATCH (me)--(n) WHERE NOT n:Account RETURN DISTINCT n } AS n RETURN me.id AS map, me.seal AS seal, elementId(n) AS node, n.id AS id, labels(n) AS labels, properties(n) AS properties");
    private static final CypherFile PUT =
            new CypherFile(
                    "test", "MATCH (n) WHERE elementId(n) = $node SET n[$property] = $value");

    /// One sealed text: where it stands, and what the database holds of it.
    private record SealedText(
            String map,
            String wrappedKey,
            String node,
            EncryptedElementType kind,
            String id,
            String property,
            int place,
            String ciphertext) {

        String decrypt(MapKeys mapKeys, String other) {
            ElementCipher thing = mapKeys.of(map, wrappedKey).of(kind, id);
            return place < 0
                    ? thing.decrypt(property, other)
                    : thing.decrypt(property, place, other);
        }
    }

    private static final Graph GRAPH = TestGraph.graph();
    private static TestKithmap kithmap;
    private static Client owner;
    private static Client coach;
    private static List<String> maps;
    private static MapKeys mapKeys;

    @BeforeAll
    static void twoMaps() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
        coach =
                kithmap.as(
                        new Account(
                                UUID.randomUUID().toString(), "Coach Cleo", Set.of(Role.COACH)));
        mapKeys = TestMapKeys.of(GRAPH);
        maps = Stream.generate(CiphertextBindingTest::map).limit(2).toList();
    }

    @AfterAll
    static void erase() {
        maps.forEach(map -> TestMapKeys.maps(GRAPH).erase(Account.OWNER.id(), map));
        kithmap.close();
    }

    private static String map() {
        SupportMap map = FullMapFixture.map();
        TestMapKeys.maps(GRAPH).create(Account.OWNER.id(), map);
        String path = "/api/maps/" + map.id();
        for (String name : List.of("Cleo", "Dan")) {
            owner.post(path + "/changes", EditRequests.change(EditRequests.addAlter(name)));
            String body =
                    "{\"notes\": \"with %1$s\", \"shared\": \"what we said\", \"agenda\": [{\"kind\": \"own\", \"words\": \"topic\"}], \"agreed\": [{\"words\": \"a walk\"}], \"drawing\": {\"marks\": [{\"alter\": \"a\", \"words\": \"%1$s\"}]}}"
                            .formatted(name);
            ObjectNode made = (ObjectNode) owner.post(path + "/conversations", body).json();
            String one = path + "/conversations/" + made.path("id").textValue();
            made.remove("id");
            assertThat(owner.put(one, made.put("ended", true).toString()).status()).isEqualTo(200);
        }
        for (String alter : map.alters().stream().limit(2).map(Alter::id).toList()) {
            owner.put(
                    path + "/influences", "{\"alter\": \"%s\", \"to\": \"both\"}".formatted(alter));
        }
        String share = path + "/shares/" + coach.account();
        assertThat(owner.put(share, "{\"edit\": true, \"withheld\": {\"notes\": true}}").status())
                .isEqualTo(204);
        coach.post(path + "/changes", EditRequests.change(EditRequests.addAlter("Eva")));
        return map.id();
    }

    private static List<Row> nodes() {
        return GRAPH.read(NODES, Map.of("maps", maps));
    }

    /// Every sealed text there is, by what the database holds.
    private static List<SealedText> texts() {
        List<SealedText> all = new ArrayList<>();
        for (Row row : nodes()) {
            row.map("properties")
                    .forEach((property, value) -> {
                        List<?> values =
                                value instanceof List<?> list
                                        ? list
                                        : Collections.singletonList(value);
                        for (int i = 0; i < values.size(); i++) {
                            if (values.get(i) instanceof String text && text.startsWith("*")) {
                                all.add(
                                        new SealedText(
                                                row.string("map"),
                                                row.string("seal"),
                                                row.string("node"),
                                                EncryptedElementType.ofLabels(row.strings("labels"))
                                                        .orElseThrow(),
                                                row.string("id"),
                                                property,
                                                value instanceof List<?> ? i : -1,
                                                text));
                            }
                        }
                    });
        }
        return all;
    }

    @Test
    void everyEncryptedFieldOfEveryKindIsTested() {
        Set<String> found = new HashSet<>();
        texts().forEach(text -> found.add(text.kind() + "." + text.property()));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EncryptedElementType.values())
                                // those are of no map, and have a test of their own
                                .filter(kind -> kind != EncryptedElementType.QUESTION)
                                .filter(kind -> kind != EncryptedElementType.SAVED_QUERY)
                                .flatMap(kind ->
                                        kind.fields().stream().map(field -> kind + "." + field))
                                .toList());
    }

    @Test
    void aTextIsDecryptedOnlyAtItsPlace() {
        List<SealedText> texts = texts();
        assertThat(texts).hasSizeGreaterThan(50);
        for (SealedText at : texts) {
            for (SealedText text : texts) {
                if (text.equals(at)) {
                    assertThat(at.decrypt(mapKeys, text.ciphertext())).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> at.decrypt(mapKeys, text.ciphertext()))
                            .as("%s at %s", text, at)
                            .isInstanceOf(DamagedText.class);
                }
            }
        }
    }

    /// Texts of analysts are encrypted with one key.
    @Test
    void aTextOfAQueryIsDecryptedOnlyAtItsPlace() {
        MapCipher whole = mapKeys.ofInstallation();
        Map<String, UnaryOperator<String>> openers = new HashMap<>();
        Map<String, String> ciphertext = new HashMap<>();
        for (EncryptedElementType kind :
                List.of(EncryptedElementType.QUESTION, EncryptedElementType.SAVED_QUERY)) {
            for (String id : List.of("a", "b")) {
                for (String field : kind.fields()) {
                    ElementCipher cipher = whole.of(kind, id);
                    String place = kind + " " + id + " " + field;
                    ciphertext.put(place, cipher.encrypt(field, "words"));
                    openers.put(place, text -> cipher.decrypt(field, text));
                }
            }
        }
        openers.forEach((at, opener) ->
                ciphertext.forEach((from, text) -> {
                    if (from.equals(at)) {
                        assertThat(opener.apply(text)).isEqualTo("words");
                    } else {
                        assertThatThrownBy(() -> opener.apply(text))
                                .as("%s at %s", from, at)
                                .isInstanceOf(DamagedText.class);
                    }
                }));
    }

    @Test
    void swappedTextsAreReportedAsDamaged() {
        List<SealedText> texts = texts();
        Random random = new Random(12);
        for (SealedText one : texts) {
            List<SealedText> others = new ArrayList<>(texts);
            others.remove(one);
            Collections.shuffle(others, random);
            for (SealedText other : nearAndFar(one, others)) {
                put(one, other.ciphertext());
                put(other, one.ciphertext());
                assertThat(List.of(one, other))
                        .as("%s and %s", one, other)
                        .allSatisfy(text -> assertThat(code(text)).isEqualTo("text-damaged"));
                put(one, one.ciphertext());
                put(other, other.ciphertext());
            }
        }
        assertThat(texts).allSatisfy(text -> assertThat(code(text)).isEmpty());
    }

    /// Another field of the same thing, the same field of another thing, and one of the other map.
    private static List<SealedText> nearAndFar(SealedText one, List<SealedText> others) {
        return Stream.of(
                        others.stream().filter(other -> other.node().equals(one.node())),
                        others.stream()
                                .filter(other ->
                                        other.map().equals(one.map())
                                                && other.kind() == one.kind()
                                                && !other.node().equals(one.node())),
                        others.stream().filter(other -> !other.map().equals(one.map())))
                .flatMap(found -> found.findFirst().stream())
                .toList();
    }

    @Test
    void reorderedSpellingsAreReportedAsDamaged() {
        List<Row> alters =
                nodes().stream()
                        .filter(row ->
                                row.map("properties").get("spellings") instanceof List<?> all
                                        && all.size() > 1)
                        .toList();
        assertThat(alters).isNotEmpty();
        for (Row alter : alters) {
            List<?> before =
                    (List<?>) Objects.requireNonNull(alter.map("properties").get("spellings"));
            put(alter.string("node"), "spellings", before.reversed());
            assertThat(owner.get("/api/maps/" + alter.string("map")).json().path("code").asText())
                    .isEqualTo("text-damaged");
            put(alter.string("node"), "spellings", before);
        }
    }

    private static void put(SealedText at, String ciphertext) {
        Object value = ciphertext;
        if (at.place() >= 0) {
            List<String> now =
                    new ArrayList<>(
                            GRAPH.read(
                                            new CypherFile(
                                                    "test",
                                                    "MATCH (n) WHERE elementId(n) = $node RETURN n[$property] AS list"),
                                            Map.of("node", at.node(), "property", at.property()))
                                    .getFirst()
                                    .strings("list"));
            now.set(at.place(), ciphertext);
            value = now;
        }
        put(at.node(), at.property(), value);
    }

    private static void put(String node, String property, Object value) {
        GRAPH.write(PUT, Map.of("node", node, "property", property, "value", value));
    }

    /// Returns the code of the problem on opening the map, its history or its conversations.
    private static String code(SealedText text) {
        String path =
                "/api/maps/"
                        + text.map()
                        + switch (text.kind()) {
                            case CHANGE, SHARE_REQUEST -> "/changes";
                            case CONVERSATION -> "/conversations";
                            case INFLUENCE -> "/influences";
                            default -> "";
                        };
        boolean ofCoach = text.kind() == EncryptedElementType.SHARE_REQUEST;
        JsonNode answer = (ofCoach ? coach : owner).get(path).json();
        boolean inList = answer.toString().contains("\"damaged\":true") || answer.has("damaged");
        return inList ? "text-damaged" : answer.path("code").asText();
    }
}
