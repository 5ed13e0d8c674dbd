package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.Reflection;
import org.kithmap.map.Step;
import org.kithmap.map.StepState;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;

/// A snapshot of the shared part of a map at a conversation, to count what has changed since: ids
/// and keys, without names and texts. It is compared only with what is shared at present.
///
/// @param alters their closeness by their ids, 0 if it was not answered
/// @param steps the keys of their states by their ids
public record ConversationSnapshot(
        @JsonInclude Map<String, Integer> alters,
        @JsonInclude Set<String> supports,
        @JsonInclude Map<String, String> steps,
        @JsonInclude Set<String> contacts,
        @JsonInclude Set<String> reflections) {

    private static final int UNANSWERED = 0;

    static ConversationSnapshot of(SupportMap seen) {
        return new ConversationSnapshot(
                seen.alters().stream()
                        .collect(Collectors.toMap(Alter::id, ConversationSnapshot::closeness)),
                supports(seen),
                seen.steps().stream()
                        .collect(Collectors.toMap(Step::id, step -> step.state().key())),
                ids(seen.contacts().stream().map(Contact::id).toList()),
                ids(seen.reflections().stream().map(Reflection::id).toList()));
    }

    /// An alter who is closer or further than at the conversation.
    ///
    /// @param alter its id
    /// @param at when its closeness last changed, as far as the reader's history tells
    public record Moved(String alter, String name, boolean closer, @Nullable Instant at) {}

    /// The differences, for a sentence; they are no measure of a person.
    ///
    /// @param added alters that are new on the map
    /// @param gone alters that are no longer visible
    /// @param moved who is closer or further than before
    /// @param support given or received that was not recorded before
    /// @param steps that were added
    /// @param done steps that were completed
    /// @param contacts that were recorded
    /// @param answers to the questions of the review
    public record ChangesSince(
            int added,
            int gone,
            @JsonInclude List<Moved> moved,
            int support,
            int steps,
            int done,
            int contacts,
            int answers) {}

    /// @param changed tells when the closeness of an alter came to be as it is now; asked only for
    ///   alters that moved
    ChangesSince since(SupportMap seen, Function<Alter, @Nullable Instant> changed) {
        Set<String> there = ids(seen.alters().stream().map(Alter::id).toList());
        return new ChangesSince(
                count(there, id -> !alters.containsKey(id)),
                count(alters.keySet(), id -> !there.contains(id)),
                seen.alters().stream()
                        .filter(this::moved)
                        .map(alter ->
                                new Moved(
                                        alter.id(),
                                        alter.name(),
                                        closeness(alter) > before(alter),
                                        changed.apply(alter)))
                        .toList(),
                count(supports(seen), key -> !supports.contains(key)),
                (int) seen.steps().stream().filter(step -> !steps.containsKey(step.id())).count(),
                (int) seen.steps().stream().filter(this::doneSince).count(),
                count(
                        ids(seen.contacts().stream().map(Contact::id).toList()),
                        id -> !contacts.contains(id)),
                count(
                        ids(seen.reflections().stream().map(Reflection::id).toList()),
                        id -> !reflections.contains(id)));
    }

    /// An alter without closeness, then or now, or to whom it is withheld, has not moved.
    private boolean moved(Alter alter) {
        int now = closeness(alter);
        int before = before(alter);
        return now != UNANSWERED && before != UNANSWERED && now != before;
    }

    private int before(Alter alter) {
        return alters.getOrDefault(alter.id(), UNANSWERED);
    }

    private boolean doneSince(Step step) {
        return step.state() == StepState.DONE && !StepState.DONE.key().equals(steps.get(step.id()));
    }

    private static int closeness(Alter alter) {
        return Objects.requireNonNullElse(alter.closeness(), UNANSWERED);
    }

    private static Set<String> supports(SupportMap map) {
        return map.supports().stream().map(ConversationSnapshot::key).collect(Collectors.toSet());
    }

    private static String key(Support support) {
        return String.join(
                "/",
                support.alter(),
                support.direction().key(),
                key(support.type()),
                key(support.domain()));
    }

    private static String key(org.kithmap.map.@Nullable Coded coded) {
        return coded == null ? "" : coded.key();
    }

    private static Set<String> ids(List<String> ids) {
        return new HashSet<>(ids);
    }

    private static int count(Set<String> all, java.util.function.Predicate<String> that) {
        return (int) all.stream().filter(that).count();
    }
}
