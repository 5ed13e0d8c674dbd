package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;

/// The notes that coaches keep of conversations about maps to which they have lost access: their
/// own notes, without the map, for as many days as the practice has set. The shared part belongs to
/// the owner and stays, even after the coach's account is deleted.
///
/// The notes stay encrypted with the key of the map, so deleting a map deletes them, too.
public final class RetainedNotes {

    private static final CypherFile NOTE_ACCESS =
            CypherFile.load("conversation/note-access.cypher");
    private static final CypherFile RETAINED = CypherFile.load("conversation/retained.cypher");
    private static final CypherFile EXPIRED = CypherFile.load("conversation/expired.cypher");
    private static final CypherFile LED_ABOUT_OTHERS =
            CypherFile.load("conversation/led-about-others.cypher");
    private static final CypherFile RELEASE = CypherFile.load("conversation/release.cypher");
    private static final CypherFile DELETE = CypherFile.load("conversation/delete-led.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final Clock clock;
    private final int days;

    /// @param days for which notes are kept after their author has lost access to the map; 0 for
    ///   none
    public RetainedNotes(Graph graph, MapStore maps, Clock clock, int days) {
        this.graph = graph;
        this.maps = maps;
        this.clock = clock;
        this.days = days;
    }

    /// A coach's own notes of one conversation.
    ///
    /// @param owner the name of the map's owner; none if it has none
    /// @param on the day of the conversation
    /// @param lines the coach's own lines of the agenda
    /// @param until the last day on which the notes are kept
    /// @param damaged whether their texts can't be decrypted
    public record RetainedNote(
            String id,
            @Nullable String owner,
            LocalDate on,
            @Nullable String notes,
            @JsonInclude List<String> lines,
            LocalDate until,
            boolean damaged) {}

    /// Returns the number of days for which notes are kept.
    int days() {
        return days;
    }

    /// Returns an account's notes about maps to which it has lost access, the newest first.
    public List<RetainedNote> of(String account) {
        noteAccess(account);
        return graph.read(RETAINED, Map.of("account", account, "before", lastDayOver())).stream()
                .map(this::note)
                .filter(note -> note.damaged() || note.notes() != null || !note.lines().isEmpty())
                .sorted(
                        Comparator.comparing(RetainedNote::on)
                                .thenComparing(RetainedNote::id)
                                .reversed())
                .toList();
    }

    private RetainedNote note(Row row) {
        Conversation conversation = readable(row);
        LocalDate ended = (LocalDate) Objects.requireNonNull(row.value("ended"));
        return new RetainedNote(
                conversation.id(),
                (String) row.value("owner"),
                conversation.content().on(),
                conversation.content().notes(),
                conversation.content().agenda().stream()
                        .map(Topic::words)
                        .filter(Objects::nonNull)
                        .toList(),
                ended.plusDays(days - 1L),
                conversation.damaged());
    }

    /// Deletes an account's notes of a conversation about a map to which it has lost access.
    ///
    /// @throws NotFound if there are none of this id
    void delete(String account, String id) {
        noteAccess(account);
        Row row =
                graph.read(RETAINED, Map.of("account", account, "before", lastDayOver())).stream()
                        .filter(one -> one.row("conversation").string("id").equals(id))
                        .findFirst()
                        .orElseThrow(ConversationStore::notFound);
        graph.inTransaction(transaction -> release(transaction, account, row));
    }

    /// Deletes notes whose time is over.
    public void expire() {
        noteAccess(null);
        graph.read(EXPIRED, Map.of("before", lastDayOver()))
                .forEach(row ->
                        graph.inTransaction(
                                transaction -> release(transaction, row.string("account"), row)));
    }

    /// Removes an account that is about to be deleted from its conversations about the maps of
    /// others.
    public void release(Graph.Transaction transaction, String account) {
        transaction
                .run(LED_ABOUT_OTHERS, Map.of("account", account))
                .forEach(row -> release(transaction, account, row));
    }

    private boolean release(Graph.Transaction transaction, String account, Row row) {
        Conversation conversation = readable(row);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("id", conversation.id());
        if (conversation.ended()) {
            parameters.put(
                    "conversation",
                    conversation.damaged()
                            ? ConversationRowMapper.withoutOwnNotes(
                                    row.row("conversation"), cipher(row))
                            : ConversationRowMapper.properties(
                                    conversation.withoutOwnNotes(), cipher(row)));
            transaction.run(RELEASE, parameters);
        } else {
            transaction.run(DELETE, parameters);
        }
        return true;
    }

    /// Records the end of shares that ended by their date, which nothing else has recorded yet.
    private void noteAccess(@Nullable String account) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("today", LocalDate.now(clock));
        graph.write(NOTE_ACCESS, parameters);
    }

    /// Returns the day on or before which access must have ended for notes to be deleted now.
    private LocalDate lastDayOver() {
        return LocalDate.now(clock).minusDays(days);
    }

    private Conversation readable(Row row) {
        Row conversation = row.row("conversation");
        return maps.tolerant()
                .read(
                        EncryptedElementType.CONVERSATION,
                        () -> ConversationRowMapper.of(conversation, cipher(row)),
                        () -> ConversationRowMapper.damaged(conversation));
    }

    private MapCipher cipher(Row row) {
        return maps.cipher(row.string("map"), row);
    }
}
