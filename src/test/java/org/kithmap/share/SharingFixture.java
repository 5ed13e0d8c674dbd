package org.kithmap.share;

import static org.kithmap.testing.SharedMap.alter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.kithmap.account.Account;
import org.kithmap.testing.Client;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestKithmap;

/// Tests of a map that is shared on the terms of its owner, in a practice that is started once a
/// class.
abstract class SharingFixture {

    static TestKithmap kithmap;

    Client me;
    Client coach;
    Account coachAccount;
    String map;
    String anna;
    String zora;
    private SharedMap shared;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// Anna and Zora support me; Zora is the one to be hidden. SECRET… stands wherever one can
    /// write.
    @BeforeEach
    void createAMapAndACoach() {
        shared = SharedMap.create(kithmap);
        me = shared.owner();
        coach = shared.coach();
        coachAccount = shared.coachAccount();
        map = shared.path();
        anna = UUID.randomUUID().toString();
        zora = UUID.randomUUID().toString();
        change(
                me,
                alter(
                        anna,
                        "{'name': 'Anna', 'closeness': 5, 'comfort': 4, 'strained': true, 'notes': 'SECRETNOTE', 'qualities': ['SECRETNOTE'], 'since': 'SECRETNOTE', 'lastContact': '2026-02-03'}"),
                alter(zora, "{'name': 'Zora', 'closeness': 4}"),
                "{'on': 'map', 'field': 'notes', 'to': 'SECRETNOTE'}",
                "{'on': 'tie', 'key': ['%s', '%s'], 'to': {}}"
                        .formatted(lesser(anna, zora), greater(anna, zora)),
                support(anna, "emotional", "wellbeing"),
                support(anna, "practical", "intimacy"),
                support(zora, "emotional", "wellbeing"),
                "{'on': 'support', 'key': {'alter': '%s', 'direction': 'given'}, 'to': {}}"
                        .formatted(anna),
                support(zora, "practical", "work"),
                "{'on': 'reflection', 'key': '%s', 'to': {'question': 'close', 'words': 'SECRETANSWER', 'on': '2026-02-03'}}"
                        .formatted(UUID.randomUUID()),
                "{'on': 'step', 'key': '%s', 'to': {'words': 'Call Zora', 'alter': '%s', 'on': '2026-02-03'}}"
                        .formatted(UUID.randomUUID(), zora),
                "{'on': 'contact', 'key': '%s', 'to': {'alter': '%s', 'on': '2026-02-04', 'words': 'SECRETNOTE'}}"
                        .formatted(UUID.randomUUID(), anna),
                "{'on': 'contact', 'key': '%s', 'to': {'alter': '%s', 'on': '2026-02-05'}}"
                        .formatted(UUID.randomUUID(), zora),
                "{'on': 'view', 'key': '%s', 'to': {'name': 'Only Zora', 'settings': '{}'}}"
                        .formatted(UUID.randomUUID()));
    }

    String shares() {
        return shared.share();
    }

    void share(String terms) {
        shared.share(terms);
    }

    void change(Client who, String... edits) {
        shared.change(who, edits);
    }

    static String support(String alter, String type, String domain) {
        return "{'on': 'support', 'key': {'alter': '%s', 'direction': 'received', 'type': '%s', 'domain': '%s'}, 'to': {}}"
                .formatted(alter, type, domain);
    }

    private static String lesser(String a, String b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String greater(String a, String b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).textValue())
                .toList();
    }
}
