package org.kithmap.problem;

import java.util.HashMap;
import java.util.Map;

/// A failure that is explained to the client. The message says what happened and what to do; the
/// code says the same to a page in any language. Each subclass is one kind of failure, and
/// `ProblemTable` gives it a status.
public abstract sealed class Problem extends RuntimeException implements ProblemDetails
        permits InvalidInput,
                InvalidRequest,
                LimitReached,
                NotFound,
                RateLimited,
                ServiceBusy,
                VersionConflict {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, Object> details;

    Problem(String code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /// Returns the code, in lower-case letters and hyphens.
    public String code() {
        return code;
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }

    static Map<String, Object> withSeconds(long seconds, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("retryAfter", seconds);
        return all;
    }
}
