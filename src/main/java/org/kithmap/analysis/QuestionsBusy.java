package org.kithmap.analysis;

/// Signals that the total number of running questions has reached its limit.
public final class QuestionsBusy extends RuntimeException {

    QuestionsBusy() {
        super("Many queries are running at the moment. Please try again soon.");
    }
}
