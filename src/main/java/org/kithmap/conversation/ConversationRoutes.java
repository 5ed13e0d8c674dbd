package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kithmap.account.Role;
import org.kithmap.change.ChangeLog;
import org.kithmap.http.Caller;
import org.kithmap.http.RequestBody;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.Routes;
import org.kithmap.json.JsonFields;
import org.kithmap.map.MapStore;

/// The routes for a coach's clients, and for preparing, holding and reviewing conversations about a
/// map.
public final class ConversationRoutes implements Routes {

    private static final String ALL = "/api/maps/{id}/conversations";
    private static final String ONE = ALL + "/{conversation}";

    private final Conversations conversations;
    private final Clients clients;
    private final RetainedNotes notes;
    private final Clock clock;

    public ConversationRoutes(
            Conversations conversations,
            RetainedNotes notes,
            MapStore maps,
            ChangeLog changes,
            Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.clients = new Clients(conversations.clients(), maps, changes, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/clients", ctx -> ctx.json(clients.of(account(ctx))));
        routes.get("/api/notes", this::retained);
        routes.delete("/api/notes/{conversation}", this::deleteRetained);
        routes.get(ALL, ctx -> ctx.json(conversations.of(account(ctx), map(ctx))));
        routes.post(ALL, this::create);
        routes.get(ONE, ctx -> ctx.json(conversations.get(account(ctx), map(ctx), id(ctx))));
        routes.put(ONE, this::write);
        routes.delete(ONE, this::delete);
    }

    private void create(Context ctx) {
        ConversationContent conversationContent =
                ConversationReader.content(
                        RequestBody.of(ctx, "on", "agenda", "notes", "shared", "agreed", "drawing"),
                        LocalDate.now(clock));
        ctx.status(201).json(conversations.create(account(ctx), map(ctx), conversationContent));
    }

    private void write(Context ctx) {
        JsonFields body =
                RequestBody.of(
                        ctx, "version", "ended", "on", "agenda", "notes", "shared", "agreed",
                        "drawing");
        long version = body.version();
        boolean ended = body.requiredFlag("ended");
        ConversationContent conversationContent =
                ConversationReader.content(body, LocalDate.now(clock));
        ctx.json(
                conversations.write(
                        account(ctx), map(ctx), id(ctx), version, ended, conversationContent));
    }

    private void delete(Context ctx) {
        conversations.delete(account(ctx), map(ctx), id(ctx));
        ctx.status(204);
    }

    /// @param days for which notes are kept after their author has lost access to the map
    record RetainedNotesResponse(int days, @JsonInclude List<RetainedNotes.RetainedNote> notes) {}

    private void retained(Context ctx) {
        requireCoach(ctx);
        ctx.json(new RetainedNotesResponse(notes.days(), notes.of(account(ctx))));
    }

    private void deleteRetained(Context ctx) {
        requireCoach(ctx);
        notes.delete(account(ctx), id(ctx));
        ctx.status(204);
    }

    /// Retained notes are for a coach's own record, so they need the role of a coach.
    private static void requireCoach(Context ctx) {
        if (!Caller.of(ctx).is(Role.COACH.key())) {
            throw new RoleRequired("Only coaches can use notes from conversations.");
        }
    }

    private static String account(Context ctx) {
        return Caller.of(ctx).account();
    }

    private static String map(Context ctx) {
        return ctx.pathParam("id");
    }

    private static String id(Context ctx) {
        return ctx.pathParam("conversation");
    }
}
