package org.kithmap.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;

/// The sign-in on a laptop, with the one-time link from the terminal.
public final class LinkRoutes implements Routes {

    private final Sessions sessions;
    private final SignInLink link;

    public LinkRoutes(Sessions sessions, SignInLink link) {
        this.sessions = sessions;
        this.link = link;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/session", this::signIn);
    }

    private void signIn(Context ctx) {
        if (!link.redeem(RequestBody.of(ctx, "token").requiredText("token"))) {
            throw new NotSignedIn(
                    "This link has been used or has expired. Press Enter in the terminal for a new one.");
        }
        SessionCookie.write(
                ctx,
                sessions.start(Account.OWNER, UserAgentName.of(ctx.userAgent())),
                sessions.last());
        ctx.status(204);
    }
}
