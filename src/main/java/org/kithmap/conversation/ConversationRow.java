package org.kithmap.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;
import org.kithmap.http.Json;
import org.kithmap.seal.Seal;

/// A conversation on its way into the database and out of it: the one place where it is known how
/// what is written of one is stored: sealed, as the words of its map are.
final class ConversationRow {

    private ConversationRow() {}

    /// @param seal of the map
    static Map<String, @Nullable Object> properties(Conversation conversation, Seal seal) {
        Content content = conversation.content();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("id", conversation.id());
        all.put("version", conversation.version());
        all.put("ended", conversation.ended());
        all.put("on", content.on());
        all.put("agenda", seal.seal(json(content.agenda())));
        all.put("notes", seal.sealIfThere(content.notes()));
        all.put("shared", seal.sealIfThere(content.shared()));
        all.put("agreed", seal.seal(json(content.agreed())));
        all.put(
                "known",
                conversation.known() == null ? null : seal.seal(json(conversation.known())));
        return all;
    }

    static Conversation of(Row row, Seal seal) {
        String known = seal.openIfThere(row.optional("known"));
        return new Conversation(
                row.string("id"),
                row.number("version"),
                Boolean.TRUE.equals(row.optional("ended")),
                new Content(
                        (LocalDate) Objects.requireNonNull(row.value("on")),
                        ConversationForm.agenda(tree(seal.open(row.string("agenda")))),
                        seal.openIfThere(row.optional("notes")),
                        seal.openIfThere(row.optional("shared")),
                        ConversationForm.agreed(tree(seal.open(row.string("agreed"))))),
                known == null ? null : known(known));
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts have nothing that can't be told
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation can't be read", e);
        }
    }

    private static Known known(String json) {
        try {
            return Json.MAPPER.readValue(json, Known.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation can't be read", e);
        }
    }
}
