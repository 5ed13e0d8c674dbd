package org.kithmap.http;

/// Somebody is signed in, but this is not for the roles they hold. What belongs to somebody else is
/// "not found" instead: that it is there is already too much to say.
public final class RoleRequired extends RuntimeException {

    public RoleRequired(String message) {
        super(message);
    }
}
