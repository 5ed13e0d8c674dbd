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
import org.kithmap.json.Json;

/// A change that was made to a map.
///
/// @param by the id of the account that made it, unless it was the owner
/// @param name the name of that account at the time
/// @param after the id of the change it was based on, or the name of the state before all kept
///   changes
/// @param superseded whether another change was made after it was undone, so that Redo skips it
/// @param restored the change whose state this one restored, or `start`; `file` if it replaced the
///   map by one from a file
/// @param damaged whether its edits can't be decrypted; then it has none
/// @param edits in the order in which they were made, as JSON with `from` and `to`
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

    /// Returns the cipher for the edits of a change.
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
                            of(mapCipher, row.string("id")).decrypt("edits", row.string("edits"))),
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

    /// Returns a placeholder for a change whose edits can't be decrypted.
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

    /// Returns the same change under the id that its sender knows.
    Change withId(String other) {
        return new Change(other, at, edits, undone, by, name, after, superseded, restored, damaged);
    }

    List<Edit> forward() {
        List<Edit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(Edit.read(edit)));
        return all;
    }

    /// Returns the edits that undo it, the last one first.
    List<Edit> backward() {
        return forward().reversed().stream().map(Edit::reversed).toList();
    }
}
