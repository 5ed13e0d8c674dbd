package org.kithmap.map;

import java.util.function.UnaryOperator;

/// A replacement of the ids of a map, with one function for each type of element.
record RenamedMap(
        UnaryOperator<String> alters,
        UnaryOperator<String> reflections,
        UnaryOperator<String> steps,
        UnaryOperator<String> contacts) {

    SupportMap of(SupportMap map) {
        return new SupportMap(
                map.id(),
                map.name(),
                map.notes(),
                map.alters().stream().map(one -> one.withId(alters.apply(one.id()))).toList(),
                map.ties().stream()
                        .map(one ->
                                new Tie(alters.apply(one.a()), alters.apply(one.b()), one.weight()))
                        .toList(),
                map.supports().stream()
                        .map(one ->
                                new Support(
                                        alters.apply(one.alter()),
                                        one.direction(),
                                        one.type(),
                                        one.domain(),
                                        one.benefits()))
                        .toList(),
                map.reflections().stream()
                        .map(one ->
                                new Reflection(
                                        reflections.apply(one.id()),
                                        one.question(),
                                        one.answer(),
                                        one.words(),
                                        one.on()))
                        .toList(),
                map.steps().stream().map(this::step).toList(),
                map.contacts().stream()
                        .map(one ->
                                new Contact(
                                        contacts.apply(one.id()),
                                        alters.apply(one.alter()),
                                        one.on(),
                                        one.channel(),
                                        one.first(),
                                        one.words()))
                        .toList(),
                map.views());
    }

    private Step step(Step one) {
        return new Step(
                steps.apply(one.id()),
                one.words(),
                one.way(),
                one.alter() == null ? null : alters.apply(one.alter()),
                one.insight(),
                one.day(),
                one.every(),
                one.state(),
                one.on());
    }
}
