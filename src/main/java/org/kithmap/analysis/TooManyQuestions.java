package org.kithmap.analysis;

/// Signals that an analyst has as many running questions as allowed.
public final class TooManyQuestions extends RuntimeException {

    TooManyQuestions(int most) {
        super(
                "%d of your queries are already running. Wait for one to finish, or cancel one."
                        .formatted(most));
    }
}
