package org.kithmap.change;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.Caller;
import org.kithmap.http.EventStream;
import org.kithmap.http.Routes;
import org.kithmap.http.SessionCheck;
import org.kithmap.map.MapStore;

/// Server-sent events about the changes of a map, for a page that shows it: `revision` at once and
/// after each change, `gone` when the map was deleted or is no longer shared, `signed-out` when the
/// session has ended, `locked` when a passphrase is needed again.
public final class EventRoutes implements Routes {

    /// Enough for five windows on each of several devices, and for streams whose window has gone
    /// without closing them, which takes up to half a minute to notice.
    private static final int MAX_STREAMS = 40;

    private final RevisionPoller revisionPoller;
    private final MapStore maps;
    private final OpenStreams streams = new OpenStreams(MAX_STREAMS);

    public EventRoutes(RevisionPoller revisionPoller, MapStore maps) {
        this.revisionPoller = revisionPoller;
        this.maps = maps;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/maps/{id}/events", this::events);
    }

    private void events(Context ctx) {
        String map = ctx.pathParam("id");
        String account = Caller.of(ctx).account();
        maps.access(account, map);
        SessionCheck sessionCheck = SessionCheck.of(ctx);
        EventStream.begin(
                ctx,
                stream -> {
                    streams.add(account, stream);
                    Optional<RevisionPoller.Subscription> subscription =
                            watch(
                                    new RevisionPoller.WatchedMap(account, map),
                                    new OpenPage(stream, sessionCheck));
                    stream.onEnd(() -> {
                        subscription.ifPresent(revisionPoller::unsubscribe);
                        streams.remove(account, stream);
                    });
                });
    }

    private Optional<RevisionPoller.Subscription> watch(
            RevisionPoller.WatchedMap map, OpenPage page) {
        OptionalLong known = revisionPoller.revision(map);
        if (known.isEmpty()) {
            page.gone();
            return Optional.empty();
        }
        page.revision(known.getAsLong());
        return Optional.of(revisionPoller.subscribe(map, known.getAsLong(), page));
    }

    private record OpenPage(EventStream stream, SessionCheck presence)
            implements RevisionPoller.RevisionListener {

        @Override
        public void revision(long revision) {
            ifPresent(() -> stream.event("revision", Map.of("revision", revision)));
        }

        @Override
        public void passwordLink() {
            ifPresent(() -> stream.event("password-link", Map.of()));
        }

        @Override
        public void gone() {
            stream.event("gone", Map.of());
            stream.end();
        }

        @Override
        public void heartbeat() {
            ifPresent(stream::comment);
        }

        private void ifPresent(Runnable telling) {
            if (presence.lasts()) {
                telling.run();
            } else {
                stream.event("signed-out", Map.of());
                stream.end();
            }
        }

        @Override
        public void locked() {
            stream.event("locked", Map.of());
            stream.end();
        }

        @Override
        public void end() {
            stream.end();
        }
    }

    /// The event streams that each account has open. Beyond the limit the oldest one is closed: its
    /// window may have gone without closing it, and a window that is still there reconnects.
    private static final class OpenStreams {

        private final int most;
        private final Map<String, Deque<EventStream>> open = new HashMap<>();

        OpenStreams(int most) {
            this.most = most;
        }

        void add(String account, EventStream stream) {
            EventStream oldest = added(account, stream);
            if (oldest != null) {
                oldest.end();
            }
        }

        private synchronized @Nullable EventStream added(String account, EventStream stream) {
            Deque<EventStream> all = open.computeIfAbsent(account, none -> new ArrayDeque<>());
            all.add(stream);
            return all.size() > most ? all.poll() : null;
        }

        synchronized void remove(String account, EventStream stream) {
            open.computeIfPresent(
                    account,
                    (same, all) -> {
                        all.remove(stream);
                        return all.isEmpty() ? null : all;
                    });
        }
    }
}
