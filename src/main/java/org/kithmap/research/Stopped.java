package org.kithmap.research;

/// A question was cancelled. Nothing comes of it any more.
public final class Stopped extends QuestionEnded {

    Stopped(String message) {
        super(message);
    }
}
