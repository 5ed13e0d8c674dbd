package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.alter;
import static org.kithmap.testing.SharedMap.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;

/// Changes that a coach makes to a shared map, and the history that the coach sees.
class CoachEditsTest extends SharingFixture {

    @Test
    void theHistoryNamesTheCoachWhoMadeAChange() {
        changeByTheCoach();
        JsonNode changes = me.get(map + "/changes").json().path("changes");
        assertThat(changes.path(0).path("name").textValue()).isEqualTo("Coach Cleo");
        assertThat(changes.path(1).has("name")).isFalse();
    }

    @Test
    void theOwnerUndoesAChangeOfTheCoach() {
        changeByTheCoach();
        assertThat(undo(me, latest(me)).status()).isEqualTo(201);
    }

    private void changeByTheCoach() {
        share("{'edit': true}");
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 5, 'to': 3}"
                        .formatted(anna));
    }

    private String latest(Client seenBy) {
        return seenBy.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
    }

    @Test
    void aCoachCannotUndoAChangeOfTheOwner() {
        share("{'edit': true}");
        Response answer = undo(coach, latest(me));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-yours");
    }

    @Test
    void aCoachUndoesTheirOwnChange() {
        changeByTheCoach();
        assertThat(undo(coach, latest(coach)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'on': 'alter', 'key': 'ZORA', 'field': 'name', 'from': 'Zora', 'to': 'X'}           | 409
                    {'on': 'alter', 'key': 'ANNA', 'field': 'notes', 'from': null, 'to': 'X'}            | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'notes', 'from': 'SECRETNOTE', 'to': 'X'}    | 403
                    {'on': 'alter', 'key': 'ANNA', 'from': {'name': 'X'}, 'to': null}                    | 409
                    {'on': 'support', 'key': {'alter': 'ANNA', 'direction': 'received', 'type': 'practical', 'domain': 'intimacy'}, 'to': {}} | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'qualities', 'from': [], 'to': ['X']}        | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'since', 'from': null, 'to': 'X'}            | 403
                    {'on': 'map', 'field': 'notes', 'from': null, 'to': 'X'}                             | 403
                    """)
    void aWithheldFieldCannotBeChangedOrProbed(String edit, int status) {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['intimacy'], 'notes': true}}"
                        .formatted(zora));
        String before = me.get(map).body();

        Response answer =
                coach.post(
                        map + "/changes",
                        EditRequests.change(
                                json(edit.replace("ZORA", zora).replace("ANNA", anna))));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Zora", "SECRETNOTE", "intimacy");
        assertThat(me.get(map).body()).isEqualTo(before);
    }

    @Test
    void anAlterWithTheIdOfAHiddenOneOverwritesNobody() {
        share("{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora));
        change(coach, alter(zora, "{'name': 'Zoe'}"));

        JsonNode seen = coach.get(map).json().path("alters");
        assertThat(texts(seen, "name")).containsExactly("Anna", "Zoe");
        assertThat(seen.path(1).path("id").textValue()).isEqualTo(zora);
        JsonNode mine = me.get(map).json().path("alters");
        assertThat(texts(mine, "name")).containsExactly("Anna", "Zoe", "Zora");
        assertThat(mine.path(2).path("id").textValue()).isEqualTo(zora);
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zoe', 'to': 'Zoey'}"
                        .formatted(zora));
        assertThat(texts(me.get(map).json().path("alters"), "name"))
                .containsExactly("Anna", "Zoey", "Zora");
    }

    @Test
    void additionsByACoachKeepTheirIdsWhenTheMapIsSharedAgain() {
        String terms = "{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora);
        share(terms);
        change(coach, alter(zora, "{'name': 'Zoe'}"));
        JsonNode before = unrevised(coach.get(map));
        JsonNode history = coach.get(map + "/changes").json().path("changes");

        me.delete(shares());
        share(terms);
        assertThat(unrevised(coach.get(map))).isEqualTo(before);
        assertThat(coach.get(map + "/changes").json().path("changes")).isEqualTo(history);
    }

    @Test
    void aWithheldAlterStaysWithheldAfterRemovalAndRestoration() {
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode seen = unrevised(coach.get(map));
        JsonNode all = unrevised(me.get(map));
        post("{'id': '%s', 'restore': 'start'}");
        me.delete(shares());
        share("{}");
        String latest =
                me.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
        assertThat(undo(me, latest).status()).isEqualTo(201);
        assertThat(unrevised(me.get(map))).isEqualTo(all);
        assertThat(texts(unrevised(coach.get(map)).path("alters"), "name"))
                .isEqualTo(texts(seen.path("alters"), "name"));
    }

    private void post(String body) {
        String sent = json(body.formatted(UUID.randomUUID()));
        assertThat(me.post(map + "/changes", sent).status()).isEqualTo(201);
    }

    @Test
    void hiddenPartsAreRemovedWithAnAlterAndReturnWithUndo() {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['wellbeing', 'intimacy'], 'notes': true, 'closeness': true, 'contacts': true}}"
                        .formatted(zora));
        JsonNode before = unrevised(me.get(map));
        JsonNode seen = unrevised(coach.get(map));
        change(
                coach,
                "{'on': 'support', 'key': {'alter': '%s', 'direction': 'given'}, 'from': {}, 'to': null}"
                        .formatted(anna),
                "{'on': 'alter', 'key': '%s', 'from': {'name': 'Anna', 'kind': 'person', 'phase': 'present'}, 'to': null}"
                        .formatted(anna));
        assertThat(texts(me.get(map).json().path("alters"), "name")).containsExactly("Zora");

        String removal =
                coach.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
        assertThat(undo(coach, removal).status()).isEqualTo(201);
        assertThat(unrevised(me.get(map))).isEqualTo(before);
        assertThat(unrevised(coach.get(map))).isEqualTo(seen);
    }

    @Test
    void aCoachWhoMayOnlyLookCannotReplayAChange() {
        share("{}");
        assertThat(changeWithTheIdOfMine().status()).isEqualTo(403);
    }

    @Test
    void theIdOfAnotherPersonsChangeReplaysNothing() {
        share("{'edit': true, 'withheld': {'notes': true}}");
        Response answer = changeWithTheIdOfMine();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain("SECRET", "Zora");
    }

    private Response changeWithTheIdOfMine() {
        return coach.post(
                map + "/changes",
                json(
                        "{'id': '%s', 'edits': [{'on': 'map', 'field': 'name', 'from': 'Noor', 'to': 'N'}]}"
                                .formatted(latest(me))));
    }

    @Test
    void theRevisionOfACoachStaysWhenAHiddenPartChanges() {
        long before = shareWithoutZoraAndNotes();
        change(
                me,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zora', 'to': 'Zo'}"
                        .formatted(zora));
        share(
                "{'until': '2999-12-31', 'withheld': {'alters': ['%s'], 'notes': true}}"
                        .formatted(zora));
        assertThat(coach.get(map).json().path("revision").longValue()).isEqualTo(before);
        assertThat(coach.get(map + "/changes").json().path("revision").longValue())
                .isEqualTo(before);
    }

    @Test
    void theRevisionOfACoachRisesWhenTheVisiblePartChanges() {
        long before = shareWithoutZoraAndNotes();
        change(
                me,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Anna', 'to': 'Ann'}"
                        .formatted(anna));
        assertThat(coach.get(map).json().path("revision").longValue()).isEqualTo(before + 1);
    }

    private long shareWithoutZoraAndNotes() {
        share("{'withheld': {'alters': ['%s'], 'notes': true}}".formatted(zora));
        return coach.get(map).json().path("revision").longValue();
    }

    @Test
    void partsWithheldLaterDisappearFromTheHistory() {
        share("{'edit': true}");
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zora', 'to': 'Zo'}"
                        .formatted(zora));
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 5, 'to': 2}"
                        .formatted(anna));
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'newer', 'from': null, 'to': true}"
                        .formatted(anna));
        share("{'edit': true, 'withheld': {'alters': ['%s'], 'closeness': true}}".formatted(zora));
        JsonNode changes = coach.get(map + "/changes").json().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.toString()).contains("newer").doesNotContain(zora, "Zora", "closeness");
    }

    @Test
    void refusedChangesAreThrottled() {
        assertThat(sixRefusedChanges()).containsExactly(403, 403, 403, 403, 403, 429);
    }

    @Test
    void refusedChangesAreInTheAuditLog() {
        sixRefusedChanges();
        assertThat(texts(me.get(map + "/audit").json().path("events"), "did"))
                .filteredOn("change-refused"::equals)
                .hasSize(5);
    }

    private List<Integer> sixRefusedChanges() {
        share("{'edit': true, 'withheld': {'notes': true}}");
        return Stream.generate(() ->
                        coach.post(
                                map + "/changes",
                                EditRequests.change(
                                        json(
                                                "{'on': 'map', 'field': 'notes', 'from': null, 'to': 'X'}"))))
                .limit(6)
                .map(Response::status)
                .toList();
    }

    private static JsonNode unrevised(Response answer) {
        ObjectNode map = (ObjectNode) answer.json();
        map.remove("revision");
        return map;
    }

    private Response undo(Client client, String change) {
        return client.post(
                map + "/changes",
                json("{'id': '%s', 'undo': '%s'}".formatted(UUID.randomUUID(), change)));
    }

    @Test
    void aRestrictedCoachSeesOnlyTheirOwnPartOfTheHistory() {
        share("{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora));
        assertThat(coach.get(map + "/changes").json().path("changes")).isEmpty();
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'newer', 'from': null, 'to': true}"
                        .formatted(anna));
        assertThat(coach.get(map + "/changes").json().path("changes")).hasSize(1);
    }
}
