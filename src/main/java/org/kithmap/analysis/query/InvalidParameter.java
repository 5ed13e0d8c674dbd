package org.kithmap.analysis.query;

import java.util.Map;
import org.kithmap.problem.ProblemDetails;

/// Signals a query parameter that is missing or has an unusable value.
public final class InvalidParameter extends RuntimeException implements ProblemDetails {

    private final String reason;
    private final String name;

    /// @param reason `missing` or `unfit`
    /// @param name the name of the parameter; empty when the parameters as a whole are not an
    ///   object
    public InvalidParameter(String reason, String name) {
        super(
                reason.equals("missing")
                        ? "The query uses $%s, which has no value. Add one.".formatted(name)
                        : name.isEmpty()
                                ? "Parameters must be an object of names and values."
                                : "The value of $%s can't be used: Cypher does not support its type, or it is too large."
                                        .formatted(name));
        this.reason = reason;
        this.name = name;
    }

    public String reason() {
        return reason;
    }

    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason, "name", name);
    }
}
