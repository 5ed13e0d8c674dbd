package org.kithmap.research;

/// A question took longer than it may, and was ended.
public final class TookTooLong extends QuestionEnded {

    static final String QUERY = "The query took longer than it may.";

    public TookTooLong(String message) {
        super(message);
    }
}
