package org.kithmap.http;

import io.javalin.http.Context;

/// Whether whoever sent a request is signed in still: for an answer that goes on for long.
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
