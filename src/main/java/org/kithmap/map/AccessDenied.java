package org.kithmap.map;

/// A map that somebody may see was asked to be used in a way that only its owner, or only somebody
/// who sees all of it, may use it.
public final class AccessDenied extends RuntimeException {

    private AccessDenied(String message) {
        super(message);
    }

    public static AccessDenied ownersOnly() {
        return new AccessDenied("Only the person whose map this is can do that.");
    }

    public static AccessDenied seeOnly() {
        return new AccessDenied("This map is shared with you to look at, not to change.");
    }

    /// What it is, is not told.
    public static AccessDenied notShared() {
        return new AccessDenied("This would change something that is not shared with you.");
    }
}
