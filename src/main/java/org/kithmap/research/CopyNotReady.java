package org.kithmap.research;

/// There is no copy to ask just now. Asking again in a moment helps.
public final class CopyNotReady extends QuestionEnded {

    CopyNotReady(String message) {
        super(message);
    }
}
