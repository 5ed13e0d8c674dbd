package org.kithmap.http;

import io.javalin.http.Context;

/// Who sent a request: the id of the account.
public record Caller(String account) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /// @throws NotSignedIn when nobody is
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        if (caller == null) {
            throw new NotSignedIn();
        }
        return caller;
    }
}
