package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.GraphConflict;
import org.kithmap.testing.Everything;
import org.kithmap.testing.TestGraph;

class MapStoreTest {

    private final String me = TestGraph.account();
    private final MapStore maps = new MapStore(TestGraph.graph());

    @Test
    void aMapReadsBackAsItWasWritten() {
        SupportMap map = Everything.map();
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
    void aMapOfAnotherAccountIsNoMap() {
        SupportMap map = empty("Ana");
        maps.create(me, map);
        String other = TestGraph.account();
        assertThat(maps.find(other, map.id())).isEmpty();
        assertThat(maps.list(other)).isEmpty();
        assertThatThrownBy(() -> maps.erase(other, map.id())).isInstanceOf(NoSuchMap.class);
        assertThatThrownBy(() -> maps.addAlter(other, map.id(), alter("Bo")))
                .isInstanceOf(NoSuchMap.class);
        assertThat(maps.find(me, map.id())).isPresent();
    }

    @Test
    void aMapThatIsThereAlreadyIsNotWrittenAgain() {
        SupportMap map = Everything.map();
        maps.create(me, map);
        assertThatThrownBy(() -> maps.create(me, map)).isInstanceOf(GraphConflict.class);
        assertThat(maps.get(me, map.id())).isEqualTo(map);
    }

    @Test
    void replacingPutsTheNewMapInThePlaceOfTheOld() {
        SupportMap map = Everything.map();
        maps.create(me, map);
        SupportMap smaller =
                new SupportMap(
                        map.id(), "Ana B.", null, List.of(alter("Bo")), List.of(), List.of());
        maps.replace(me, smaller);
        assertThat(maps.get(me, map.id())).isEqualTo(smaller);
    }

    @Test
    void erasingLeavesNothingOfTheMap() {
        SupportMap map = Everything.map();
        maps.create(me, map);
        maps.erase(me, map.id());
        assertThat(maps.find(me, map.id())).isEmpty();
        maps.create(me, map); // would break a constraint if anything were left
    }

    @Test
    void aMapThatTakesThePlaceOfAnotherHasAnotherRevision() throws Exception {
        SupportMap map = Everything.map();
        maps.create(me, map);
        long before = maps.open(me, map.id()).revision();
        Thread.sleep(2); // it begins with the clock, in milliseconds
        maps.replace(me, map);
        assertThat(maps.open(me, map.id()))
                .isEqualTo(new Snapshot(map, maps.open(me, map.id()).revision()));
        assertThat(maps.open(me, map.id()).revision()).isGreaterThan(before);
    }

    @Test
    void mapsAreListedInTheOrderTheyCameWithTheNumberOnThem() {
        maps.create(me, empty("zoe"));
        maps.create(me, Everything.map());
        assertThat(maps.list(me))
                .extracting(MapStore.Summary::name, MapStore.Summary::alters)
                .containsExactly(tuple("zoe", 0L), tuple("Ana \"Zoë\" 🐕", 3L));
    }

    @Test
    void aChangedAlterKeepsWhatWasNotNamed() throws Exception {
        SupportMap map = Everything.map();
        maps.create(me, map);
        Alter bo = map.alters().getFirst();
        Alter changed =
                maps.changeAlter(
                        me,
                        map.id(),
                        bo.id(),
                        change("{\"name\": \"Bob\", \"closeness\": null, \"kind\": \"pet\"}"));
        assertThat(changed)
                .usingRecursiveComparison()
                .ignoringFields("name", "closeness", "kind")
                .isEqualTo(bo);
        assertThat(changed)
                .extracting(Alter::name, Alter::closeness, Alter::kind)
                .containsExactly("Bob", null, AlterKind.PET);
        SupportMap after = maps.get(me, map.id());
        assertThat(after.ties()).isEqualTo(map.ties());
        assertThat(after.supports()).isEqualTo(map.supports());
    }

    @Test
    void aRemovedAlterTakesItsTiesAndSupportAlong() {
        SupportMap map = Everything.map();
        maps.create(me, map);
        maps.removeAlter(me, map.id(), map.alters().getFirst().id());
        SupportMap after = maps.get(me, map.id());
        assertThat(after.alters()).hasSize(2);
        assertThat(after.ties()).isEmpty();
        assertThat(after.supports()).isEmpty();
    }

    @Test
    void addingTheSameAlterTwiceAddsOne() {
        SupportMap map = empty("Ana");
        maps.create(me, map);
        Alter bo = alter("Bo");
        maps.addAlter(me, map.id(), bo);
        maps.addAlter(me, map.id(), bo);
        assertThat(maps.get(me, map.id()).alters()).containsExactly(bo);
    }

    @Test
    void aFullMapTakesNoMore() {
        List<Alter> alters =
                java.util.stream.IntStream.range(0, Limits.ALTERS)
                        .mapToObj(i -> alter("Somebody"))
                        .toList();
        SupportMap map =
                new SupportMap(
                        UUID.randomUUID().toString(), "Ana", null, alters, List.of(), List.of());
        maps.create(me, map);
        assertThatThrownBy(() -> maps.addAlter(me, map.id(), alter("Bo")))
                .isInstanceOf(InvalidMap.class)
                .hasMessage("The map is full: it holds at most 1000.");
    }

    private static AlterChange change(String json) throws Exception {
        return AlterChange.of(new ObjectMapper().readTree(json));
    }

    private static SupportMap empty(String name) {
        return new SupportMap(
                UUID.randomUUID().toString(), name, null, List.of(), List.of(), List.of());
    }

    private static Alter alter(String name) {
        return Alter.named(UUID.randomUUID().toString(), name, AlterKind.PERSON, 3);
    }
}
