package org.kithmap.research;

/// A question needs more memory than there is.
public final class QueryTooLarge extends QuestionEnded {

    QueryTooLarge() {
        super("The query needs more memory than the research graph has.");
    }
}
