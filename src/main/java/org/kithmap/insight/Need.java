package org.kithmap.insight;

import org.jspecify.annotations.Nullable;

/// A number of alters of today of whom something has to be noted before an insight may speak. A map
/// that has only just begun is not judged.
///
/// @param value the name of the value that needs it; null for the whole insight
/// @param atLeast the smallest number of alters
public record Need(@Nullable String value, AnswerType noted, int atLeast) {

    /// The number of alters from which an insight may say that it found nothing: on a smaller map,
    /// what is not noted says nothing.
    static final Need TO_FIND_NOTHING = new Need(null, AnswerType.ALTERS, 6);

    /// The smallest number of which a percentage is said.
    static final int OF_A_PERCENTAGE = 8;
}
