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
import org.kithmap.json.Json;

/// A request by which an account with a share changed a map.
///
/// @param id as it was sent
/// @param name of the account at the time
/// @param undo the id of the change that it undid, if any
/// @param redo the id of the change that it redid, if any
/// @param edits as they were made on what the account saw
/// @param whole the edits on the whole map, including hidden parts that went along
/// @param revision in the response
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
        ElementCipher cipher = mapCipher.of(EncryptedElementType.SHARE_REQUEST, row.string("id"));
        return new SharedChangeRequest(
                row.string("id"),
                ((ZonedDateTime) Objects.requireNonNull(row.value("at"))).toInstant(),
                row.string("name"),
                (String) row.optional("undo"),
                (String) row.optional("redo"),
                edits(cipher.decrypt("edits", row.optional("edits"))),
                edits(cipher.decrypt("whole", row.optional("whole"))),
                row.number("revision"));
    }

    /// Returns the id of the change that it made, undid or redid.
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
