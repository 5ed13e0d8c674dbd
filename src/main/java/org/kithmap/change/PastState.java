package org.kithmap.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.Step;
import org.kithmap.map.SupportMap;

/// The present state of a map, and an earlier one to restore.
record PastState(SupportMap now, SupportMap then) {

    /// @param everything whether answers, steps, contacts and saved views are restored as well;
    ///   otherwise they stay as they are
    SupportMap restored(boolean everything) {
        return everything ? then : picture();
    }

    /// Elements that refer to an alter are removed and restored with the alter, as they can't be on
    /// the map without it.
    private SupportMap picture() {
        Set<String> were = ids(then);
        Set<String> are = ids(now);
        return new SupportMap( // every part, so that none is forgotten
                now.id(),
                then.name(),
                then.notes(),
                then.alters(),
                then.ties(),
                then.supports(),
                now.reflections(),
                steps(were, are),
                contacts(were, are),
                now.views(),
                now.hardDay());
    }

    private static Set<String> ids(SupportMap map) {
        return map.alters().stream().map(Alter::id).collect(Collectors.toSet());
    }

    private List<Step> steps(Set<String> were, Set<String> are) {
        Map<String, Step> old =
                then.steps().stream().collect(Collectors.toMap(Step::id, Function.identity()));
        return now.steps().stream()
                .map(step -> about(step, alter(step, old.get(step.id()), were, are)))
                .toList();
    }

    private static @Nullable String alter(
            Step step, @Nullable Step old, Set<String> were, Set<String> are) {
        String alter = step.alter();
        if (alter != null) {
            return were.contains(alter) ? alter : null;
        }
        String cameBack = old == null ? null : old.alter();
        return cameBack == null || are.contains(cameBack) ? null : cameBack;
    }

    private static Step about(Step step, @Nullable String alter) {
        return Objects.equals(step.alter(), alter) ? step : step.withAlter(alter);
    }

    private List<Contact> contacts(Set<String> were, Set<String> are) {
        List<Contact> all = new ArrayList<>(now.contacts());
        all.removeIf(contact -> !were.contains(contact.alter()));
        Set<String> known = now.contacts().stream().map(Contact::id).collect(Collectors.toSet());
        then.contacts().stream()
                .filter(contact -> !are.contains(contact.alter()) && !known.contains(contact.id()))
                .forEach(all::add);
        return all;
    }
}
