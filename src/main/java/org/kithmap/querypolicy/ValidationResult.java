package org.kithmap.querypolicy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kithmap.querypolicy.syntax.Violation;

/// The verdict of the [QueryPolicy] on a text.
///
/// @param refusals all reasons for refusing it, in the order of the text
/// @param passed the validated query; empty when there are refusals
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
