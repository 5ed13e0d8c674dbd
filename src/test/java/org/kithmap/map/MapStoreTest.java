package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.GraphConflict;
import org.kithmap.problem.NotFound;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;

class MapStoreTest {

    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 120;

    private final String me = TestGraph.account();
    private final MapStore maps = TestGraph.maps();

    @Test
    void aMapReadsBackAsItWasWritten() {
        SupportMap map = FullMapFixture.map();
        maps.create(me, map);
        assertThat(maps.get(me, map.id())).isEqualTo(map);
    }

    @Test
    void anEmptyMapReadsBackAsItWasWritten() {
        SupportMap map = empty("Ana");
        maps.create(me, map);
        assertThat(maps.find(me, map.id())).contains(map);
    }

    @Test
    void aMapOfAnotherAccountIsNotFound() {
        SupportMap map = empty("Ana");
        maps.create(me, map);
        assertThat(maps.find(TestGraph.account(), map.id())).isEmpty();
    }

    @Test
    void aMapOfAnotherAccountIsNotListed() {
        maps.create(me, empty("Ana"));
        assertThat(maps.list(TestGraph.account())).isEmpty();
    }

    @Test
    void aMapOfAnotherAccountIsNotErased() {
        SupportMap map = empty("Ana");
        maps.create(me, map);
        String other = TestGraph.account();
        assertThatThrownBy(() -> maps.erase(other, map.id())).isInstanceOf(NotFound.class);
        assertThat(maps.find(me, map.id())).isPresent();
    }

    @Test
    void aMapThatIsThereAlreadyIsNotWrittenAgain() {
        SupportMap map = FullMapFixture.map();
        maps.create(me, map);
        assertThatThrownBy(() -> maps.create(me, map)).isInstanceOf(GraphConflict.class);
        assertThat(maps.get(me, map.id())).isEqualTo(map);
    }

    @Test
    void replacingPutsTheNewMapInThePlaceOfTheOld() {
        SupportMap map = FullMapFixture.map();
        maps.create(me, map);
        SupportMap smaller =
                new SupportMap(
                        map.id(), "Ana B.", null, List.of(alter("Bo")), List.of(), List.of());
        TestGraph.changes().replace(me, smaller);
        assertThat(maps.get(me, map.id())).isEqualTo(smaller.withHardDay(map.hardDay()));
    }

    @Test
    void erasingLeavesNothingOfTheMap() {
        SupportMap map = FullMapFixture.map();
        maps.create(me, map);
        maps.erase(me, map.id());
        assertThat(maps.find(me, map.id())).isEmpty();
        List<String> ids =
                Stream.of(
                                map.alters().stream().map(Alter::id),
                                map.reflections().stream().map(Reflection::id),
                                map.steps().stream().map(Step::id),
                                map.contacts().stream().map(Contact::id),
                                map.views().stream().map(SavedView::id))
                        .flatMap(Function.identity())
                        .toList();
        assertThat(
                        TestGraph.graph()
                                .read(
                                        new CypherFile(
                                                "test",
                                                "MATCH (left) WHERE left.id IN $ids RETURN left.id AS id"),
                                        Map.of("ids", ids)))
                .isEmpty();
    }

    @Test
    void requestsWaitingToCreateAMapHoldNoConnection() throws Exception {
        maps.create(me, empty("Ana"));
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        List<Future<?>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holding = threads.submit(() -> holdTheRing(held, over));
            held.await();
            for (int i = 0; i < MORE_THAN_THERE_ARE_CONNECTIONS; i++) {
                waiting.add(threads.submit(() -> maps.create(me, empty("Bo"))));
            }
            try {
                for (int i = 0; i < 10; i++) {
                    assertThat(maps.list(me)).hasSize(1);
                    Thread.sleep(20);
                }
            } finally {
                over.countDown();
            }
            for (Future<?> each : waiting) {
                each.get();
            }
            holding.get();
        }
        assertThat(maps.list(me)).hasSize(1 + MORE_THAN_THERE_ARE_CONNECTIONS);
    }

    private static void holdTheRing(CountDownLatch held, CountDownLatch over) {
        TestGraph.graph()
                .inTransaction(transaction -> {
                    transaction.run(CypherFile.load("encryption/lock.cypher"), Map.of());
                    held.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return List.of();
                });
    }

    @Test
    void aMapWithADamagedNameLeavesTheOthersAccessible() {
        SupportMap damaged = empty("Ana");
        maps.create(me, damaged);
        maps.create(me, empty("Zoe"));
        TestGraph.graph()
                .write(
                        new CypherFile("test", "MATCH (me:Ego {id: $id}) SET me.name = 'damaged'"),
                        Map.of("id", damaged.id()));

        assertThat(maps.list(me))
                .containsExactly(
                        new MapSummary(damaged.id(), null, null, 0, null, false, false, true),
                        new MapSummary(
                                maps.list(me).getLast().id(),
                                "Zoe",
                                null,
                                0,
                                null,
                                false,
                                false,
                                false));
    }

    @Test
    void mapsAreListedInOrderOfCreationWithTheirNumberOfAlters() {
        maps.create(me, empty("zoe"));
        maps.create(me, FullMapFixture.map());
        assertThat(maps.list(me))
                .extracting(MapSummary::name, MapSummary::alters)
                .containsExactly(tuple("zoe", 0L), tuple("Ana \"Zoë\" 🐕", 3L));
    }

    private static SupportMap empty(String name) {
        return new SupportMap(
                UUID.randomUUID().toString(), name, null, List.of(), List.of(), List.of());
    }

    private static Alter alter(String name) {
        return Alter.named(UUID.randomUUID().toString(), name, AlterKind.PERSON, 3);
    }
}
