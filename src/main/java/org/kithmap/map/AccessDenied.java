package org.kithmap.map;

/// Thrown if an account that may see a map requests an action that is reserved for its owner, for
/// those with whom it is shared, or for accounts that can see all of it.
public final class AccessDenied extends RuntimeException {

    private AccessDenied(String message) {
        super(message);
    }

    public static AccessDenied ownersOnly() {
        return new AccessDenied("Only the owner of this map can do that.");
    }

    public static AccessDenied coachesOnly() {
        return new AccessDenied("Only a coach with whom this map is shared can do that.");
    }

    public static AccessDenied seeOnly() {
        return new AccessDenied("This map is shared with you for reading only.");
    }

    /// Returns an exception that does not disclose what is withheld.
    public static AccessDenied notShared() {
        return new AccessDenied("This would change something that is not shared with you.");
    }
}
