package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.change.ChangeLog;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.map.Step;
import org.kithmap.map.StepState;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// The maps that a coach works with: those shared with them, and those they keep for somebody. They
/// are sorted by name and by nothing else, so that no client ranks before another.
final class Clients {

    private final ClientConversations conversations;
    private final MapStore maps;
    private final ChangeLog changes;
    private final Clock clock;

    Clients(ClientConversations conversations, MapStore maps, ChangeLog changes, Clock clock) {
        this.maps = maps;
        this.changes = changes;
        this.conversations = conversations;
        this.clock = clock;
    }

    /// @param name of the map; none if it is damaged
    /// @param owner the name of the map's owner; none if the coach keeps it
    /// @param edit whether the coach may change it
    /// @param last the day of the last conversation
    /// @param prepared a conversation that was not held yet
    /// @param next the next step that is planned
    /// @param damaged whether texts on the map can't be decrypted
    /// @param since what has changed since the last conversation; none if there was none
    record ListedClient(
            String map,
            @Nullable String name,
            @Nullable String owner,
            @JsonInclude boolean edit,
            boolean restricted,
            @Nullable LocalDate last,
            @Nullable LocalDate prepared,
            @Nullable NextStep next,
            ConversationSnapshot.@Nullable ChangesSince since,
            boolean damaged) {}

    /// @param day it is planned for; none if it has no day or that day is past
    record NextStep(String words, @Nullable LocalDate day) {}

    List<ListedClient> of(String account) {
        List<ListedClient> all = new ArrayList<>();
        for (ClientConversations.ClientMap client : conversations.of(account)) {
            try {
                all.add(
                        maps.tolerant()
                                .read(
                                        EncryptedElementType.EGO,
                                        () ->
                                                client(
                                                        account,
                                                        client,
                                                        conversations.overview(account, client)),
                                        () -> damaged(client)));
            } catch (NotFound goneMeanwhile) {
                // the share has ended meanwhile
            }
        }
        Collator byName = Collator.getInstance(Locale.ROOT);
        all.sort(
                Comparator.<ListedClient, String>comparing(
                                one -> one.owner() == null ? shown(one) : one.owner(), byName)
                        .thenComparing(Clients::shown, byName)
                        .thenComparing(ListedClient::map));
        return all;
    }

    private static String shown(ListedClient listedClient) {
        return Objects.requireNonNullElse(listedClient.name(), "");
    }

    private static ListedClient damaged(ClientConversations.ClientMap client) {
        return new ListedClient(
                client.map(), null, client.owner(), false, false, null, null, null, null, true);
    }

    private ListedClient client(
            String account, ClientConversations.ClientMap client, LoadedMap loadedMap) {
        SupportMap seen = loadedMap.seen();
        Optional<Conversation> last = client.led().stream().filter(Conversation::ended).findFirst();
        return new ListedClient(
                client.map(),
                seen.name(),
                loadedMap.access().owner(),
                loadedMap.access().edit(),
                loadedMap.access().restricted(),
                last.map(one -> one.content().on()).orElse(null),
                client.led().stream()
                        .filter(one -> !one.ended())
                        .findFirst()
                        .map(one -> one.content().on())
                        .orElse(null),
                next(seen),
                last.map(one -> since(one, account, client.map(), seen)).orElse(null),
                false);
    }

    /// Returns what has changed since a conversation. The days come from the history as the coach
    /// may read it, so they tell no more than that does.
    private ConversationSnapshot.@Nullable ChangesSince since(
            Conversation last, String account, String map, SupportMap seen) {
        ConversationSnapshot known = last.known();
        if (known == null) {
            return null;
        }
        ClosenessHistory history =
                new ClosenessHistory(() -> changes.history(account, map).changes());
        Instant then = last.content().on().atStartOfDay(ZoneOffset.UTC).minusDays(1).toInstant();
        return known.since(seen, alter -> history.lastSet(alter, then));
    }

    /// Returns the open step with the earliest day to come; if there is none, the one written last.
    private @Nullable NextStep next(SupportMap seen) {
        LocalDate today = LocalDate.now(clock);
        return seen.steps().stream()
                .filter(step -> step.state() == StepState.OPEN)
                .min(
                        Comparator.comparing(
                                        (Step step) -> toCome(step, today),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Step::on, Comparator.reverseOrder())
                                .thenComparing(Step::id))
                .map(step -> new NextStep(step.words(), toCome(step, today)))
                .orElse(null);
    }

    private static @Nullable LocalDate toCome(Step step, LocalDate today) {
        LocalDate day = step.day();
        return day == null || day.isBefore(today) ? null : day;
    }
}
