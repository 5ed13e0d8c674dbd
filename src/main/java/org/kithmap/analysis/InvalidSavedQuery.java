package org.kithmap.analysis;

/// Signals a query that cannot be saved.
public final class InvalidSavedQuery extends RuntimeException {

    private final String reason;

    /// @param reason `title` or `text` when that is missing, or `long`
    InvalidSavedQuery(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
