package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        boolean damaged)
        implements ChangeBuilder.With {

    /// Returns the cipher for the edits of a change.
    static ElementCipher of(MapCipher mapCipher, String id) {
        return mapCipher.of(EncryptedElementType.CHANGE, id);
    }

    static Change of(Row row, MapCipher mapCipher) {
        String edits = of(mapCipher, row.string("id")).decrypt("edits", row.optional("edits"));
        try {
            return read(row).edits(Json.MAPPER.readTree(edits)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the edits of a change are not JSON", e);
        }
    }

    /// Returns the id of a change as the account knows it: the id that the account sent it with.
    static String shownId(Row row, String account) {
        return row.optional("request") instanceof String sent && account.equals(row.optional("by"))
                ? sent
                : row.string("id");
    }

    /// Returns a placeholder for a change whose edits can't be decrypted.
    static Change damaged(Row row) {
        return read(row).edits(Json.MAPPER.createArrayNode()).damaged(true).build();
    }

    /// Reads everything but the edits.
    private static ChangeBuilder read(Row row) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        return ChangeBuilder.builder()
                .id(row.string("id"))
                .at(at.toInstant())
                .undone(Boolean.TRUE.equals(row.optional("undone")))
                .by((String) row.optional("by"))
                .name((String) row.optional("name"))
                .after(row.optional("after") instanceof String after ? after : "")
                .superseded(Boolean.TRUE.equals(row.optional("superseded")))
                .restored((String) row.optional("restored"));
    }

    HistoryTree.StateNode node() {
        return new HistoryTree.StateNode(id, after, undone, superseded);
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
