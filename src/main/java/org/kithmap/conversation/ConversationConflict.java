package org.kithmap.conversation;

/// A conversation has changed since the sender of a write saw it. Nothing was written.
public final class ConversationConflict extends RuntimeException {

    private final long version;

    ConversationConflict(long version) {
        super("This conversation was changed in another window in the meantime.");
        this.version = version;
    }

    /// Returns the present version.
    public long version() {
        return version;
    }
}
