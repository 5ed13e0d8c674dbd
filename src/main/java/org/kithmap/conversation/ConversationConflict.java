package org.kithmap.conversation;

/// A conversation is not what the sender of a write saw any more. Nothing was written.
public final class ConversationConflict extends RuntimeException {

    private final long version;

    ConversationConflict(long version) {
        super("This conversation was changed in another window meanwhile.");
        this.version = version;
    }

    /// As it is now.
    public long version() {
        return version;
    }
}
