package org.kithmap.research;

/// The database of the copy did too much else to answer, also when it was asked again.
public final class DatabaseBusy extends QuestionEnded {

    DatabaseBusy() {
        super("The research graph is busy just now. Please ask again in a moment.");
    }
}
