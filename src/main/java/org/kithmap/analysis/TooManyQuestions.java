package org.kithmap.analysis;

/// Somebody asks more at once than is answered to one.
public final class TooManyQuestions extends RuntimeException {

    TooManyQuestions(int most) {
        super(
                "%d of your questions are being answered already. Wait for one, or cancel it."
                        .formatted(most));
    }
}
