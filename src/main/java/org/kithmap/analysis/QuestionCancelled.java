package org.kithmap.analysis;

/// Signals a question that was cancelled before it ran, or whose client disconnected.
public final class QuestionCancelled extends RuntimeException {

    QuestionCancelled() {
        super("The query was cancelled.");
    }
}
