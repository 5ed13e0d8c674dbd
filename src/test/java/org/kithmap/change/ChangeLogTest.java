package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;

/// Changes of a map, their history, and undoing and redoing them.
class ChangeLogTest extends ChangeLogFixture {

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

    private String firstUndone(SupportMap map) {
        return log.history(me, map.id()).changes().stream()
                .filter(Change::undone)
                .toList()
                .getLast()
                .id();
    }

    private static long partsOf(SupportMap map) {
        return TestGraph.graph()
                .read(
                        new CypherFile(
                                "test",
                                "MATCH (:Ego {id: $ego})-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS]->(part) RETURN count(part) AS count"),
                        Map.of("ego", map.id()))
                .getFirst()
                .number("count");
    }
}
