package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;

/// Edits that are refused, as the map is no longer what the sender saw, or cannot be so.
class RefusedEditsTest extends ChangeLogFixture {

    @Test
    void anOutdatedEditIsRefusedWithTheCurrentValue() {
        SupportMap map = created(oneAlter());
        ChangeOutcome done = log.change(me, map.id(), id(), List.of(closeness(map, 3, 5)));
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
                .hasMessage("edit 2: a map holds at most 1,000 people; this one has 1,001");
        assertThat(refused.edit()).isEqualTo(1);
    }
}
