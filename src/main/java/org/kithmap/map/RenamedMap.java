package org.kithmap.map;

import java.util.function.UnaryOperator;

/// A replacement of the ids of a map, with one function for each type of element.
public record RenamedMap(
        UnaryOperator<String> alters,
        UnaryOperator<String> reflections,
        UnaryOperator<String> steps,
        UnaryOperator<String> contacts,
        UnaryOperator<String> views) {

    /// Returns the map with the other ids. The id of the map itself stays.
    public SupportMap of(SupportMap map) {
        return new SupportMap( // every part, so that none keeps its ids unseen
                map.id(),
                map.name(),
                map.notes(),
                map.alters().stream().map(one -> one.withId(alters.apply(one.id()))).toList(),
                map.ties().stream().map(this::tie).toList(),
                map.supports().stream()
                        .map(one -> one.withAlter(alters.apply(one.alter())))
                        .toList(),
                map.reflections().stream()
                        .map(one -> one.withId(reflections.apply(one.id())))
                        .toList(),
                map.steps().stream().map(this::step).toList(),
                map.contacts().stream().map(this::contact).toList(),
                map.views().stream().map(this::view).toList(),
                map.hardDay());
    }

    private Tie tie(Tie one) {
        return new Tie(alters.apply(one.a()), alters.apply(one.b()), one.weight());
    }

    private Step step(Step one) {
        String alter = one.alter();
        return one.with(step ->
                step.id(steps.apply(one.id())).alter(alter == null ? null : alters.apply(alter)));
    }

    private SavedView view(SavedView one) {
        return new SavedView(views.apply(one.id()), one.name(), one.settings());
    }

    private Contact contact(Contact one) {
        return one.with(
                contact -> contact.id(contacts.apply(one.id())).alter(alters.apply(one.alter())));
    }
}
