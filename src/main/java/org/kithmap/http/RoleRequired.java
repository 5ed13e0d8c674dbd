package org.kithmap.http;

/// Exception thrown if the roles of a signed-in account do not permit a request. What belongs to
/// another account is "not found" instead, because its existence is confidential.
public final class RoleRequired extends RuntimeException {

    public RoleRequired(String message) {
        super(message);
    }
}
