package org.kithmap.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.kithmap.json.Json;

/// Maps conversations to and from rows of the database. Only this class knows that their content is
/// stored encrypted, like the texts of the map.
final class ConversationRowMapper {

    private ConversationRowMapper() {}

    /// @param mapCipher the cipher of the map
    static Map<String, @Nullable Object> properties(
            Conversation conversation, MapCipher mapCipher) {
        ConversationContent conversationContent = conversation.content();
        ElementCipher cipher = mapCipher.of(EncryptedElementType.CONVERSATION, conversation.id());
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("id", conversation.id());
        all.put("version", conversation.version());
        all.put("ended", conversation.ended());
        all.put("on", conversationContent.on());
        all.put("agenda", cipher.encrypt("agenda", json(conversationContent.agenda())));
        all.put("notes", cipher.encryptIfPresent("notes", conversationContent.notes()));
        all.put("shared", cipher.encryptIfPresent("shared", conversationContent.shared()));
        all.put("agreed", cipher.encrypt("agreed", json(conversationContent.agreed())));
        all.put(
                "drawing",
                conversationContent.drawing() == null
                        ? null
                        : cipher.encrypt("drawing", json(conversationContent.drawing())));
        all.put(
                "known",
                conversation.known() == null
                        ? null
                        : cipher.encrypt("known", json(conversation.known())));
        return all;
    }

    static Conversation of(Row row, MapCipher mapCipher) {
        ElementCipher cipher = mapCipher.of(EncryptedElementType.CONVERSATION, row.string("id"));
        String known = cipher.decryptIfPresent("known", row.optional("known"));
        String drawing = cipher.decryptIfPresent("drawing", row.optional("drawing"));
        return new Conversation(
                row.string("id"),
                row.number("version"),
                Boolean.TRUE.equals(row.optional("ended")),
                new ConversationContent(
                        (LocalDate) Objects.requireNonNull(row.value("on")),
                        List.of(
                                read(
                                        cipher.decrypt("agenda", row.optional("agenda")),
                                        Topic[].class)),
                        cipher.decryptIfPresent("notes", row.optional("notes")),
                        cipher.decryptIfPresent("shared", row.optional("shared")),
                        List.of(
                                read(
                                        cipher.decrypt("agreed", row.optional("agreed")),
                                        AgreedStep[].class)),
                        drawing == null ? null : read(drawing, MapDrawing.class)),
                false,
                known == null ? null : read(known, ConversationSnapshot.class));
    }

    /// Returns a placeholder for a conversation whose texts can't be decrypted.
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
                        List.of(),
                        null),
                true,
                null);
    }

    /// Returns a conversation for its owner whose texts of the coach can't be decrypted, without
    /// these texts.
    static Map<String, @Nullable Object> withoutOwnNotes(Row row, MapCipher mapCipher) {
        Map<String, @Nullable Object> all = new HashMap<>(row.columns());
        all.put("notes", null);
        all.put("drawing", null);
        all.put("known", null);
        all.remove("accessEnded");
        all.put(
                "agenda",
                mapCipher
                        .of(EncryptedElementType.CONVERSATION, row.string("id"))
                        .encrypt("agenda", "[]"));
        return all;
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts can always be written as JSON
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation can't be read", e);
        }
    }
}
