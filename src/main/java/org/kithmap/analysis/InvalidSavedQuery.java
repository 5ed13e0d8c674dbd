package org.kithmap.analysis;

/// A query that can't be kept as it is.
public final class InvalidSavedQuery extends RuntimeException {

    private final String reason;

    /// @param reason `title` or `text` where that is missing, or `long`
    InvalidSavedQuery(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
