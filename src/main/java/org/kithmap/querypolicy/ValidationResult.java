package org.kithmap.querypolicy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the [QueryPolicy] says of a text.
///
/// @param refusals everything that keeps it from being run, in the order of the text
/// @param passed there where nothing does
public record ValidationResult(List<Violation> refusals, Optional<ValidatedQuery> passed) {

    static ValidationResult refused(Violation only) {
        return refused(List.of(only));
    }

    static ValidationResult refused(List<Violation> refusals) {
        return new ValidationResult(
                refusals.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Violation::from))
                        .toList(),
                Optional.empty());
    }

    static ValidationResult passed(ValidatedQuery validatedQuery) {
        return new ValidationResult(List.of(), Optional.of(validatedQuery));
    }
}
