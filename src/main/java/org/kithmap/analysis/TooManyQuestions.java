package org.kithmap.analysis;

/// Somebody asks more at once than is answered to one.
public final class TooManyQuestions extends RuntimeException {

    TooManyQuestions(int most) {
        super(
                "%d of your queries are already running. Wait for one to finish, or cancel one."
                        .formatted(most));
    }
}
