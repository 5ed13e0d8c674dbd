package org.kithmap.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestGraph;

/// Tests of the change log of maps, each in an account of its own.
abstract class ChangeLogFixture {

    final String me = TestGraph.account();
    final MapStore maps = TestGraph.maps();
    final ChangeLog log = TestGraph.changes();

    SupportMap created(SupportMap map) {
        maps.create(me, map);
        return map;
    }

    SupportMap now(SupportMap map) {
        return maps.get(me, map.id());
    }

    int closeness(SupportMap map) {
        return Objects.requireNonNull(now(map).alters().getFirst().closeness());
    }

    static SupportMap oneAlter() {
        return new SupportMap(
                id(),
                "Ana",
                null,
                List.of(Alter.named(id(), "Bo", AlterKind.PERSON, 3)),
                List.of(),
                List.of());
    }

    static Edit closeness(SupportMap map, int from, int to) {
        return field(map, "closeness", IntNode.valueOf(from), IntNode.valueOf(to));
    }

    static Edit field(SupportMap map, String field, JsonNode from, JsonNode to) {
        return new Edit(MapElementType.ALTER, text(map.alters().getFirst().id()), field, from, to);
    }

    static TextNode text(String text) {
        return TextNode.valueOf(text);
    }

    static NullNode nothing() {
        return NullNode.getInstance();
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    StaleEdit refused(SupportMap map, Edit... edits) {
        SupportMap before = now(map);
        StaleEdit refused =
                catchThrowableOfType(
                        StaleEdit.class, () -> log.change(me, map.id(), id(), List.of(edits)));
        assertThat(now(map)).isEqualTo(before);
        return refused;
    }

    String latest(SupportMap map) {
        return log.history(me, map.id()).changes().stream()
                .filter(change -> !change.undone())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
