package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;
import org.kithmap.testing.TestGraph;

/// Several changes of a map at once.
class SimultaneousChangesTest extends ChangeLogFixture {

    @Test
    void oneOfTwoConflictingChangesIsRefused() throws Exception {
        SupportMap map = created(oneAlter());
        for (int round = 0; round < 10; round++) {
            int before = closeness(map);
            List<Object> outcomes =
                    together(
                            IntStream.rangeClosed(1, 5)
                                    .filter(closeness -> closeness != before)
                                    .<Callable<ChangeOutcome>>mapToObj(closeness ->
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
            assertThat(outcomes).filteredOn(ChangeOutcome.class::isInstance).hasSize(1);
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
                                .<Callable<ChangeOutcome>>map(alter ->
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
                .extracting(outcome -> ((ChangeOutcome) outcome).revision())
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
                                .<Callable<ChangeOutcome>>mapToObj(i ->
                                        () ->
                                                log.change(
                                                        me,
                                                        map.id(),
                                                        request,
                                                        List.of(closeness(map, 3, 5))))
                                .toList());
        assertThat(outcomes)
                .extracting(outcome -> ((ChangeOutcome) outcome).again())
                .containsExactlyInAnyOrder(false, true, true, true, true);
        assertThat(outcomes)
                .extracting(outcome -> ((ChangeOutcome) outcome).revision())
                .containsOnly(maps.open(me, map.id()).revision());

        String undo = id();
        ChangeOutcome undone = log.undo(me, map.id(), undo, request);
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
                                    || outcome instanceof ChangeOutcome
                                    || outcome instanceof NotFound);
            assertThat(orphans()).isZero();
        }
    }

    private static long orphans() {
        return TestGraph.graph()
                .read(
                        new CypherFile(
                                "test",
                                "MATCH (n:Alter|Reflection|Step|Contact|View|Change) WHERE NOT EXISTS { (:Ego)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|CHANGED]->(n) } RETURN count(n) AS count"),
                        Map.of())
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
