package org.kithmap.http;

import io.javalin.http.Context;
import java.util.Set;

/// The signed-in sender of a request.
///
/// @param account the id of the account
/// @param roles the keys of its roles: `person`, `coach`, `analyst`, `administrator`
public record Caller(String account, Set<String> roles) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    static boolean isKnown(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }

    /// Returns the sender of a request.
    ///
    /// @throws NotSignedIn if the sender is not signed in
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        if (caller == null) {
            throw new NotSignedIn();
        }
        return caller;
    }
}
