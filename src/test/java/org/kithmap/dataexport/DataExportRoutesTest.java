package org.kithmap.dataexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// A person's rights to their data: to get it all as one file, and to have all of it deleted.
/// Deleted data is looked for in the whole store.
class DataExportRoutesTest {

    private static TestKithmap kithmap;

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private final String marker = "MARKER" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// Each map is read when it is its turn.
    @Test
    void anExportThatFailsMidwayDoesNotEndNormally() {
        Client me = kithmap.newAccount("person");
        Runnable remove = mapsOfWhichTheLastCannotBeRead(me, 100);
        assertThatThrownBy(() -> me.get("/api/me")).isInstanceOf(UncheckedIOException.class);
        remove.run();
    }

    @Test
    void anExportThatFailsBeforeItsStartIsAProblem() {
        Client me = kithmap.newAccount("person");
        Runnable remove = mapsOfWhichTheLastCannotBeRead(me, 2);
        Response answer = me.get("/api/me");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("code").textValue()).isEqualTo("server-error");
        remove.run();
    }

    private static Runnable mapsOfWhichTheLastCannotBeRead(Client me, int count) {
        for (int i = 0; i < count; i++) {
            me.post("/api/maps", json("name", "M" + i));
        }
        JsonNode maps = me.get("/api/maps").json();
        String last = maps.get(count - 1).path("id").textValue();
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (me:Ego {id: $ego}) CREATE (me)-[:CHANGED]->(:Change {id: '1', number: 'not a number', edits: '[]'})"),
                        Map.of("ego", last));
        return () -> maps.forEach(map -> me.delete("/api/maps/" + map.path("id").textValue()));
    }

    @Test
    void everythingAboutAPersonIsOneReadableFile() {
        String name = aName();
        Client me = kithmap.somebodyCalled(name, "person");
        String map = markedMap(me);
        Client coach = kithmap.newAccount("coach");
        share(me, map, coach);
        coach.get(map);
        me.put(map + "/research", "{\"agreed\": true}");
        me.put(
                map + "/influences",
                "{\"alter\": \"%s\", \"to\": \"does-good\"}"
                        .formatted(me.get(map).json().at("/alters/0/id").textValue()));
        kithmap.stranger().signIn(name, PASSWORD);

        Response answer = me.get("/api/me");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"Kithmap %s %s.json\";".formatted(name, today));
        assertThat(answer.body())
                .startsWith("{\n  \"format\" : \"kithmap-person\",\n  \"version\" : 1,\n");
        JsonNode everything = answer.json();
        assertThat(names(everything))
                .containsExactly(
                        "format",
                        "version",
                        "saved",
                        "account",
                        "maps",
                        "mapsSharedWithMe",
                        "proposals",
                        "conversations",
                        "notesKept",
                        "signedInOn",
                        "passkeys",
                        "invitations",
                        "queries",
                        "asked",
                        "practiceLog");
        assertThat(names(everything.path("account")))
                .containsExactly("id", "name", "roles", "created");
        assertThat(everything.at("/account/name").textValue()).isEqualTo(name);
        assertThat(everything.at("/account/roles").toString()).isEqualTo("[\"person\"]");

        assertThat(everything.path("maps")).hasSize(1);
        JsonNode own = everything.at("/maps/0");
        assertThat(own.path("map")).isEqualTo(me.get(map + "/export").json());
        assertThat(own.path("influences"))
                .isEqualTo(me.get(map + "/influences").json().path("influences"))
                .hasSize(1);
        assertThat(own.path("sharedWith")).isEqualTo(me.get(map + "/shares").json().path("shares"));
        assertThat(own.at("/sharedWith/0/coach/id").textValue()).isEqualTo(coach.account());
        assertThat(own.path("researchSince").textValue()).isEqualTo(today);
        assertThat(own.path("changes")).isEqualTo(me.get(map + "/changes").json().path("changes"));
        assertThat(own.path("changes")).hasSize(2);
        assertThat(own.path("audit")).isEqualTo(me.get(map + "/audit").json());
        assertThat(own.at("/audit/events").findValuesAsText("did"))
                .containsExactly("agreed-to-research", "looked", "shared");

        assertThat(everything.path("practiceLog").findValuesAsText("did"))
                .contains("invitation-used");
        assertThat(everything.path("signedInOn")).hasSize(2);
        assertThat(everything.at("/mapsSharedWithMe").toString()).isEqualTo("[]");
        assertThat(everything.at("/invitations").toString()).isEqualTo("[]");
    }

    @Test
    void sharedMapsAreExportedByOwnerAndDateOnly() {
        String name = aName();
        Client owner = kithmap.somebodyCalled(name, "person");
        String map = markedMap(owner);
        Client coach = kithmap.newAccount("coach");
        share(owner, map, coach);
        coach.post(map + "/changes", EditRequests.change(EditRequests.addAlter(marker + " too")));

        Response answer = coach.get("/api/me");
        assertThat(answer.json().path("mapsSharedWithMe").toString())
                .isEqualTo("[{\"owner\":\"%s\",\"since\":\"%s\"}]".formatted(name, today));
        assertThat(answer.json().path("maps").toString()).isEqualTo("[]");
        assertThat(answer.body()).doesNotContain(marker, map.substring("/api/maps/".length()));
    }

    @Test
    void invitationsAreExportedWithoutTheirTokens() {
        Client coach = kithmap.newAccount("coach");
        String label = "Client of " + marker;
        coach.post(
                "/api/invitations",
                "{\"roles\": [\"person\"], \"label\": \"%s\"}".formatted(label));
        kithmap.stranger().accept(coach.invite("person"), aName(), PASSWORD);

        JsonNode invitations = coach.get("/api/me").json().path("invitations");
        assertThat(invitations).hasSize(2);
        assertThat(names(invitations.path(0)))
                .containsExactly("kind", "roles", "created", "expires", "used");
        assertThat(names(invitations.path(1)))
                .containsExactly("kind", "roles", "label", "created", "expires");
        assertThat(invitations.at("/1/label").textValue()).isEqualTo(label);
    }

    @Test
    void credentialsAreNotExported() {
        Client coach = kithmap.newAccount("person", "coach");
        String token = coach.invite("person");
        String body = coach.get("/api/me").body();
        List<Row> secrets =
                read(
                        """
                        MATCH (account:Account {id: $id})
                        RETURN account.password AS password,
                          [(account)-[:SIGNED_IN|INVITED]->(secret) | secret.hash] AS hashes
                        """,
                        Map.of("id", coach.account()));
        assertThat(secrets.getFirst().strings("hashes")).hasSize(2);
        assertThat(body).doesNotContain(secrets.getFirst().string("password"), token, PASSWORD);
        for (String hash : secrets.getFirst().strings("hashes")) {
            assertThat(body).doesNotContain(hash.substring(0, 16));
        }
    }

    @Test
    void aLaptopExportsTheSame() {
        try (TestKithmap laptop = TestKithmap.start()) {
            Account account =
                    new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
            Client me = laptop.as(account);
            String map = markedMap(me);
            Response answer = me.get("/api/me");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("attachment; filename=\"Kithmap Noor %s.json\";".formatted(today));
            assertThat(answer.json().at("/maps/0/map")).isEqualTo(me.get(map + "/export").json());
            assertThat(answer.json().at("/maps/0/changes")).hasSize(2);
            assertThat(answer.json().at("/account/name").textValue()).isEqualTo("Noor");
            Response refused = laptop.stranger().get("/api/me");
            assertThat(refused.status()).isEqualTo(401);
        }
    }

    @Test
    void erasingAnAccountNeedsThePassword() {
        Client me = kithmap.newAccount("person");
        String map = markedMap(me);
        Response wrong = erase(me, json("current", "not this one"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().path("code").textValue()).isEqualTo("wrong-password");
        assertThat(wrong.json().path("detail").textValue())
                .isEqualTo("This name and password don't match. Please check both.");
        Response none = erase(me, "{}");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("detail").textValue()).isEqualTo("\"current\" is missing.");
        assertThat(me.get(map).status()).isEqualTo(200);
    }

    @Test
    void nothingIsStoredOfAnErasedAccount() {
        Set<String> triesBefore = attempts();
        String name = aName();
        Client administrator = kithmap.newAccount("administrator");
        String invited =
                administrator
                        .post(
                                "/api/invitations",
                                "{\"roles\": [\"person\", \"coach\"], \"label\": \"%s\"}"
                                        .formatted(name))
                        .json()
                        .path("token")
                        .textValue();
        Client me = kithmap.stranger();
        me.accept(invited, name, PASSWORD);
        me.signIn(name, PASSWORD);
        String id = me.account();
        administrator.post("/api/invitations", json("account", id));
        me.invite("person");
        List<String> maps = List.of(markedMap(me), markedMap(me));
        Client coach = kithmap.newAccount("coach");
        share(me, maps.getFirst(), coach);
        coach.get(maps.getFirst());
        coach.post(
                maps.getFirst() + "/changes", EditRequests.change(EditRequests.addAlter(marker)));
        talkAbout(coach, maps.getFirst(), marker);

        Client other = kithmap.newAccount("person");
        String theirs = newMap(other);
        other.post(theirs + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
        share(other, theirs, me);
        me.get(theirs);
        me.post(theirs + "/changes", EditRequests.change(EditRequests.addAlter("Cy")));
        talkAbout(me, theirs, marker);
        String exported = other.get(theirs + "/export").body();
        String log = other.get(theirs + "/audit").body();
        List<String> hashes =
                read(
                                "MATCH (:Account {id: $id})-[:SIGNED_IN|INVITED]->(n) RETURN n.hash AS hash",
                                Map.of("id", id))
                        .stream()
                        .map(row -> row.string("hash"))
                        .toList();
        assertThat(hashes).hasSize(2);

        assertThat(erase(me, json("current", PASSWORD)).status()).isEqualTo(204);

        Stream<String> gone =
                Stream.concat(maps.stream().map(DataExportRoutesTest::id), Stream.of(marker));
        Set<String> words = Stream.concat(gone, hashes.stream()).collect(Collectors.toSet());
        assertThat(telling(words)).isEmpty();
        assertThat(telling(Set.of(id, name)))
                .as("but what it did on the map of another, and its id in the log of the practice")
                .containsOnly(
                        "AuditEvent of " + id(theirs),
                        "Change of " + id(theirs),
                        "Conversation of " + id(theirs),
                        "PracticeEvent of no map");
        assertThat(attempts()).isEqualTo(triesBefore);
        assertThat(other.get(theirs + "/export").body()).isEqualTo(exported);
        String after = other.get(theirs + "/audit").body();
        assertThat(after)
                .as("every line stays")
                .contains(log.substring(log.indexOf("[") + 1, log.lastIndexOf("]")), name);
        assertThat(after).as("and one says that the share ended").contains("\"coach-left\"");
        assertThat(other.get(theirs + "/shares").json().path("shares")).isEmpty();
        assertThat(coach.get("/api/maps").body()).isEqualTo("[]");
    }

    @Test
    void erasingAnAccountEndsItsSessionsAndOpenWindows() {
        String name = aName();
        Client me = kithmap.somebodyCalled(name, "person");
        String map = markedMap(me);
        Client coach = kithmap.newAccount("coach");
        share(me, map, coach);
        Client elsewhere = kithmap.stranger();
        elsewhere.signIn(name, PASSWORD);
        try (Stream<String> mine = elsewhere.events(map + "/events");
                Stream<String> theirs = coach.events(map + "/events")) {
            Iterator<String> told = events(mine);
            Iterator<String> toldToThem = events(theirs);
            assertThat(told.next()).isEqualTo("event: revision");
            assertThat(toldToThem.next()).isEqualTo("event: revision");
            Response answer = erase(me, json("current", PASSWORD));
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Set-Cookie")).contains("=; ", "Expires=Thu, 01 Jan 1970");
            assertThat(told.next()).isEqualTo("event: gone");
            assertThat(told.hasNext()).isFalse();
            assertThat(toldToThem.next()).isEqualTo("event: gone");
            assertThat(toldToThem.hasNext()).isFalse();
        }
        assertThat(me.get("/api/session").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(kithmap.stranger().signIn(name, PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void aConversationIsExportedToItsCoachAndItsSharedPartToTheOwner() {
        String name = aName();
        Client owner = kithmap.somebodyCalled(name, "person");
        String map = markedMap(owner);
        Client coach = kithmap.newAccount("coach");
        share(owner, map, coach);
        talkAbout(coach, map, "Words");

        JsonNode led = coach.get("/api/me").json().path("conversations");
        assertThat(led.at("/0/notes").textValue()).isEqualTo("Words for me");
        assertThat(led.at("/0/drawing/marks/0/words").textValue()).isEqualTo("Words for me, drawn");
        assertThat(led.at("/0/shared").textValue()).isEqualTo("Words for both");
        assertThat(led.at("/0/owner").textValue()).isEqualTo(name);
        JsonNode mine = owner.get("/api/me").json();
        assertThat(mine.at("/maps/0/conversations/0/shared").textValue())
                .isEqualTo("Words for both");
        assertThat(mine.toString()).doesNotContain("Words for me");

        owner.delete(map + "/shares/" + coach.account());
        assertThat(coach.get("/api/me").json().path("conversations")).isEmpty();
        assertThat(owner.get("/api/me").json().at("/maps/0/conversations")).hasSize(1);
    }

    /// A conversation that was held, with words for the coach alone, and some for both.
    private static void talkAbout(Client coach, String map, String words) {
        String said =
                "\"notes\": \"%1$s for me\", \"shared\": \"%1$s for both\", \"drawing\": {\"marks\": [{\"alter\": \"a\", \"words\": \"%1$s for me, drawn\"}]}"
                        .formatted(words);
        Response made = coach.post(map + "/conversations", "{%s}".formatted(said));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Response ended =
                coach.put(
                        map + "/conversations/" + made.json().path("id").textValue(),
                        "{\"version\": 1, \"ended\": true, %s}".formatted(said));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
    }

    @Test
    void aCoachsOpenProposalsAreExported() {
        String name = aName();
        Client owner = kithmap.somebodyCalled(name, "person");
        String map = newMap(owner);
        Client coach = kithmap.newAccount("coach");
        String colleague = aName();
        share(owner, map, coach);
        propose(coach, map, kithmap.somebodyCalled(colleague, "coach"));
        JsonNode proposals = coach.get("/api/me").json().path("proposals");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.at("/0/owner").textValue()).isEqualTo(name);
        assertThat(proposals.at("/0/proposed/colleague/name").textValue()).isEqualTo(colleague);
    }

    @Test
    void noProposalByOrAboutAnErasedAccountIsStored() {
        Client owner = kithmap.newAccount("person");
        String map = newMap(owner);
        Client coach = kithmap.newAccount("coach");
        Client leaving = kithmap.newAccount("coach");
        share(owner, map, coach);
        share(owner, map, leaving);
        propose(coach, map, leaving);
        propose(leaving, map, coach);
        assertThat(erase(leaving, json("current", PASSWORD)).status()).isEqualTo(204);
        assertThat(
                        read(
                                "MATCH ()-[proposal:PROPOSES]->(:Ego {id: $ego}) RETURN proposal.kind AS kind",
                                Map.of("ego", id(map))))
                .isEmpty();
    }

    private static void propose(Client coach, String map, Client colleague) {
        Response answer =
                coach.put(
                        map + "/proposal",
                        "{\"colleague\": \"%s\", \"kind\": \"handover\"}"
                                .formatted(colleague.account()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static Iterator<String> events(Stream<String> stream) {
        return stream.filter(line -> line.startsWith("event")).iterator();
    }

    private static Response erase(Client who, String body) {
        return who.send(who.method("DELETE", "/api/me", body));
    }

    private static String newMap(Client who) {
        Response made = who.post("/api/maps", json("name", "A map"));
        return "/api/maps/" + made.json().path("id").textValue();
    }

    /// A map with the marker wherever one can write, two changes old.
    private String markedMap(Client who) {
        String map = newMap(who);
        String alter = UUID.randomUUID().toString();
        for (List<String> edits :
                List.of(
                        List.of(
                                EditRequests.addAlter(alter, marker),
                                "{'on': 'map', 'field': 'notes', 'to': '%s'}"),
                        List.of(
                                "{'on': 'reflection', 'key': '#', 'to': {'question': 'close', 'words': '%s', 'on': '2026-02-03'}}",
                                "{'on': 'step', 'key': '#', 'to': {'words': '%s', 'alter': '@', 'on': '2026-02-03'}}",
                                "{'on': 'contact', 'key': '#', 'to': {'alter': '@', 'on': '2026-02-04', 'words': '%s'}}",
                                "{'on': 'view', 'key': '#', 'to': {'name': '%s', 'settings': '{}'}}"))) {
            Response answer =
                    who.post(
                            map + "/changes",
                            EditRequests.change(
                                    edits.stream()
                                            .map(edit ->
                                                    edit.replace('\'', '"')
                                                            .replace("%s", marker)
                                                            .replace("@", alter)
                                                            .replace(
                                                                    "#",
                                                                    UUID.randomUUID().toString()))
                                            .toArray(String[]::new)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        return map;
    }

    private static void share(Client owner, String map, Client coach) {
        Response shared = owner.put(map + "/shares/" + coach.account(), "{\"edit\": true}");
        assertThat(shared.status()).as(shared.body()).isEqualTo(204);
    }

    private static String id(String map) {
        return map.substring(map.lastIndexOf('/') + 1);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /// Every node and relationship of the store in which one of these words stands, as what of
    /// which map it is.
    private static List<String> telling(Set<String> words) {
        List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return read(
                        """
                        MATCH (n)
                        RETURN labels(n)[0] + ' of ' + coalesce(head([(me:Ego)--(n) | me.id]), 'no map') AS what, properties(n) AS all
                        UNION ALL
                        MATCH ()-[r]->()
                        RETURN type(r) AS what, properties(r) AS all
                        """,
                        Map.of())
                .stream()
                .filter(row -> {
                    String all = row.map("all").toString().toLowerCase(Locale.ROOT);
                    return lower.stream().anyMatch(all::contains);
                })
                .map(row -> row.string("what"))
                .toList();
    }

    /// The keys of counted attempts at accounts.
    private static Set<String> attempts() {
        return read(
                        "MATCH (attempts:SignInAttempts) WHERE attempts.key STARTS WITH 'account:' RETURN attempts.key AS key",
                        Map.of())
                .stream()
                .map(row -> row.string("key"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> read(String query, Map<String, Object> parameters) {
        return TestGraph.graph().read(new CypherFile("test", query), Map.copyOf(parameters));
    }
}
