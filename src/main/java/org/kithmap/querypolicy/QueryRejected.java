package org.kithmap.querypolicy;

/// Signals a query that may not run, with the first reason.
public final class QueryRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Violation violation;

    QueryRejected(Violation violation) {
        super(violation.clause() + ": " + violation.why().english());
        this.violation = violation;
    }

    public Violation refusal() {
        return violation;
    }
}
