package org.kithmap.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.Presence;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;

/// Who is signed in, and signing out. Before every other request of the API it says who is asking,
/// or refuses. How one signs in is [LinkRoutes] or [PracticeRoutes].
public final class AccountRoutes implements Routes {

    /// What one may ask without being signed in.
    private static final Set<String> OPEN =
            Set.of(
                    "POST /api/session",
                    "POST /api/session/passkey",
                    "POST /api/passkeys/challenge",
                    "POST /api/invitations/look",
                    "POST /api/invitations/accept",
                    "POST /api/password-hint");

    /// What the page learns of who is here.
    private record Here(
            Account account, Boolean practice, @Nullable PasswordLink passwordLink) {}

    private final Sessions sessions;
    private final PasswordLinks passwordLinks;
    private final boolean practice;

    /// @param practice whether several people use this installation
    public AccountRoutes(Sessions sessions, PasswordLinks passwordLinks, boolean practice) {
        this.sessions = sessions;
        this.passwordLinks = passwordLinks;
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::identify);
        routes.get("/api/session", this::here);
        routes.delete("/api/session", this::signOut);
    }

    private void here(Context ctx) {
        Account account = require(ctx);
        ctx.json(new Here(account, practice, passwordLinks.of(account.id()).orElse(null)));
    }

    private void identify(Context ctx) {
        if (!OPEN.contains(ctx.method() + " " + ctx.path())) {
            require(ctx).asCaller().attachTo(ctx);
            String token = SessionCookie.read(ctx).orElseThrow(NotSignedIn::new);
            Presence presence = () -> sessions.lasts(token);
            presence.attachTo(ctx);
        }
    }

    private Account require(Context ctx) {
        Optional<Account> account = SessionCookie.read(ctx).flatMap(sessions::find);
        return account.orElseThrow(() ->
                practice
                        ? new NotSignedIn("Please sign in with your name and your password.")
                        : new NotSignedIn());
    }

    private void signOut(Context ctx) {
        SessionCookie.read(ctx).ifPresent(sessions::end);
        SessionCookie.clear(ctx);
        ctx.status(204);
    }
}
