package org.kithmap.map;

/// There is no such map or alter, or it belongs to somebody else: the two are not told apart, so
/// that nobody learns which maps exist.
public final class NoSuchMap extends RuntimeException {

    public NoSuchMap() {
        super("There is no such map, or nobody of this id is on it.");
    }
}
