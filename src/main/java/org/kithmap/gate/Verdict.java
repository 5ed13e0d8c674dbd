package org.kithmap.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the [Gate] says of a text.
///
/// @param refusals everything that keeps it from being run, in the order of the text
/// @param passed there where nothing does
public record Verdict(List<Refusal> refusals, Optional<Passed> passed) {

    static Verdict refused(Refusal only) {
        return refused(List.of(only));
    }

    static Verdict refused(List<Refusal> refusals) {
        return new Verdict(
                refusals.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Refusal::from))
                        .toList(),
                Optional.empty());
    }

    static Verdict passed(Passed passed) {
        return new Verdict(List.of(), Optional.of(passed));
    }
}
