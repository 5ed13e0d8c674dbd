package org.kithmap.referral;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Domain;
import org.kithmap.problem.InvalidRequest;

/// The routes of the referral list. Every signed-in account can read it.
public final class ReferralRoutes implements Routes {

    private static final List<String> FIELDS =
            List.of("name", "domains", "interest", "what", "when", "distance", "contact");

    private final Referrals referrals;
    private final boolean practice;

    /// @param practice whether only coaches may edit the list; on a laptop its owner edits it
    public ReferralRoutes(Referrals referrals, boolean practice) {
        this.referrals = referrals;
        this.practice = practice;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/referrals", ctx -> ctx.json(referrals.all()));
        routes.post("/api/referrals", this::make);
        routes.put("/api/referrals/{id}", this::change);
        routes.delete("/api/referrals/{id}", this::remove);
    }

    private void make(Context ctx) {
        requireKeeper(ctx);
        ctx.status(201).json(referrals.add(read(UUID.randomUUID().toString(), body(ctx), 1)));
    }

    private void change(Context ctx) {
        requireKeeper(ctx);
        JsonFields body = body(ctx, "version");
        ctx.json(referrals.change(read(ctx.pathParam("id"), body, body.version())));
    }

    private static JsonFields body(Context ctx, String... more) {
        return RequestBody.of(
                ctx, Stream.concat(FIELDS.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private void remove(Context ctx) {
        requireKeeper(ctx);
        referrals.remove(ctx.pathParam("id"), RequestBody.of(ctx, "version").version());
        ctx.status(204);
    }

    private void requireKeeper(Context ctx) {
        if (practice && !Caller.of(ctx).is("coach")) {
            throw new RoleRequired("Only coaches can use this list.");
        }
    }

    private static Referral read(String id, JsonFields body, long version) {
        return new Referral(
                id,
                body.requiredText("name"),
                domains(body.requiredItems("domains")),
                body.text("interest"),
                body.text("what"),
                body.text("when"),
                body.text("distance"),
                body.text("contact"),
                version);
    }

    private static List<Domain> domains(List<JsonNode> keys) {
        List<Domain> domains = new ArrayList<>();
        for (JsonNode key : keys) {
            domains.add(
                    List.of(Domain.values()).stream()
                            .filter(domain -> domain.key().equals(key.textValue()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new InvalidRequest(
                                            "\"domains\" can only contain areas of life.")));
        }
        return domains;
    }
}
