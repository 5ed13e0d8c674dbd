package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Sessions.Session;
import org.kithmap.http.Caller;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;
import org.kithmap.json.JsonFields;

/// The routes to sign in to a practice, and to manage one's own account: name, password, devices.
public final class PracticeRoutes implements Routes {

    /// The sender's own account.
    private record OwnAccount(
            String id, String name, List<Session> sessions, @JsonInclude List<Passkey> passkeys) {}

    private final Practice practice;

    public PracticeRoutes(Practice practice) {
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/session", this::signIn);
        routes.post("/api/password-hint", this::hint);
        routes.get("/api/account", this::mine);
        routes.patch("/api/account", this::rename);
        routes.post("/api/account/password", this::changePassword);
        routes.delete("/api/account/password-link", this::dismissPasswordLink);
        routes.delete("/api/me", this::erase);
        routes.delete("/api/account/sessions", this::signOutEverywhere);
        routes.delete("/api/account/sessions/{id}", this::signOutThere);
    }

    private void signIn(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "name", "password");
        String token =
                practice.signIn()
                        .byPassword(
                                body.requiredText("name"),
                                body.requiredText("password"),
                                ctx.ip(),
                                UserAgentName.of(ctx.userAgent()));
        startSession(ctx, practice, token);
    }

    static void startSession(Context ctx, Practice practice, String token) {
        SessionCookie.read(ctx).ifPresent(practice.sessions()::end); // of the previous account
        SessionCookie.write(ctx, token, practice.sessions().last());
        ctx.status(204);
    }

    /// Returns the weakness of a password while it is being typed. Measuring takes time, so only
    /// those who have a password to choose can request it.
    private void hint(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "password", "name", "invitation");
        String invitation = body.text("invitation");
        String name;
        if (invitation != null) {
            Invitation found = practice.findInvitation(invitation, ctx.ip());
            String known = found.name();
            name = known == null ? body.text("name") : known;
        } else {
            name =
                    SessionCookie.read(ctx)
                            .flatMap(practice.sessions()::find)
                            .orElseThrow(NotSignedIn::new)
                            .name();
        }
        Optional<String> weakness =
                PasswordStrength.weakness(Passwords.form(body.requiredText("password")), name);
        ctx.json(Map.of("weakness", weakness.orElse("")));
    }

    private void mine(Context ctx) {
        Account account =
                practice.accounts()
                        .find(Caller.of(ctx).account())
                        .orElseThrow(Accounts::notFound)
                        .account();
        ctx.json(
                new OwnAccount(
                        account.id(),
                        account.name(),
                        practice.sessions().of(account.id(), token(ctx)),
                        practice.passkeys().of(account.id())));
    }

    private void rename(Context ctx) {
        String account = Caller.of(ctx).account();
        practice.accounts()
                .rename(account, PersonName.of(RequestBody.of(ctx, "name").requiredText("name")));
        practice.sessions().forget(account);
        ctx.status(204);
    }

    private void changePassword(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "current", "passkey", "password");
        practice.changePassword(
                Caller.of(ctx).account(),
                PasskeyRoutes.proof(ctx, body),
                body.requiredText("password"),
                ctx.ip(),
                token(ctx));
        ctx.status(204);
    }

    private void erase(Context ctx) {
        practice.deleteOwn(
                Caller.of(ctx).account(),
                PasskeyRoutes.proof(ctx, RequestBody.of(ctx, "current", "passkey")),
                ctx.ip());
        SessionCookie.clear(ctx);
        ctx.status(204);
    }

    private void dismissPasswordLink(Context ctx) {
        boolean withdraw = RequestBody.of(ctx, "withdraw").flag("withdraw");
        practice.passwordLinks().dismiss(Caller.of(ctx).account(), withdraw);
        ctx.status(204);
    }

    private void signOutEverywhere(Context ctx) {
        practice.sessions().endAll(Caller.of(ctx).account(), null);
        SessionCookie.clear(ctx);
        ctx.status(204);
    }

    private void signOutThere(Context ctx) {
        practice.sessions().endOne(Caller.of(ctx).account(), ctx.pathParam("id"));
        ctx.status(204);
    }

    static String token(Context ctx) {
        return SessionCookie.read(ctx).orElseThrow(NotSignedIn::new);
    }

    /// Returns a text field cut to a length, or null if it is blank. [PasskeyRoutes] and
    /// [InvitationRoutes] use it as well.
    static @Nullable String label(JsonFields body, String field, int longest) {
        String text = body.text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return stripped.substring(
                0,
                stripped.offsetByCodePoints(
                        0, Math.min(longest, stripped.codePointCount(0, stripped.length()))));
    }
}
