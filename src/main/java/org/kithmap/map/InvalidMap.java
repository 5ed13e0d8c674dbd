package org.kithmap.map;

/// Input that can't be (part of) a support map. The message says where and what to do, in words for
/// the person who sent it.
public final class InvalidMap extends RuntimeException {

    public InvalidMap(String message) {
        super(message);
    }
}
