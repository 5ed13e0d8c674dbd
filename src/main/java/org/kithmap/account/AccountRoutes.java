package org.kithmap.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Sessions.SignedIn;
import org.kithmap.http.Caller;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCheck;
import org.kithmap.http.SessionCookie;

/// The routes for the current session and for signing out. This class also identifies the sender of
/// every other API request, or rejects the request. The routes for signing in are in [LinkRoutes]
/// and [PracticeRoutes].
public final class AccountRoutes implements Routes {

    /// The requests that need no session.
    private static final Set<String> OPEN =
            Set.of(
                    "POST /api/session",
                    "POST /api/session/passkey",
                    "POST /api/passkeys/challenge",
                    "POST /api/invitations/look",
                    "POST /api/invitations/accept",
                    "POST /api/password-hint",
                    "GET /api/practice/name");

    /// The requests that are allowed before a passkey confirmed the session, if a role of the
    /// account requires that.
    private static final Set<String> BEFORE_PASSKEY =
            Set.of(
                    "GET /api/session",
                    "DELETE /api/session",
                    "GET /api/account",
                    "DELETE /api/account/password-link",
                    "POST /api/account/passkeys/challenge",
                    "POST /api/account/passkeys/options",
                    "POST /api/account/passkeys",
                    "DELETE /api/account/sessions");

    /// The state of the current session, for the page.
    ///
    /// @param passkeyNeeded `add` or `confirm` if the account has to do this before anything else
    private record SessionState(
            Account account,
            Boolean practice,
            @Nullable PasswordLink passwordLink,
            @Nullable String passkeyNeeded) {}

    private final Sessions sessions;
    private final PasswordLinks passwordLinks;
    private final PasskeyConfirmation confirmation;
    private final boolean practice;

    /// @param practice whether several people use this installation
    public AccountRoutes(
            Sessions sessions,
            PasswordLinks passwordLinks,
            PasskeyConfirmation confirmation,
            boolean practice) {
        this.sessions = sessions;
        this.passwordLinks = passwordLinks;
        this.confirmation = confirmation;
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::identify);
        routes.get("/api/session", this::here);
        routes.delete("/api/session", this::signOut);
    }

    private void here(Context ctx) {
        SignedIn here = require(ctx);
        String account = here.account().id();
        ctx.json(
                new SessionState(
                        here.account(),
                        practice,
                        passwordLinks.of(account).orElse(null),
                        confirmation.isMissing(here) ? confirmation.step(account) : null));
    }

    private void identify(Context ctx) {
        if (!OPEN.contains(ctx.method() + " " + ctx.path())) {
            SignedIn here = require(ctx);
            if (confirmation.isMissing(here) && !isBeforePasskey(ctx)) {
                throw new PasskeyRequired();
            }
            Account account = here.account();
            new Caller(account.id(), Set.copyOf(account.roleKeys())).attachTo(ctx);
            String token = SessionCookie.read(ctx).orElseThrow(NotSignedIn::new);
            SessionCheck sessionCheck = () -> sessions.isValid(token);
            sessionCheck.attachTo(ctx);
        }
    }

    private static boolean isBeforePasskey(Context ctx) {
        return BEFORE_PASSKEY.contains(ctx.method() + " " + ctx.path())
                || (ctx.method() + " " + ctx.path())
                        .matches("DELETE /api/account/sessions/[0-9a-z]+");
    }

    private SignedIn require(Context ctx) {
        Optional<SignedIn> account = SessionCookie.read(ctx).flatMap(sessions::signedIn);
        return account.orElseThrow(() ->
                practice
                        ? new NotSignedIn("Please sign in with your name and password.")
                        : new NotSignedIn());
    }

    private void signOut(Context ctx) {
        SessionCookie.read(ctx).ifPresent(sessions::end);
        SessionCookie.clear(ctx);
        ctx.status(204);
    }
}
