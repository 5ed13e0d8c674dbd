package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.exchange.InputFiles.map;
import static org.kithmap.exchange.InputFiles.maps;
import static org.kithmap.exchange.InputFiles.read;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.exchange.json.DeterministicIds;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Contact;
import org.kithmap.map.Direction;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.testing.FullMapFixture;

class DeterministicIdsTest {

    private static final String ALTERS = "egoID,alterID,closeness\n1,1,3\n1,2,4\n2,1,5\n";
    private static final String TIES = "egoID,from,to\n1,1,2\n";

    @Test
    void orderAndFormatOfAFileDoNotChangeItsMaps() {
        List<SupportMap> maps = maps(read("a.csv", ALTERS, "t.csv", TIES));
        List<SupportMap> other =
                maps(
                        read(
                                "ties (1).csv",
                                "to;from;egoID\r\n2;1;1\r\n",
                                "other.csv",
                                "closeness;alterID;EGO_ID\r\n5;1;2\r\n4;2;1\r\n3;1;1\r\n"
                                        .replace("EGO_ID", "egoID")));
        assertThat(other)
                .hasSize(2)
                .allSatisfy(map ->
                        assertThat(maps)
                                .anySatisfy(same -> {
                                    assertThat(DeterministicIds.same(map, same)).isTrue();
                                    assertThat(ExternalId.of("me", map.id()))
                                            .isEqualTo(ExternalId.of("me", same.id()));
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "egoID,alterID,closeness\\n1,1,3\\n1,2,5\\n2,1,5\\n",
                "egoID,alterID,closeness\\n1,1,3\\n2,1,5\\n",
                "egoID,alterID,closeness,sex\\n1,1,3,w\\n1,2,4,m\\n2,1,5,w\\n"
            })
    void otherContentIsAnotherMap(String alters) {
        String before = maps(read("a.csv", ALTERS)).getFirst().id();
        assertThat(maps(read("a.csv", alters.replace("\\n", "\n"))).getFirst().id())
                .isNotEqualTo(before);
    }

    @Test
    void peopleWithTheSameNetworkAreNotOneMap() {
        assertThat(maps(read("a.csv", "egoID,alterID\n1,1\n2,1\n")))
                .extracting(SupportMap::id)
                .doesNotHaveDuplicates();
        assertThat(map(read("a.csv", "name\nBo\n")).id())
                .isNotEqualTo(map(read("b.csv", "name\nBo\n")).id());
    }

    @Test
    void idsOfACsvFileBecomeUniqueOnEachMap() {
        List<SupportMap> read = maps(read("a.csv", ALTERS, "t.csv", TIES));
        List<String> ids =
                read.stream()
                        .flatMap(map ->
                                Stream.of("me", "you")
                                        .map(account -> ExternalId.of(account, map.id()))
                                        .map(id -> id.inGraph(id.value(), map)))
                        .flatMap(map -> map.alters().stream().map(Alter::id))
                        .toList();
        assertThat(ids)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id)).hasToString(id));
    }

    @Test
    void tiesAndSupportsFollowTheirAlters() {
        SupportMap map =
                new SupportMap(
                        "m",
                        "Ana",
                        null,
                        List.of(
                                Alter.named("1", "Bo", AlterKind.PERSON, null),
                                Alter.named("2", "Al", AlterKind.PERSON, null)),
                        List.of(new Tie("1", "2", null)),
                        List.of(new Support("2", Direction.GIVEN, null, null, List.of())));
        SupportMap inGraph = DeterministicIds.inGraph("other", "other", map, false);
        String bo = inGraph.alters().getFirst().id();
        String al = inGraph.alters().getLast().id();
        assertThat(inGraph.ties()).containsExactly(new Tie(bo, al, null));
        assertThat(inGraph.supports()).extracting(Support::alter).containsExactly(al);
    }

    private static final String MAP_ID = "b8f7a2de-4a51-4f0e-9a3c-2f6d6f1f0c11";
    private static final String ALTER_ID = "0a6f4a6e-7b0d-4b58-8a8e-0a1a7b3c9d55";

    private static SupportMap withAUuidAndAnotherId() {
        return new SupportMap(
                MAP_ID,
                "Ana",
                null,
                List.of(
                        Alter.named(ALTER_ID, "Bo", AlterKind.PERSON, null),
                        Alter.named("al", "Al", AlterKind.PERSON, null)),
                List.of(),
                List.of());
    }

    @Test
    void aUuidOfAMapIsItsExternalId() {
        assertThat(ExternalId.of("me", MAP_ID).value()).isEqualTo(MAP_ID);
    }

    @Test
    void aUuidOfAnAlterIsKeptAndAnotherIdIsDerived() {
        SupportMap inGraph = ExternalId.of("me", MAP_ID).inGraph("one", withAUuidAndAnotherId());
        assertThat(inGraph.id()).isEqualTo("one");
        assertThat(inGraph.alters().getFirst().id()).isEqualTo(ALTER_ID);
        assertThat(inGraph.alters().getLast().id()).isNotEqualTo("al");
    }

    @Test
    void idsAreDerivedOnce() {
        ExternalId external = ExternalId.of("me", MAP_ID);
        SupportMap inGraph = external.inGraph("one", withAUuidAndAnotherId());
        assertThat(external.inGraph("one", inGraph)).isEqualTo(inGraph);
    }

    @Test
    void altersOfAMapUnderADerivedIdHaveDerivedIds() {
        ExternalId external = ExternalId.of("me", MAP_ID);
        assertThat(external.inGraph(external.derived(), withAUuidAndAnotherId()).alters())
                .extracting(Alter::id)
                .doesNotContain(ALTER_ID);
    }

    @Test
    void aMapWithoutAnIdIsRecognizedByItsContent() {
        String text =
                "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"Ana\",\"alters\":[%s]}]}";
        String bo = "{\"id\":\"b\",\"name\":\"Bo\"}";
        String al = "{\"id\":\"a\",\"name\":\"Al\"}";
        String id = map(read("a.json", text.formatted(bo + "," + al))).id();
        assertThat(map(read("b.json", text.formatted(al + " , " + bo))).id()).isEqualTo(id);
        assertThat(map(read("a.json", text.formatted(bo))).id()).isNotEqualTo(id);
    }

    @Test
    void anExportKeepsAllItsIds() {
        SupportMap map = FullMapFixture.map();
        assertThat(DeterministicIds.inGraph(map.id(), map.id(), map, false)).isEqualTo(map);
    }

    @Test
    void everythingOnACopyHasAnotherId() {
        SupportMap map = FullMapFixture.map();
        SupportMap copy = DeterministicIds.inGraph("other", "other", map, true);
        assertThat(ids(copy)).hasSameSizeAs(ids(map)).doesNotContainAnyElementsOf(ids(map));
        assertThat(DeterministicIds.same(map, copy)).isFalse();
    }

    @Test
    void stepsAndContactsFollowTheirAlters() {
        SupportMap copy = DeterministicIds.inGraph("other", "other", FullMapFixture.map(), true);
        String bo = copy.alters().getFirst().id();
        assertThat(copy.steps()).extracting(Step::alter).containsExactly(bo, null);
        assertThat(copy.contacts()).extracting(Contact::alter).first().isEqualTo(bo);
    }

    private static List<String> ids(SupportMap map) {
        return Stream.of(
                        map.alters().stream().map(Alter::id),
                        map.reflections().stream().map(Reflection::id),
                        map.steps().stream().map(Step::id),
                        map.contacts().stream().map(Contact::id),
                        map.views().stream().map(SavedView::id))
                .flatMap(each -> each)
                .toList();
    }
}
