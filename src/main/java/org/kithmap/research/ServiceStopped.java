package org.kithmap.research;

/// The process that a question ran in ended, or the service does. The question is not to blame.
public final class ServiceStopped extends QuestionEnded {

    ServiceStopped() {
        super("The process of the research graph ended before the query did. Please ask again.");
    }
}
