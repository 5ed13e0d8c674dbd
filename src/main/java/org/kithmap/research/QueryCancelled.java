package org.kithmap.research;

/// A question was cancelled. Nothing comes of it any more.
public final class QueryCancelled extends QuestionEnded {

    QueryCancelled(String message) {
        super(message);
    }
}
