package org.kithmap.map;

import org.jspecify.annotations.Nullable;
import org.kithmap.messages.LocalizedMessage;

/// Thrown if input is not a valid support map, or part of one. The message tells the sender where
/// the error is and what to do.
public final class InvalidMap extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable LocalizedMessage localizedMessage;

    /// Creates an exception for an error that only programs can cause, not files.
    public InvalidMap(String message) {
        super(message);
        this.localizedMessage = null;
    }

    InvalidMap(LocalizedMessage localizedMessage) {
        super(localizedMessage.english());
        this.localizedMessage = localizedMessage;
    }

    /// Returns the message for translation by the page; null if only a program can cause the error.
    public @Nullable LocalizedMessage said() {
        return localizedMessage;
    }
}
