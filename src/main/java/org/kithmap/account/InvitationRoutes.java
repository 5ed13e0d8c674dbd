package org.kithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCookie;
import org.kithmap.json.JsonFields;
import org.kithmap.problem.InvalidRequest;

/// The routes for creating and accepting invitations, and for administrators to manage accounts.
public final class InvitationRoutes implements Routes {

    private static final int MAX_LABEL_LENGTH = 60;

    private final Practice practice;

    public InvitationRoutes(Practice practice) {
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/invitations/look", this::show);
        routes.post("/api/invitations/accept", this::accept);
        routes.get("/api/invitations", this::open);
        routes.post("/api/invitations", this::make);
        routes.delete("/api/invitations/{id}", this::withdraw);
        routes.get("/api/accounts", this::accounts);
        routes.patch("/api/accounts/{id}", this::change);
        routes.delete("/api/accounts/{id}", this::delete);
    }

    private void show(Context ctx) {
        ctx.json(
                practice.findInvitation(
                        RequestBody.of(ctx, "token").requiredText("token"), ctx.ip()));
    }

    private void accept(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "token", "name", "password", "roles");
        String token =
                practice.accept(
                        body.requiredText("token"),
                        body.text("name"),
                        body.requiredText("password"),
                        roles(body),
                        ctx.ip(),
                        UserAgentName.of(ctx.userAgent()));
        SessionCookie.read(ctx).ifPresent(practice.sessions()::end);
        SessionCookie.write(ctx, token, practice.sessions().last());
        ctx.status(204);
    }

    private void open(Context ctx) {
        ctx.json(practice.invitations().open(creatorFilter(ctx)));
    }

    private void make(Context ctx) {
        Caller caller = Caller.of(ctx);
        JsonFields body =
                RequestBody.of(
                        ctx, "roles", "label", "map", "account", "forgetHistory", "passkeysLost");
        String account = body.text("account");
        if (account != null) {
            requireAdministrator(ctx);
            ctx.status(201)
                    .json(
                            practice.invitations()
                                    .toRecover(
                                            caller.account(), account, body.flag("passkeysLost")));
            return;
        }
        Set<Role> roles = roles(body);
        if (roles.isEmpty()) {
            throw new InvalidRequest("\"roles\" must not be empty.");
        }
        boolean client = roles.equals(Set.of(Role.PERSON));
        if (!is(caller, Role.ADMINISTRATOR) && !(is(caller, Role.COACH) && client)) {
            throw new RoleRequired(
                    "Coaches can only invite clients; administrators can invite anybody.");
        }
        ctx.status(201)
                .json(
                        practice.invite(
                                caller.account(),
                                roles,
                                PracticeRoutes.label(body, "label", MAX_LABEL_LENGTH),
                                body.text("map"),
                                body.flag("forgetHistory")));
    }

    private void withdraw(Context ctx) {
        practice.invitations()
                .withdraw(Caller.of(ctx).account(), creatorFilter(ctx), ctx.pathParam("id"));
        ctx.status(204);
    }

    /// Returns null for an administrator, who manages all invitations, or the id of a coach, who
    /// manages only their own.
    private static @Nullable String creatorFilter(Context ctx) {
        Caller caller = Caller.of(ctx);
        if (is(caller, Role.ADMINISTRATOR)) {
            return null;
        }
        if (!is(caller, Role.COACH)) {
            throw new RoleRequired("Only administrators and coaches can manage invitations.");
        }
        return caller.account();
    }

    private void accounts(Context ctx) {
        requireAdministrator(ctx);
        ctx.json(practice.accounts().all());
    }

    private void change(Context ctx) {
        requireAdministrator(ctx);
        JsonFields body = RequestBody.of(ctx, "roles", "active");
        String id = ctx.pathParam("id");
        if (body.has("roles")) {
            Set<Role> roles = roles(body);
            if (roles.isEmpty()) {
                throw new InvalidRequest("\"roles\" must not be empty.");
            }
            practice.administration().setRoles(Caller.of(ctx).account(), id, roles);
        }
        if (body.has("active")) {
            practice.administration()
                    .setActive(Caller.of(ctx).account(), id, body.requiredFlag("active"));
        }
        ctx.status(204);
    }

    private void delete(Context ctx) {
        requireAdministrator(ctx);
        practice.administration().delete(Caller.of(ctx).account(), ctx.pathParam("id"));
        ctx.status(204);
    }

    private static void requireAdministrator(Context ctx) {
        if (!is(Caller.of(ctx), Role.ADMINISTRATOR)) {
            throw new RoleRequired("Only administrators can manage accounts.");
        }
    }

    private static boolean is(Caller caller, Role role) {
        return caller.is(role.key());
    }

    private static Set<Role> roles(JsonFields body) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (JsonNode key : body.items("roles")) {
            roles.add(
                    Role.of(key.asText())
                            .orElseThrow(() ->
                                    new InvalidRequest(
                                            "\"roles\" can only contain person, coach, statistician, analyst and administrator.")));
        }
        return roles;
    }
}
