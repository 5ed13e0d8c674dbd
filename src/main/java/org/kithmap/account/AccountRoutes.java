package org.kithmap.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.kithmap.http.Body;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.Routes;

/// Signing in with the one-time link, signing out, and who is signed in. Before every other request
/// of the API it says who is asking, or refuses.
public final class AccountRoutes implements Routes {

    /// What the page learns of who is here.
    private record Session(Account account, Boolean practice) {}

    private final Sessions sessions;
    private final SignInLink link;
    private final boolean practice;

    /// @param practice whether several people use this installation
    public AccountRoutes(Sessions sessions, SignInLink link, boolean practice) {
        this.sessions = sessions;
        this.link = link;
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::identify);
        routes.get(
                "/api/session",
                ctx -> ctx.json(new Session(account(ctx).orElseThrow(NotSignedIn::new), practice)));
        routes.post("/api/session", this::signIn);
        routes.delete("/api/session", this::signOut);
    }

    private void identify(Context ctx) {
        boolean signingIn =
                ctx.method().equals(HandlerType.POST) && ctx.path().equals("/api/session");
        if (!signingIn) {
            Account account = account(ctx).orElseThrow(NotSignedIn::new);
            account.asCaller().attachTo(ctx);
        }
    }

    private Optional<Account> account(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookieName(ctx))).flatMap(sessions::find);
    }

    private void signIn(Context ctx) {
        String token = Body.of(ctx).requiredText("token");
        if (!link.redeem(token)) {
            throw new NotSignedIn(
                    "This link was used already, or it is too old. Press Enter in the terminal for a new one.");
        }
        ctx.cookie(cookie(ctx, sessions.start(Account.OWNER), (int) Sessions.LASTS.toSeconds()));
        ctx.status(204);
    }

    private void signOut(Context ctx) {
        String token = ctx.cookie(cookieName(ctx));
        if (token != null) {
            sessions.end(token);
        }
        ctx.cookie(cookie(ctx, "", 0));
        ctx.header("Clear-Site-Data", "\"cache\", \"storage\"");
        ctx.status(204);
    }

    /// Cookies cross the ports of a host, so each Kithmap on it has a name of its own.
    private static String cookieName(Context ctx) {
        return "kithmap-" + ctx.req().getLocalPort();
    }

    private static Cookie cookie(Context ctx, String value, int seconds) {
        Cookie cookie = new Cookie(cookieName(ctx), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
