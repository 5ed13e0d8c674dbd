package org.kithmap.analysis;

/// As many questions are being answered as can be at once.
public final class QuestionsBusy extends RuntimeException {

    QuestionsBusy() {
        super("Many queries are running at the moment. Please try again soon.");
    }
}
