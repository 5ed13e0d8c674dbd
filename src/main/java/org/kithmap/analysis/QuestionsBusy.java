package org.kithmap.analysis;

/// As many questions are being answered as can be at once.
public final class QuestionsBusy extends RuntimeException {

    QuestionsBusy() {
        super("Many questions are being answered just now. Please try again in a moment.");
    }
}
