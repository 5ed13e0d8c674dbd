package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.audit.AuditLog;
import org.kithmap.change.ChangeLog.Done;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.problem.NotFound;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;

class ChangeLogTest {

    private final String me = TestGraph.account();
    private final MapStore maps = TestGraph.maps();
    private final ChangeLog log =
            new ChangeLog(
                    TestGraph.graph(), maps, new AuditLog(TestGraph.graph(), Clock.systemUTC()));

    // --- the whole of it

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void undoingEverythingLeadsToTheEmptyMapAndRedoingEverythingBack(long seed) {
        RandomMapHistory randomMapHistory = new RandomMapHistory(seed);
        SupportMap empty = created(SupportMap.empty(id(), "Ana"));
        List<SupportMap> moments = new ArrayList<>(List.of(empty));
        for (int i = 0; i < 90; i++) {
            SupportMap now = moments.getLast();
            List<Edit> edits = EditScript.between(now, randomMapHistory.after(now));
            if (!edits.isEmpty()) {
                log.change(me, empty.id(), id(), edits);
                moments.add(now(empty));
            }
        }
        assertThat(moments).hasSizeGreaterThan(50);
        assertThat(moments.getLast().alters()).isNotEmpty();

        for (int i = moments.size() - 2; i >= 0; i--) {
            log.undo(me, empty.id(), id(), latest(empty));
            assertThat(now(empty)).isEqualTo(moments.get(i));
        }
        assertThat(now(empty)).isEqualTo(empty);
        assertThat(partsOf(empty)).isZero();

        for (int i = 1; i < moments.size(); i++) {
            log.redo(me, empty.id(), id(), firstUndone(empty));
            assertThat(now(empty)).isEqualTo(moments.get(i));
        }
    }

    @Test
    void theMapFollowsTheEdits() {
        RandomMapHistory randomMapHistory = new RandomMapHistory(7);
        SupportMap map = created(SupportMap.empty(id(), "Ana"));
        SupportMap now = map;
        for (int i = 0; i < 60; i++) {
            SupportMap next = randomMapHistory.after(now);
            List<Edit> edits = EditScript.between(now, next);
            if (!edits.isEmpty()) {
                log.change(me, map.id(), id(), edits);
                now = now(map);
                assertThat(now)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(next);
            }
        }
    }

    @Test
    void everythingIsRemovedAtOnceAndReturnsByUndo() {
        SupportMap map = created(FullMapFixture.map());
        SupportMap bare =
                new SupportMap(map.id(), "A", null, List.of(), List.of(), List.of())
                        .withHardDay(map.hardDay()); // no edit changes it
        log.change(me, map.id(), id(), EditScript.between(map, bare));
        assertThat(now(map)).isEqualTo(bare);
        log.undo(me, map.id(), id(), latest(map));
        assertThat(now(map)).isEqualTo(map);
    }

    @Test
    void twoEntriesOfTheSamePersonAreMergedInOneChange() {
        Alter bo = Alter.named(id(), "Bo", AlterKind.PERSON, 3);
        Alter bob = Alter.named(id(), "Bob", AlterKind.PERSON, 4);
        Alter al = Alter.named(id(), "Al", AlterKind.PERSON, null);
        SupportMap map =
                created(
                        new SupportMap(
                                id(),
                                "Ana",
                                null,
                                List.of(bo, bob, al),
                                List.of(
                                        new Tie(bo.id(), bob.id(), null),
                                        new Tie(bob.id(), al.id(), 2.0)),
                                List.of()));
        SupportMap merged =
                new SupportMap(
                        map.id(),
                        "Ana",
                        null,
                        List.of(al, bo),
                        List.of(new Tie(bo.id(), al.id(), 2.0)),
                        List.of());
        log.change(me, map.id(), id(), EditScript.between(map, merged));
        assertThat(now(map)).isEqualTo(merged);
        log.undo(me, map.id(), id(), latest(map));
        assertThat(now(map)).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(map);
    }

    @Test
    void anAlterBecomesAPlaceInTheGraphToo() {
        SupportMap map = created(oneAlter());
        log.change(me, map.id(), id(), List.of(field(map, "kind", text("person"), text("place"))));
        assertThat(now(map).alters().getFirst().kind()).isEqualTo(AlterKind.PLACE);
        assertThat(
                        TestGraph.graph()
                                .read(
                                        new CypherFile(
                                                "test",
                                                "MATCH (a:Alter {id: $id}) RETURN labels(a) AS labels"),
                                        Map.of("id", map.alters().getFirst().id()))
                                .getFirst()
                                .strings("labels"))
                .containsExactlyInAnyOrder("Alter", "Place");
    }

    // --- what the sender saw

    @Test
    void anOutdatedEditIsRefusedWithTheCurrentValue() {
        SupportMap map = created(oneAlter());
        Done done = log.change(me, map.id(), id(), List.of(closeness(map, 3, 5)));
        StaleEdit refused =
                refused(map, closeness(map, 3, 1), field(map, "notes", nothing(), text("hm")));
        assertThat(refused.conflicts()).containsExactly(new Conflict(0, IntNode.valueOf(5)));
        assertThat(refused.revision()).isEqualTo(done.revision());
        assertThat(now(map).alters().getFirst().notes()).as("all or none").isNull();
    }

    @Test
    void editsOfDifferentFieldsDoNotConflict() {
        SupportMap map = created(oneAlter());
        log.change(me, map.id(), id(), List.of(closeness(map, 3, 5)));
        log.change(
                me, map.id(), id(), List.of(field(map, "comfort", nothing(), IntNode.valueOf(2))));
        assertThat(now(map).alters().getFirst())
                .extracting(Alter::closeness, Alter::comfort)
                .containsExactly(5, 2);
    }

    @Test
    void everyConflictIsReported() {
        SupportMap map = created(FullMapFixture.map());
        String bo = map.alters().getFirst().id();
        StaleEdit refused =
                refused(
                        map,
                        new Edit(
                                MapElementType.MAP,
                                MapElementType.NO_KEY,
                                "name",
                                text("Bea"),
                                text("Cas")),
                        new Edit(
                                MapElementType.ALTER,
                                text(bo),
                                "died",
                                nothing(),
                                JsonNodeFactory.instance.booleanNode(true)),
                        new Edit(
                                MapElementType.ALTER,
                                text(bo),
                                "newer",
                                nothing(),
                                JsonNodeFactory.instance.booleanNode(true)),
                        new Edit(
                                MapElementType.ALTER,
                                text("nobody"),
                                "name",
                                text("No"),
                                text("Nobody")),
                        new Edit(
                                MapElementType.VIEW,
                                text("no-view"),
                                null,
                                JsonNodeFactory.instance.objectNode(),
                                nothing()));
        assertThat(refused.conflicts())
                .containsExactly(
                        new Conflict(0, text(map.name())),
                        new Conflict(1, JsonNodeFactory.instance.booleanNode(true)),
                        new Conflict(3, nothing()),
                        new Conflict(4, nothing()));
    }

    @Test
    void anAlterReferredToMeanwhileIsNotRemoved() {
        SupportMap map = created(oneAlter());
        Alter bo = map.alters().getFirst();
        Edit removal =
                new Edit(
                        MapElementType.ALTER,
                        text(bo.id()),
                        null,
                        MapElementType.ALTER.value(bo),
                        nothing());
        var support = JsonNodeFactory.instance.objectNode();
        support.put("alter", bo.id()).put("direction", "given");
        log.change(
                me,
                map.id(),
                id(),
                List.of(
                        new Edit(
                                MapElementType.SUPPORT,
                                support,
                                null,
                                nothing(),
                                JsonNodeFactory.instance.objectNode())));
        assertThat(refused(map, removal).conflicts())
                .containsExactly(new Conflict(0, MapElementType.ALTER.value(bo)));
        assertThat(now(map).alters()).containsExactly(bo);
    }

    @Test
    void aContactOfARemovedAlterIsAConflict() {
        SupportMap map = created(oneAlter());
        String bo = map.alters().getFirst().id();
        log.change(me, map.id(), id(), EditScript.between(map, SupportMap.empty(map.id(), "Ana")));
        var contact = JsonNodeFactory.instance.objectNode();
        contact.put("alter", bo).put("on", "2026-10-02");
        assertThat(
                        refused(
                                        map,
                                        new Edit(
                                                MapElementType.CONTACT,
                                                text(id()),
                                                null,
                                                nothing(),
                                                contact))
                                .conflicts())
                .containsExactly(new Conflict(0, nothing()));
    }

    @Test
    void idsOfAnotherMapMayBeReused() {
        SupportMap theirs = created(FullMapFixture.map());
        SupportMap map = created(SupportMap.empty(id(), "Ana"));
        SupportMap with =
                new SupportMap(
                        map.id(),
                        theirs.name(),
                        theirs.notes(),
                        theirs.alters(),
                        theirs.ties(),
                        theirs.supports(),
                        theirs.reflections(),
                        theirs.steps(),
                        theirs.contacts(),
                        theirs.views());

        log.change(me, map.id(), id(), EditScript.between(map, with));
        assertThat(now(map)).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(with);
        log.undo(me, map.id(), id(), latest(map));
        assertThat(now(map)).isEqualTo(map);
        assertThat(now(theirs)).isEqualTo(theirs);
    }

    @Test
    void aMapOfAnotherAccountIsNotFound() {
        SupportMap map = created(oneAlter());
        log.change(me, map.id(), id(), List.of(closeness(map, 3, 5)));
        String other = TestGraph.account();
        assertThatThrownBy(() -> log.change(other, map.id(), id(), List.of(closeness(map, 5, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.undo(other, map.id(), id(), latest(map)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.history(other, map.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.forget(other, map.id())).isInstanceOf(NotFound.class);
        assertThat(log.history(me, map.id()).changes()).hasSize(1);
    }

    // --- several at once

    @Test
    void oneOfTwoConflictingChangesIsRefused() throws Exception {
        SupportMap map = created(oneAlter());
        for (int round = 0; round < 10; round++) {
            int before = closeness(map);
            List<Object> outcomes =
                    together(
                            IntStream.rangeClosed(1, 5)
                                    .filter(closeness -> closeness != before)
                                    .<Callable<Done>>mapToObj(closeness ->
                                            () ->
                                                    log.change(
                                                            me,
                                                            map.id(),
                                                            id(),
                                                            List.of(
                                                                    closeness(
                                                                            map, before,
                                                                            closeness))))
                                    .toList());
            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
            int after = closeness(map);
            assertThat(outcomes)
                    .filteredOn(StaleEdit.class::isInstance)
                    .hasSize(3)
                    .allSatisfy(refused ->
                            assertThat(((StaleEdit) refused).conflicts())
                                    .containsExactly(new Conflict(0, IntNode.valueOf(after))));
        }
    }

    @Test
    void simultaneousChangesAreAllMade() throws Exception {
        List<Alter> alters =
                IntStream.range(0, 16)
                        .mapToObj(i -> Alter.named(id(), "Somebody", AlterKind.PERSON, 1))
                        .toList();
        SupportMap map = created(new SupportMap(id(), "Ana", null, alters, List.of(), List.of()));
        long before = maps.open(me, map.id()).revision();
        List<Object> outcomes =
                together(
                        alters.stream()
                                .<Callable<Done>>map(alter ->
                                        () ->
                                                log.change(
                                                        me,
                                                        map.id(),
                                                        id(),
                                                        List.of(
                                                                new Edit(
                                                                        MapElementType.ALTER,
                                                                        text(alter.id()),
                                                                        "closeness",
                                                                        IntNode.valueOf(1),
                                                                        IntNode.valueOf(5)))))
                                .toList());
        assertThat(outcomes)
                .extracting(outcome -> ((Done) outcome).revision())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).mapToObj(i -> before + i).toList());
        assertThat(now(map).alters()).extracting(Alter::closeness).containsOnly(5);
        assertThat(log.history(me, map.id()).changes()).hasSize(16);
    }

    @Test
    void noneOfManyIncrementsIsLost() throws Exception {
        SupportMap map = created(oneAlter());
        log.change(me, map.id(), id(), List.of(field(map, "notes", nothing(), text("0"))));
        together(
                IntStream.range(0, 4)
                        .<Callable<Void>>mapToObj(i ->
                                () -> {
                                    for (int made = 0; made < 10; ) {
                                        String now =
                                                Objects.requireNonNull(
                                                        now(map).alters().getFirst().notes());
                                        String next = String.valueOf(Integer.parseInt(now) + 1);
                                        try {
                                            log.change(
                                                    me,
                                                    map.id(),
                                                    id(),
                                                    List.of(
                                                            field(
                                                                    map,
                                                                    "notes",
                                                                    text(now),
                                                                    text(next))));
                                            made++;
                                        } catch (StaleEdit e) {
                                            // looks again
                                        }
                                    }
                                    return null;
                                })
                        .toList());
        assertThat(now(map).alters().getFirst().notes()).isEqualTo("40");
    }

    @Test
    void aRequestSentSeveralTimesIsDoneOnce() throws Exception {
        SupportMap map = created(oneAlter());
        String request = id();
        List<Object> outcomes =
                together(
                        IntStream.range(0, 5)
                                .<Callable<Done>>mapToObj(i ->
                                        () ->
                                                log.change(
                                                        me,
                                                        map.id(),
                                                        request,
                                                        List.of(closeness(map, 3, 5))))
                                .toList());
        assertThat(outcomes)
                .extracting(outcome -> ((Done) outcome).again())
                .containsExactlyInAnyOrder(false, true, true, true, true);
        assertThat(outcomes)
                .extracting(outcome -> ((Done) outcome).revision())
                .containsOnly(maps.open(me, map.id()).revision());

        String undo = id();
        Done undone = log.undo(me, map.id(), undo, request);
        assertThat(undone.again()).isFalse();
        log.redo(me, map.id(), id(), request);
        assertThat(log.undo(me, map.id(), undo, request).again())
                .as("the answer came late")
                .isTrue();
        assertThat(now(map).alters().getFirst().closeness()).isEqualTo(5);
    }

    @Test
    void aMapThatIsErasedWhileItIsChangedLeavesNothingBehind() throws Exception {
        for (int round = 0; round < 10; round++) {
            SupportMap map = created(oneAlter());
            List<Callable<Object>> all = new ArrayList<>();
            all.add(() -> {
                maps.erase(me, map.id());
                return "erased";
            });
            for (int i = 0; i < 3; i++) {
                var alter = JsonNodeFactory.instance.objectNode().put("name", "Bo");
                all.add(() ->
                        log.change(
                                me,
                                map.id(),
                                id(),
                                List.of(
                                        new Edit(
                                                MapElementType.ALTER,
                                                text(id()),
                                                null,
                                                nothing(),
                                                alter))));
            }
            List<Object> outcomes = together(all);
            assertThat(outcomes)
                    .allMatch(outcome ->
                            outcome.equals("erased")
                                    || outcome instanceof Done
                                    || outcome instanceof NotFound);
            assertThat(orphans()).isZero();
        }
    }

    // --- history

    @Test
    void theHistoryListsTheNewestFirstAndMarksUndoneChanges() {
        SupportMap map = created(oneAlter());
        String first = id();
        String second = id();
        log.change(me, map.id(), first, List.of(closeness(map, 3, 4)));
        log.change(me, map.id(), second, List.of(closeness(map, 4, 5)));
        log.undo(me, map.id(), id(), second);
        var history = log.history(me, map.id());
        assertThat(history.revision()).isEqualTo(maps.open(me, map.id()).revision());
        assertThat(history.changes()).extracting(Change::id).containsExactly(second, first);
        assertThat(history.changes()).extracting(Change::undone).containsExactly(true, false);
    }

    @Test
    void onlyTheLatestChangeIsUndoneAndOnlyTheLastUndoneIsRedone() {
        SupportMap map = created(oneAlter());
        String first = id();
        String second = id();
        log.change(me, map.id(), first, List.of(closeness(map, 3, 4)));
        log.change(me, map.id(), second, List.of(closeness(map, 4, 5)));
        assertThatThrownBy(() -> log.undo(me, map.id(), id(), first))
                .isInstanceOf(StaleEdit.class)
                .hasMessage(
                        "This is no longer the latest change, so it can't be undone on its own.");
        assertThatThrownBy(() -> log.redo(me, map.id(), id(), second))
                .isInstanceOf(StaleEdit.class)
                .hasMessage("This is not the change that was undone last, so it can't be redone.");
        log.undo(me, map.id(), id(), second);
        log.undo(me, map.id(), id(), first);
        assertThatThrownBy(() -> log.redo(me, map.id(), id(), second))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> log.undo(me, map.id(), id(), "no-change"))
                .isInstanceOf(StaleEdit.class);
        log.redo(me, map.id(), id(), first);
        log.redo(me, map.id(), id(), second);
        assertThat(now(map).alters().getFirst().closeness()).isEqualTo(5);
    }

    @Test
    void forgettingTheHistoryKeepsTheMap() {
        SupportMap map = created(oneAlter());
        log.change(me, map.id(), id(), List.of(closeness(map, 3, 4)));
        String latest = latest(map);
        log.forget(me, map.id());
        assertThat(log.history(me, map.id()).changes()).isEmpty();
        assertThat(now(map).alters().getFirst().closeness()).isEqualTo(4);
        assertThatThrownBy(() -> log.undo(me, map.id(), id(), latest))
                .isInstanceOf(StaleEdit.class);
    }

    private static MapCipher cipher(SupportMap map) {
        return TestGraph.maps()
                .cipher(
                        map.id(),
                        TestGraph.graph()
                                .read(
                                        CypherFile.load("map/data-key.cypher"),
                                        Map.of("ego", map.id()))
                                .getFirst());
    }

    @Test
    void theLatestThousandChangesAreKept() {
        SupportMap map = created(oneAlter());
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (me:Ego {id: $ego}) UNWIND range(1, 1000) AS i CREATE (me)-[:CHANGED]->(:Change {id: $ego + i, at: datetime(), number: i, revision: i, edits: $edits[i - 1], after: $ego + (i - 1)})"),
                        Map.of(
                                "ego",
                                map.id(),
                                "edits",
                                IntStream.rangeClosed(1, 1_000)
                                        .mapToObj(i ->
                                                Change.of(cipher(map), map.id() + i)
                                                        .encrypt("edits", "[]"))
                                        .toList()));
        log.change(me, map.id(), id(), List.of(closeness(map, 3, 4)));
        List<Change> kept = log.history(me, map.id()).changes();
        assertThat(kept).hasSize(ChangeLog.KEPT.changes());
        assertThat(kept.getLast().id()).isEqualTo(map.id() + 2);
    }

    @Test
    void anEditThatMakesAMapTooLargeIsRefused() {
        List<Alter> alters =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Alter.named(id(), "Somebody", AlterKind.PERSON, null))
                        .toList();
        SupportMap map = created(new SupportMap(id(), "Ana", null, alters, List.of(), List.of()));
        var alter = JsonNodeFactory.instance.objectNode().put("name", "Bo");
        InvalidEdit refused =
                catchThrowableOfType(
                        InvalidEdit.class,
                        () ->
                                log.change(
                                        me,
                                        map.id(),
                                        id(),
                                        List.of(
                                                new Edit(
                                                        MapElementType.MAP,
                                                        MapElementType.NO_KEY,
                                                        "notes",
                                                        nothing(),
                                                        text("x")),
                                                new Edit(
                                                        MapElementType.ALTER,
                                                        text(id()),
                                                        null,
                                                        nothing(),
                                                        alter))));
        assertThat(refused)
                .hasMessage("edit 2: a map holds at most 1,000 alters; this one has 1,001");
        assertThat(refused.edit()).isEqualTo(1);
    }

    // ---

    private SupportMap created(SupportMap map) {
        maps.create(me, map);
        return map;
    }

    private SupportMap now(SupportMap map) {
        return maps.get(me, map.id());
    }

    private int closeness(SupportMap map) {
        return Objects.requireNonNull(now(map).alters().getFirst().closeness());
    }

    private static SupportMap oneAlter() {
        return new SupportMap(
                id(),
                "Ana",
                null,
                List.of(Alter.named(id(), "Bo", AlterKind.PERSON, 3)),
                List.of(),
                List.of());
    }

    private static Edit closeness(SupportMap map, int from, int to) {
        return field(map, "closeness", IntNode.valueOf(from), IntNode.valueOf(to));
    }

    private static Edit field(
            SupportMap map,
            String field,
            com.fasterxml.jackson.databind.JsonNode from,
            com.fasterxml.jackson.databind.JsonNode to) {
        return new Edit(MapElementType.ALTER, text(map.alters().getFirst().id()), field, from, to);
    }

    private static TextNode text(String text) {
        return TextNode.valueOf(text);
    }

    private static NullNode nothing() {
        return NullNode.getInstance();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private StaleEdit refused(SupportMap map, Edit... edits) {
        SupportMap before = now(map);
        StaleEdit refused =
                catchThrowableOfType(
                        StaleEdit.class, () -> log.change(me, map.id(), id(), List.of(edits)));
        assertThat(now(map)).isEqualTo(before);
        return refused;
    }

    private String latest(SupportMap map) {
        return log.history(me, map.id()).changes().stream()
                .filter(change -> !change.undone())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String firstUndone(SupportMap map) {
        return log.history(me, map.id()).changes().stream()
                .filter(Change::undone)
                .toList()
                .getLast()
                .id();
    }

    private static long partsOf(SupportMap map) {
        return count(
                "MATCH (:Ego {id: $ego})-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS]->(part) RETURN count(part) AS count",
                map.id());
    }

    private static long orphans() {
        return count(
                "MATCH (n:Alter|Reflection|Step|Contact|View|Change) WHERE NOT EXISTS { (:Ego)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|CHANGED]->(n) } RETURN count(n) AS count",
                "");
    }

    private static long count(String query, String ego) {
        return TestGraph.graph()
                .read(new CypherFile("test", query), Map.of("ego", ego))
                .getFirst()
                .number("count");
    }

    /// @return for each what it returned, or the exception it threw
    private static <T> List<Object> together(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                try {
                    outcomes.add(each.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
            return outcomes;
        }
    }
}
