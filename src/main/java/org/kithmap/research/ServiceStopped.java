package org.kithmap.research;

/// Exception thrown if a query ended because its process ended or the service stops. The query has
/// not caused this.
public final class ServiceStopped extends QueryNotCompleted {

    ServiceStopped() {
        super("The process of the research graph stopped during the query. Please run it again.");
    }
}
