package org.kithmap.conversation;

import java.util.Comparator;
import java.util.List;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.Row;
import org.kithmap.map.MapStore;

/// Reads lists of conversations about a map from rows of the database, the newest first. A
/// conversation whose texts can't be decrypted is listed as damaged, so that it does not hide the
/// others.
final class ConversationLists {

    static final Comparator<Conversation> NEWEST_FIRST =
            Comparator.comparing((Conversation one) -> one.content().on())
                    .thenComparing(Conversation::id)
                    .reversed();

    private final MapStore maps;

    ConversationLists(MapStore maps) {
        this.maps = maps;
    }

    /// Returns the conversations that the account leads.
    ///
    /// @param row with `seal` and `led`
    List<Conversation> led(String map, Row row) {
        return row.rows("led").stream()
                .map(one -> conversation(map, row, one))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// Returns what others shared with the owner of the map.
    ///
    /// @param row with `seal` and `shared`
    List<SharedConversation> shared(String map, Row row) {
        return row.rows("shared").stream()
                .map(one ->
                        SharedConversation.of(
                                conversation(map, row, one.row("conversation")),
                                one.string("coach")))
                .sorted(
                        Comparator.comparing(SharedConversation::on)
                                .thenComparing(SharedConversation::id)
                                .reversed())
                .toList();
    }

    private Conversation conversation(String map, Row row, Row conversation) {
        return maps.tolerant()
                .read(
                        EncryptedElementType.CONVERSATION,
                        () -> ConversationRowMapper.of(conversation, maps.cipher(map, row)),
                        () -> ConversationRowMapper.damaged(conversation));
    }
}
