package org.kithmap.map;

/// A map that somebody may see was asked to be used in a way that only its owner, or only somebody
/// who sees all of it, may use it.
public final class NotYours extends RuntimeException {

    private NotYours(String message) {
        super(message);
    }

    public static NotYours ownersOnly() {
        return new NotYours("Only the person whose map this is can do that.");
    }

    public static NotYours seeOnly() {
        return new NotYours("This map is shared with you to look at, not to change.");
    }

    /// What it is, is not told.
    public static NotYours notShared() {
        return new NotYours("This would change something that is not shared with you.");
    }
}
