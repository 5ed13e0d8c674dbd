package org.kithmap.change;

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

/// A request by which somebody with whom a map is shared changed it.
///
/// @param id as they sent it
/// @param name of their account, as it was then
/// @param undo the id of the change that it took back, if it took one back
/// @param redo the id of the change that it made again, if it made one again
/// @param edits as they were made on what its sender saw
/// @param whole the edits as they were made on the whole map: what went along unseen as well
/// @param revision that its sender was told
record SharedChangeRequest(
        String id,
        Instant at,
        String name,
        @Nullable String undo,
        @Nullable String redo,
        List<Edit> edits,
        List<Edit> whole,
        long revision) {

    static SharedChangeRequest of(Row row, MapCipher mapCipher) {
        ElementCipher sealed = mapCipher.of(EncryptedElementType.SHARE_REQUEST, row.string("id"));
        return new SharedChangeRequest(
                row.string("id"),
                ((ZonedDateTime) Objects.requireNonNull(row.value("at"))).toInstant(),
                row.string("name"),
                (String) row.optional("undo"),
                (String) row.optional("redo"),
                edits(sealed.open("edits", row.string("edits"))),
                edits(sealed.open("whole", row.string("whole"))),
                row.number("revision"));
    }

    /// The id of the change that it made, took back or made again.
    String change() {
        return undo != null ? undo : redo != null ? redo : id;
    }

    private static List<Edit> edits(String json) {
        try {
            List<Edit> all = new ArrayList<>();
            for (JsonNode edit : Json.MAPPER.readTree(json)) {
                all.add(Edit.read(edit));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the edits of a request are not JSON", e);
        }
    }
}
