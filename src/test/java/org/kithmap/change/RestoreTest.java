package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Contact;
import org.kithmap.map.MapStore;
import org.kithmap.map.Step;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestGraph;

/// No change that was acknowledged is lost by another one: whatever is edited, undone, done again
/// and gone back to, in whatever order.
class RestoreTest {

    private final String me = TestGraph.account();
    private final MapStore maps = TestGraph.maps();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyChangeIsKeptAndEveryStateCanBeRestored(long seed) {
        Walk walk = new Walk(seed, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
        for (int i = 0; i < 35; i++) {
            walk.step();
            assertThat(walk.kept()).containsAll(walk.acknowledged);
        }
        walk.requireEveryStateOf(walk.states.keySet());
    }

    /// Beyond the limit the oldest go, but whatever is still told can be returned to.
    @ParameterizedTest
    @CsvSource({"11, 12, 4000000", "12, 12, 4000000", "13, 1000, 3000", "14, 1000, 3000"})
    void everyChangeWithinTheLimitCanBeRestored(long seed, int changes, long characters) {
        Walk walk = new Walk(seed, log(changes, characters));
        for (int i = 0; i < 35; i++) {
            walk.step();
            assertThat(walk.kept()).hasSizeLessThanOrEqualTo(12);
        }
        List<String> kept = walk.kept();
        for (String change : kept) {
            assertThat(walk.past(change))
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(walk.state(change));
        }
        assertThat(kept).isNotEmpty();
    }

    /// Checks that the owner's answer about being with an alter is kept for as long as the alter
    /// can come back.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void anInfluenceIsKeptAsLongAsItsAlterCanComeBack(long seed) {
        Walk walk = new Walk(seed, log(5, 4_000_000));
        Set<String> answered = new HashSet<>();
        Set<String> away = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            walk.step();
            ids(walk.now()).stream().filter(answered::add).forEach(walk::answer);
            if (i % 5 == 4) {
                Set<String> reachable = ids(walk.now());
                Stream.concat(Stream.of(ChangeHistory.START), walk.kept().stream())
                        .forEach(state -> reachable.addAll(ids(walk.past(state))));
                reachable.retainAll(answered);
                assertThat(walk.influences()).containsAll(reachable);
                reachable.removeAll(ids(walk.now()));
                away.addAll(reachable);
            }
        }
        assertThat(away).as("somebody was away and could come back").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void anInfluenceIsDeletedOnceNothingKeptBringsItsAlterBack(long seed) {
        Walk walk = new Walk(seed, log(5, 4_000_000));
        for (int i = 0; i < 10; i++) {
            walk.step();
        }
        walk.edit(); // so that there is somebody
        ids(walk.now()).forEach(walk::answer);
        for (int i = 0; i <= 5; i++) {
            SupportMap empty = SupportMap.empty(walk.map, "Ana " + i);
            walk.log.change(me, walk.map, id(), EditScript.between(walk.now(), empty));
        }
        assertThat(walk.influences()).isEmpty();
    }

    private static Set<String> ids(SupportMap map) {
        return map.alters().stream().map(Alter::id).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void restoringThePictureKeepsAnswersStepsContactsAndViews() {
        for (long seed = 21; seed < 23; seed++) {
            Walk walk = new Walk(seed, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
            for (int i = 0; i < 15; i++) {
                walk.edit();
            }
            for (String change : List.copyOf(walk.states.keySet())) {
                SupportMap before = walk.now();
                SupportMap then = walk.state(change);
                walk.made(walk.log.restore(me, walk.map, id(), change, false).change().id());
                SupportMap now = walk.now();
                assertThat(now.alters()).isEqualTo(then.alters());
                assertThat(now.ties()).isEqualTo(then.ties());
                assertThat(now.supports()).isEqualTo(then.supports());
                assertThat(now.reflections()).isEqualTo(before.reflections());
                assertThat(now.views()).isEqualTo(before.views());
                assertThat(now.steps())
                        .extracting(Step::id)
                        .isEqualTo(before.steps().stream().map(Step::id).toList());
                Set<String> there =
                        now.alters().stream().map(Alter::id).collect(Collectors.toSet());
                assertThat(now.contacts())
                        .containsAll(
                                before.contacts().stream()
                                        .filter(contact -> there.contains(contact.alter()))
                                        .toList());
                walk.undo();
                assertThat(walk.now()).isEqualTo(before);
            }
        }
    }

    @Test
    void restoringAnAlterRestoresTheirStepsAndContacts() {
        LocalDate day = LocalDate.of(2026, 10, 2);
        Alter bo = Alter.named(id(), "Bo", AlterKind.PERSON, 3);
        SupportMap with =
                new SupportMap(
                        id(),
                        "Ana",
                        null,
                        List.of(bo),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                StepBuilder.builder()
                                        .id(id())
                                        .words("Call")
                                        .alter(bo.id())
                                        .on(day)
                                        .build()),
                        List.of(new Contact(id(), bo.id(), day, null, null, "by the canal")),
                        List.of());
        Step alone =
                StepBuilder.builder()
                        .id(with.steps().getFirst().id())
                        .words("Call")
                        .on(day)
                        .build();
        SupportMap without =
                new SupportMap(
                        with.id(),
                        "Ana",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(alone),
                        List.of(),
                        List.of());
        maps.create(me, with);
        ChangeLog log = log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters());
        log.change(me, with.id(), id(), EditScript.between(with, without));
        log.restore(me, with.id(), id(), ChangeHistory.START, false);
        assertThat(maps.get(me, with.id())).isEqualTo(with);
    }

    @Test
    void oneEditAfterManyUndosLosesNothing() {
        Walk walk = new Walk(31, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
        for (int i = 0; i < 20; i++) {
            walk.edit();
        }
        Map<String, SupportMap> before = new LinkedHashMap<>(walk.states);
        for (int i = 0; i < before.size() - 1; i++) {
            walk.undo();
        }
        walk.edit();
        assertThat(walk.log.history(me, walk.map).changes())
                .filteredOn(Change::superseded)
                .extracting(Change::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.keySet().stream()
                                .filter(change -> !change.equals(ChangeHistory.START))
                                .toList());
        walk.requireEveryStateOf(before.keySet());
    }

    @Test
    void redoingAnOvertakenChangeIsRefused() {
        Walk walk = new Walk(41, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
        walk.edit();
        String undone = walk.acknowledged.getFirst();
        walk.undo();
        walk.edit();
        assertThatThrownBy(() -> walk.log.redo(me, walk.map, id(), undone))
                .isInstanceOf(StaleEdit.class)
                .hasMessage("This is not the change that was undone last, so it can't be redone.");
    }

    @Test
    void restoringAnUnknownChangeIsRefused() {
        Walk walk = new Walk(51, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
        walk.edit();
        SupportMap before = walk.now();
        assertThatThrownBy(() -> walk.log.restore(me, walk.map, id(), "no-change", true))
                .isInstanceOf(StaleEdit.class)
                .hasMessage("This change is no longer in the history.");
        assertThat(walk.now()).isEqualTo(before);
    }

    /// As Kithmap wrote it until migration 50: one change followed the other.
    @Test
    void aHistoryFromBeforeTheMigrationCanBeRestored() {
        Walk walk = new Walk(61, log(ChangeLog.KEPT.changes(), ChangeLog.KEPT.characters()));
        for (int i = 0; i < 15; i++) {
            walk.edit();
        }
        for (int i = 0; i < 6; i++) {
            walk.undo();
        }
        run("MATCH (:Ego {id: $ego})-[:CHANGED]->(change) REMOVE change.after", walk.map);
        TestGraph.graph().write(CypherFile.load("migrations/050-change-after.cypher"), Map.of());
        walk.edit();
        walk.requireEveryStateOf(walk.states.keySet());
    }

    private static void run(String query, String ego) {
        TestGraph.graph().write(new CypherFile("test", query), Map.of("ego", ego));
    }

    private ChangeLog log(int changes, long characters) {
        return new ChangeLog(
                TestGraph.graph(),
                maps,
                new AuditLog(TestGraph.graph(), Clock.systemUTC()),
                new ChangeStore.Limits(changes, characters));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /// Somebody at their map, who also remembers each state it had.
    private final class Walk {

        private final ChangeLog log;
        private final RandomMapHistory randomMapHistory;
        private final Random random;
        private final String map = id();
        private final List<String> acknowledged = new ArrayList<>();
        private final Map<String, SupportMap> states = new LinkedHashMap<>();

        /// The change that each was made upon.
        private final Map<String, String> upon = new HashMap<>();

        private String at = ChangeHistory.START;

        Walk(long seed, ChangeLog log) {
            this.log = log;
            this.randomMapHistory = new RandomMapHistory(seed);
            this.random = new Random(seed);
            maps.create(me, SupportMap.empty(map, "Ana"));
            states.put(ChangeHistory.START, now());
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> edit();
                case 4, 5 -> undo();
                case 6, 7 -> redo();
                default -> goBack();
            }
        }

        void edit() {
            List<Edit> edits = EditScript.between(now(), randomMapHistory.after(now()));
            if (!edits.isEmpty()) {
                made(log.change(me, map, id(), edits).change().id());
            }
        }

        private void made(String change) {
            acknowledged.add(change);
            upon.put(change, at);
            at = change;
            states.put(change, now());
        }

        void undo() {
            log.history(me, map).changes().stream()
                    .filter(change -> !change.undone())
                    .findFirst()
                    .ifPresent(latest -> {
                        assertThat(latest.id()).isEqualTo(at);
                        log.undo(me, map, id(), at);
                        at = Objects.requireNonNull(upon.get(at));
                        assertThat(now()).isEqualTo(state(at));
                    });
        }

        void redo() {
            log.history(me, map).changes().reversed().stream()
                    .filter(change -> change.undone() && !change.superseded())
                    .findFirst()
                    .ifPresent(next -> {
                        log.redo(me, map, id(), next.id());
                        at = next.id();
                        assertThat(now()).isEqualTo(state(at));
                    });
        }

        /// To anywhere, and sometimes from there to where it was.
        void goBack() {
            List<String> kept = kept();
            if (kept.isEmpty()) {
                return;
            }
            String to = kept.get(random.nextInt(kept.size()));
            boolean everything = random.nextInt(3) > 0;
            SupportMap before = now();
            made(log.restore(me, map, id(), to, everything).change().id());
            if (everything) {
                assertThat(now()).isEqualTo(state(to));
            }
            if (random.nextBoolean()) {
                undo();
                assertThat(now()).isEqualTo(before);
            }
        }

        void requireEveryStateOf(Set<String> changes) {
            for (String change : List.copyOf(changes)) {
                log.restore(me, map, id(), change, true);
                assertThat(now()).isEqualTo(state(change));
            }
        }

        /// The state after a change, without going there.
        SupportMap past(String change) {
            SupportMap now = now();
            List<Edit> edits = new ArrayList<>();
            log.difference(me, map, change)
                    .everything()
                    .forEach(edit -> edits.add(Edit.read(edit)));
            MapDraft mapDraft = new MapDraft(now);
            mapDraft.make(edits);
            assertThat(mapDraft.conflicts()).isEmpty();
            return mapDraft.after();
        }

        void answer(String alter) {
            TestGraph.graph()
                    .write(
                            new CypherFile(
                                    "test",
                                    "MATCH (me:Ego {id: $ego}) CREATE (me)-[:FEELS]->(:Influence {id: $alter, answer: 'x'})"),
                            Map.of("ego", map, "alter", alter));
        }

        List<String> influences() {
            return TestGraph.graph()
                    .read(
                            new CypherFile(
                                    "test",
                                    "MATCH (:Ego {id: $ego})-[:FEELS]->(influence) RETURN influence.id AS id"),
                            Map.of("ego", map))
                    .stream()
                    .map(row -> row.string("id"))
                    .toList();
        }

        SupportMap state(String change) {
            return Objects.requireNonNull(states.get(change));
        }

        List<String> kept() {
            return log.history(me, map).changes().stream().map(Change::id).toList();
        }

        SupportMap now() {
            return maps.get(me, map);
        }
    }
}
