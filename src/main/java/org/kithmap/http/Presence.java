package org.kithmap.http;

import io.javalin.http.Context;

/// Whether whoever sent a request is signed in still: for an answer that goes on for long.
@FunctionalInterface
public interface Presence {

    boolean lasts();

    default void attachTo(Context ctx) {
        ctx.attribute(Presence.class.getName(), this);
    }

    static Presence of(Context ctx) {
        Presence presence = ctx.attribute(Presence.class.getName());
        return presence == null ? () -> false : presence;
    }
}
