package org.kithmap.http;

import io.javalin.http.Context;

/// A check of whether the sender of a request is still signed in, for responses that last long.
@FunctionalInterface
public interface SessionCheck {

    boolean lasts();

    default void attachTo(Context ctx) {
        ctx.attribute(SessionCheck.class.getName(), this);
    }

    static SessionCheck of(Context ctx) {
        SessionCheck sessionCheck = ctx.attribute(SessionCheck.class.getName());
        return sessionCheck == null ? () -> false : sessionCheck;
    }
}
