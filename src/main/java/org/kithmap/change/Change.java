package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;
import org.kithmap.http.Json;

/// A change that was made to a map.
///
/// @param by the id of the account that made it, where that is not the owner's
/// @param name of that account, as it was then
/// @param after the change that it was made upon, or a name of the state before that
/// @param superseded whether another change was made after it was undone, so that Redo passes it by
/// @param restored the change after which the map was as this one brought it back to, or `start`;
///   `file` where it put a map from a file in its place
/// @param damaged whether its edits can't be opened; then there are none in it
/// @param edits in the order in which they were made; in JSON as they came, from and to included
public record Change(
        String id,
        Instant at,
        JsonNode edits,
        boolean undone,
        @JsonIgnore @Nullable String by,
        @Nullable String name,
        @JsonIgnore String after,
        boolean superseded,
        @Nullable String restored,
        boolean damaged) {

    /// What the edits of a change are sealed with.
    static ElementCipher of(MapCipher mapCipher, String id) {
        return mapCipher.of(EncryptedElementType.CHANGE, id);
    }

    static Change of(Row row, MapCipher mapCipher) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        try {
            return new Change(
                    row.string("id"),
                    at.toInstant(),
                    Json.MAPPER.readTree(
                            of(mapCipher, row.string("id")).open("edits", row.string("edits"))),
                    Boolean.TRUE.equals(row.optional("undone")),
                    (String) row.optional("by"),
                    (String) row.optional("name"),
                    row.optional("after") instanceof String after ? after : "",
                    Boolean.TRUE.equals(row.optional("superseded")),
                    (String) row.optional("restored"),
                    false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the edits of a change are not JSON", e);
        }
    }

    /// What stands in the place of one whose edits can't be opened.
    static Change damaged(Row row) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        return new Change(
                row.string("id"),
                at.toInstant(),
                Json.MAPPER.createArrayNode(),
                Boolean.TRUE.equals(row.optional("undone")),
                (String) row.optional("by"),
                (String) row.optional("name"),
                row.optional("after") instanceof String after ? after : "",
                Boolean.TRUE.equals(row.optional("superseded")),
                (String) row.optional("restored"),
                true);
    }

    HistoryTree.StateNode node() {
        return new HistoryTree.StateNode(id, after, undone, superseded);
    }

    /// The same under the id by which somebody knows it.
    Change withId(String other) {
        return new Change(other, at, edits, undone, by, name, after, superseded, restored, damaged);
    }

    List<Edit> forward() {
        List<Edit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(Edit.read(edit)));
        return all;
    }

    /// The edits that take it back, the last one first.
    List<Edit> backward() {
        return forward().reversed().stream().map(Edit::reversed).toList();
    }
}
