package org.kithmap.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.http.ServiceOrigin;
import org.kithmap.json.JsonFields;

/// The routes to sign in with a passkey, and to manage the passkeys of one's own account.
public final class PasskeyRoutes implements Routes {

    private static final int MAX_NAME_LENGTH = 60;

    private final Practice practice;

    public PasskeyRoutes(Practice practice) {
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/passkeys/challenge", this::toSignIn);
        routes.post("/api/session/passkey", this::signIn);
        routes.post("/api/account/passkeys/challenge", this::toProve);
        routes.post("/api/account/passkeys/options", this::toAdd);
        routes.post("/api/account/passkeys", this::add);
        routes.delete("/api/account/passkeys/{id}", this::remove);
    }

    private void toSignIn(Context ctx) {
        ctx.json(practice.passkeyCeremonies().toSignIn(here(ctx), ctx.ip()));
    }

    private void signIn(Context ctx) {
        String token =
                practice.signIn()
                        .byPasskey(
                                here(ctx),
                                required(RequestBody.of(ctx, "passkey")),
                                ctx.ip(),
                                UserAgentName.of(ctx.userAgent()));
        PracticeRoutes.startSession(ctx, practice, token);
    }

    private void toProve(Context ctx) {
        ctx.json(practice.passkeyCeremonies().toProve(here(ctx), Caller.of(ctx).account()));
    }

    private void toAdd(Context ctx) {
        Account account =
                practice.prove(
                        Caller.of(ctx).account(),
                        proof(ctx, RequestBody.of(ctx, "current", "passkey")),
                        ctx.ip());
        if (practice.isConfirmationMissing(PracticeRoutes.token(ctx))
                && !practice.passkeys().credentials(account.id()).isEmpty()) {
            throw new PasskeyRequired();
        }
        ctx.json(practice.passkeyCeremonies().toAdd(here(ctx), account));
    }

    private void add(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "name", "passkey");
        String name = PracticeRoutes.label(body, "name", MAX_NAME_LENGTH);
        String token = PracticeRoutes.token(ctx);
        boolean first = practice.isConfirmationMissing(token);
        Passkey added =
                practice.passkeyCeremonies()
                        .add(
                                here(ctx),
                                Caller.of(ctx).account(),
                                name == null ? UserAgentName.of(ctx.userAgent()) : name,
                                required(body),
                                first);
        if (first) {
            practice.sessions().confirm(token);
        }
        ctx.status(201).json(added);
    }

    private void remove(Context ctx) {
        String account = Caller.of(ctx).account();
        Account found =
                practice.prove(
                        account, proof(ctx, RequestBody.of(ctx, "current", "passkey")), ctx.ip());
        practice.passkeys()
                .remove(account, ctx.pathParam("id"), practice.isPasskeyRequiredOf(found));
        ctx.status(204);
    }

    /// Returns the current password, or the response of a passkey, from a request.
    static Reauthentication proof(Context ctx, JsonFields body) {
        String passkey = passkey(body);
        return passkey == null
                ? new Reauthentication.ByPassword(body.requiredText("current"))
                : new Reauthentication.ByPasskey(passkey, here(ctx));
    }

    private static String required(JsonFields body) {
        return body.required("passkey", passkey(body));
    }

    private static @Nullable String passkey(JsonFields body) {
        JsonFields passkey = body.object("passkey");
        return passkey == null ? null : passkey.json().toString();
    }

    private static RelyingParty here(Context ctx) {
        return RelyingParty.at(ServiceOrigin.of(ctx));
    }
}
