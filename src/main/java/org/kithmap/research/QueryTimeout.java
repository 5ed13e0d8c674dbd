package org.kithmap.research;

/// A question took longer than it may, and was ended.
public final class QueryTimeout extends QuestionEnded {

    static final String QUERY = "The query took longer than it may.";

    public QueryTimeout(String message) {
        super(message);
    }
}
