package org.kithmap.research;

/// A question needs more memory than there is.
public final class TooLarge extends QuestionEnded {

    TooLarge() {
        super("The query needs more memory than the research graph has.");
    }
}
