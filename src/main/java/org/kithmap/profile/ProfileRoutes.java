package org.kithmap.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.kithmap.account.Role;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;

/// The routes of the profile of a practice. Every signed-in account can read it, administrators can
/// change it. The name alone needs no session, because the pages for signing in and for an
/// invitation show it.
public final class ProfileRoutes implements Routes {

    private final PracticeProfiles profiles;

    public ProfileRoutes(PracticeProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/practice/name", this::name);
        routes.get("/api/practice/profile", this::read);
        routes.put("/api/practice/profile", this::change);
        routes.post("/api/practice/profile/confirmation", this::confirm);
    }

    private void name(Context ctx) {
        ctx.json(profiles.name().map(name -> Map.of("name", name)).orElse(Map.of()));
    }

    private void read(Context ctx) {
        ctx.json(profiles.of(Caller.of(ctx).account()));
    }

    private void change(Context ctx) {
        Caller caller = Caller.of(ctx);
        if (!caller.is(Role.ADMINISTRATOR.key())) {
            throw new RoleRequired("Only administrators can change what the practice says here.");
        }
        JsonFields body = RequestBody.of(ctx, "name", "contact", "purpose", "rights", "version");
        ctx.json(
                profiles.change(
                        caller.account(),
                        new PracticeProfile(
                                body.text("name"),
                                body.text("contact"),
                                body.text("purpose"),
                                body.text("rights"),
                                body.version())));
    }

    private void confirm(Context ctx) {
        profiles.confirm(Caller.of(ctx).account(), RequestBody.of(ctx, "version").version());
        ctx.status(204);
    }
}
