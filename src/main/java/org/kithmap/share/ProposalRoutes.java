package org.kithmap.share;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;

/// The routes for proposing to the owner of a map that a colleague sees it, and for the owner's
/// answer. The owner reads the proposals with the shares ([ShareRoutes]).
public final class ProposalRoutes implements Routes {

    private final ShareProposals proposals;
    private final Clock clock;

    public ProposalRoutes(ShareProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/maps/{id}/proposal", this::read);
        routes.put("/api/maps/{id}/proposal", this::propose);
        routes.delete("/api/maps/{id}/proposal", this::takeBack);
        routes.post("/api/maps/{id}/proposals/{coach}", this::answer);
    }

    private void read(Context ctx) {
        ctx.json(proposals.own(account(ctx), map(ctx)));
    }

    private void propose(Context ctx) {
        proposals.propose(
                account(ctx),
                map(ctx),
                ProposalRequest.read(
                        RequestBody.of(ctx, "colleague", "kind", "until"), LocalDate.now(clock)));
        ctx.status(204);
    }

    private void takeBack(Context ctx) {
        proposals.takeBack(account(ctx), map(ctx));
        ctx.status(204);
    }

    private void answer(Context ctx) {
        JsonFields body = RequestBody.of(ctx, "accepted", "terms");
        proposals.answer(
                account(ctx),
                map(ctx),
                ctx.pathParam("coach"),
                body.requiredText("terms"),
                body.requiredFlag("accepted"));
        ctx.status(204);
    }

    private static String account(Context ctx) {
        return Caller.of(ctx).account();
    }

    private static String map(Context ctx) {
        return ctx.pathParam("id");
    }
}
