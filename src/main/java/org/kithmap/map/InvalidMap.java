package org.kithmap.map;

import org.jspecify.annotations.Nullable;
import org.kithmap.messages.LocalizedMessage;

/// Input that can't be (part of) a support map. The message says where and what to do, in words for
/// the person who sent it.
public final class InvalidMap extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable LocalizedMessage localizedMessage;

    /// For what no file can bring about, only a program that speaks to us.
    public InvalidMap(String message) {
        super(message);
        this.localizedMessage = null;
    }

    InvalidMap(LocalizedMessage localizedMessage) {
        super(localizedMessage.english());
        this.localizedMessage = localizedMessage;
    }

    /// What a page can say in its own language; absent where only a program can have sent it.
    public @Nullable LocalizedMessage said() {
        return localizedMessage;
    }
}
