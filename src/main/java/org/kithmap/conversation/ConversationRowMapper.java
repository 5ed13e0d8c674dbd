package org.kithmap.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.Row;
import org.kithmap.http.Json;

/// A conversation on its way into the database and out of it: the one place where it is known how
/// what is written of one is stored: sealed, as the words of its map are.
final class ConversationRowMapper {

    private ConversationRowMapper() {}

    /// @param seal of the map
    static Map<String, @Nullable Object> properties(
            Conversation conversation, MapCipher mapCipher) {
        ConversationContent conversationContent = conversation.content();
        ElementCipher sealed = mapCipher.of(EncryptedElementType.CONVERSATION, conversation.id());
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("id", conversation.id());
        all.put("version", conversation.version());
        all.put("ended", conversation.ended());
        all.put("on", conversationContent.on());
        all.put("agenda", sealed.seal("agenda", json(conversationContent.agenda())));
        all.put("notes", sealed.sealIfThere("notes", conversationContent.notes()));
        all.put("shared", sealed.sealIfThere("shared", conversationContent.shared()));
        all.put("agreed", sealed.seal("agreed", json(conversationContent.agreed())));
        all.put(
                "known",
                conversation.known() == null
                        ? null
                        : sealed.seal("known", json(conversation.known())));
        return all;
    }

    static Conversation of(Row row, MapCipher mapCipher) {
        ElementCipher sealed = mapCipher.of(EncryptedElementType.CONVERSATION, row.string("id"));
        String known = sealed.openIfThere("known", row.optional("known"));
        return new Conversation(
                row.string("id"),
                row.number("version"),
                Boolean.TRUE.equals(row.optional("ended")),
                new ConversationContent(
                        (LocalDate) Objects.requireNonNull(row.value("on")),
                        ConversationReader.agenda(
                                tree(sealed.open("agenda", row.string("agenda")))),
                        sealed.openIfThere("notes", row.optional("notes")),
                        sealed.openIfThere("shared", row.optional("shared")),
                        ConversationReader.agreed(
                                tree(sealed.open("agreed", row.string("agreed"))))),
                false,
                known == null ? null : known(known));
    }

    /// What stands in the place of one whose words can't be opened.
    static Conversation damaged(Row row) {
        return new Conversation(
                row.string("id"),
                row.number("version"),
                Boolean.TRUE.equals(row.optional("ended")),
                new ConversationContent(
                        (LocalDate) Objects.requireNonNull(row.value("on")),
                        List.of(),
                        null,
                        null,
                        List.of()),
                true,
                null);
    }

    /// What is left of one for its owner, where the words of its coach can't be opened: all but
    /// those.
    static Map<String, @Nullable Object> withoutOwnNotes(Row row, MapCipher mapCipher) {
        Map<String, @Nullable Object> all = new HashMap<>(row.columns());
        all.put("notes", null);
        all.put("known", null);
        all.remove("accessEnded");
        all.put(
                "agenda",
                mapCipher
                        .of(EncryptedElementType.CONVERSATION, row.string("id"))
                        .seal("agenda", "[]"));
        return all;
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

    private static ConversationSnapshot known(String json) {
        try {
            return Json.MAPPER.readValue(json, ConversationSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation can't be read", e);
        }
    }
}
