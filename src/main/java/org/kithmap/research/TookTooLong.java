package org.kithmap.research;

/// A question took longer than it may, and was ended.
public final class TookTooLong extends RuntimeException {

    public TookTooLong(String message) {
        super(message);
    }
}
