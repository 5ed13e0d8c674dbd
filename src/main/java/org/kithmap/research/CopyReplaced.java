package org.kithmap.research;

/// The copy that a question was asked of was replaced, as it was old or somebody withdrew, and some
/// of the answer had been told.
public final class CopyReplaced extends QuestionEnded {

    CopyReplaced() {
        super("A newer copy took the place of this one. Please ask again.");
    }
}
