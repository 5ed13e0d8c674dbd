package org.kithmap.analysis.query;

/// Signals a question that was cancelled before it ran, or whose client disconnected.
public final class QuestionCancelled extends RuntimeException {

    public QuestionCancelled() {
        super("The query was cancelled.");
    }
}
