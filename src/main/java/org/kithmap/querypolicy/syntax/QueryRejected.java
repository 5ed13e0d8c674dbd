package org.kithmap.querypolicy.syntax;

import java.util.Map;
import org.kithmap.problem.ProblemDetails;

/// Signals a query that may not run, with the first reason.
public final class QueryRejected extends RuntimeException implements ProblemDetails {

    private static final long serialVersionUID = 1;

    private final transient Violation violation;

    public QueryRejected(Violation violation) {
        super(violation.clause() + ": " + violation.why().english());
        this.violation = violation;
    }

    public Violation refusal() {
        return violation;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("refusal", violation);
    }
}
