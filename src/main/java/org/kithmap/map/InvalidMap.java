package org.kithmap.map;

import org.jspecify.annotations.Nullable;
import org.kithmap.wording.Said;

/// Input that can't be (part of) a support map. The message says where and what to do, in words for
/// the person who sent it.
public final class InvalidMap extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Said said;

    /// For what no file can bring about, only a program that speaks to us.
    public InvalidMap(String message) {
        super(message);
        this.said = null;
    }

    InvalidMap(Said said) {
        super(said.english());
        this.said = said;
    }

    /// What a page can say in its own language; absent where only a program can have sent it.
    public @Nullable Said said() {
        return said;
    }
}
