package org.kithmap.analysis;

/// A question was cancelled before it was run.
public final class QuestionCancelled extends RuntimeException {

    QuestionCancelled() {
        super("The query was cancelled.");
    }
}
