package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.Reflection;
import org.kithmap.map.Step;
import org.kithmap.map.StepState;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;

/// What was on a map when it was last talked about, as far as it was shared: ids and keys, no name
/// and no word. What is compared with it is only what is shared now.
///
/// @param alters by their ids, with how close they are, or 0 where that was not answered
/// @param steps by their ids, with the keys of their states
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

    /// How much is different now. Numbers of things, for a sentence; of persons no measure.
    ///
    /// @param added who came onto the map
    /// @param gone who is no longer to be seen on it
    /// @param moved who is closer or further than before
    /// @param support given or received that was not noted before
    /// @param steps that were written down
    /// @param done steps that were taken
    /// @param contacts that were noted
    /// @param answers to the questions to look back with
    public record Since(
            int added,
            int gone,
            int moved,
            int support,
            int steps,
            int done,
            int contacts,
            int answers) {}

    Since since(SupportMap seen) {
        Set<String> there = ids(seen.alters().stream().map(Alter::id).toList());
        return new Since(
                count(there, id -> !alters.containsKey(id)),
                count(alters.keySet(), id -> !there.contains(id)),
                (int) seen.alters().stream().filter(this::moved).count(),
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

    /// One that was or is not answered, or not shared, has not moved.
    private boolean moved(Alter alter) {
        int now = closeness(alter);
        int before = alters.getOrDefault(alter.id(), UNANSWERED);
        return now != UNANSWERED && before != UNANSWERED && now != before;
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
