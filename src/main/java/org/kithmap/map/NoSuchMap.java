package org.kithmap.map;

/// Thrown if a map or alter does not exist, or is not visible to the account. The two cases are not
/// distinguished, so that no account learns which maps exist.
public final class NoSuchMap extends RuntimeException {

    public NoSuchMap() {
        super("There is no map with this id, or no such person on it.");
    }
}
