package org.kithmap.change;

/// An edit that can't be understood, or whose outcome can't be on a map. The message says where and
/// what to do, in words for the person who sent it.
public final class InvalidEdit extends RuntimeException {

    private final int edit;

    /// @param edit its place in the change, from 0
    InvalidEdit(int edit, String message) {
        super("edit %d: %s".formatted(edit + 1, message));
        this.edit = edit;
    }

    /// Its place in the change, from 0.
    public int edit() {
        return edit;
    }
}
