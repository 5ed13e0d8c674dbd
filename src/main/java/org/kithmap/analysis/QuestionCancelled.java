package org.kithmap.analysis;

/// A question was cancelled before it was run, or by whoever asked going away.
public final class QuestionCancelled extends RuntimeException {

    QuestionCancelled() {
        super("The query was cancelled.");
    }
}
