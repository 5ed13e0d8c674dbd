package org.kithmap.change;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// Notifies listeners of changes to maps, whichever replica made them. While there are listeners,
/// one thread polls the revisions of all their maps in one query; otherwise nothing runs.
public final class RevisionPoller implements AutoCloseable {

    private static final CypherFile REVISIONS = CypherFile.load("change/revisions.cypher");

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Graph graph;
    private final Set<Subscription> subscriptions = new HashSet<>();
    private @Nullable Thread poller;
    private boolean closed;
    private boolean locked;

    public RevisionPoller(Graph graph) {
        this.graph = graph;
    }

    /// A listener to a map. It may be slow; no other listener waits for it.
    interface RevisionListener {
        void revision(long revision);

        /// A link for a new password of the listener's account was made, or its owner has dismissed
        /// the notice of it.
        void passwordLink();

        /// The map was deleted or is no longer visible to the account. Nothing follows.
        void gone();

        /// Nothing happened; a failure to send this shows that the listener has gone.
        void heartbeat();

        /// The keys are locked. Nothing follows.
        void locked();

        /// The poller is closing.
        void end();
    }

    /// A map that an account looks at.
    record WatchedMap(String account, String map) {}

    /// The state that a listener may learn about.
    ///
    /// @param passwordLink when a link for a new password of the account was made, unless the
    ///   notice of it was dismissed
    private record WatchedState(long revision, @Nullable Object passwordLink) {}

    /// Returns the present revision of a map; empty if there is none of this id or the account may
    /// not see it.
    OptionalLong revision(WatchedMap map) {
        return revisions(Set.of(map)).values().stream()
                .mapToLong(WatchedState::revision)
                .findFirst();
    }

    /// Notifies a listener until it unsubscribes, as long as the account may see the map.
    ///
    /// @param known the revision that the listener already has
    Subscription subscribe(WatchedMap map, long known, RevisionListener listener) {
        Subscription subscription = new Subscription(map, known, listener);
        synchronized (subscriptions) {
            if (closed) {
                listener.end();
                return subscription;
            }
            if (locked) {
                listener.locked();
                return subscription;
            }
            subscriptions.add(subscription);
            if (poller == null) {
                poller = Thread.ofVirtual().name("watch").start(this::poll);
            }
        }
        return subscription;
    }

    void unsubscribe(Subscription subscription) {
        synchronized (subscriptions) {
            subscriptions.remove(subscription);
        }
    }

    /// Notifies all listeners that Kithmap is locked, and of nothing more until [#unlock].
    public void lock() {
        List<Subscription> last;
        synchronized (subscriptions) {
            locked = true;
            last = List.copyOf(subscriptions);
            subscriptions.clear();
        }
        last.forEach(subscription -> Thread.startVirtualThread(subscription.listener::locked));
    }

    public void unlock() {
        synchronized (subscriptions) {
            locked = false;
        }
    }

    /// Ends all listeners at once.
    @Override
    public void close() {
        List<Subscription> last;
        synchronized (subscriptions) {
            closed = true;
            last = List.copyOf(subscriptions);
            subscriptions.clear();
            if (poller != null) {
                poller.interrupt();
            }
        }
        last.forEach(subscription -> subscription.listener.end());
    }

    private void poll() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                List<Subscription> all = subscriptions();
                if (all.isEmpty()) {
                    return;
                }
                try {
                    Map<WatchedMap, WatchedState> revisions =
                            revisions(
                                    all.stream()
                                            .map(subscription -> subscription.map)
                                            .collect(Collectors.toSet()));
                    all.forEach(subscription -> subscription.tell(revisions.get(subscription.map)));
                } catch (RuntimeException unreachable) { // the next poll may succeed
                    all.forEach(Subscription::tellNothing);
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException ended) {
            // close() interrupts the thread
        }
    }

    /// Returns nothing if there are no listeners: the thread ends, and the next listener starts
    /// another.
    private List<Subscription> subscriptions() {
        synchronized (subscriptions) {
            if (subscriptions.isEmpty()) {
                poller = null;
            }
            return List.copyOf(subscriptions);
        }
    }

    private Map<WatchedMap, WatchedState> revisions(Set<WatchedMap> watched) {
        List<Map<String, String>> watchedMaps =
                watched.stream()
                        .map(one -> Map.of("account", one.account(), "ego", one.map()))
                        .toList();
        return graph.read(REVISIONS, Map.of("watched", watchedMaps)).stream()
                .collect(
                        Collectors.toMap(
                                row -> new WatchedMap(row.string("account"), row.string("id")),
                                row ->
                                        new WatchedState(
                                                row.number("revision"),
                                                row.value("passwordLink"))));
    }

    /// The subscription of a listener, with the state it was last told.
    final class Subscription {

        private final WatchedMap map;
        private final RevisionListener listener;
        private long known;
        private Optional<Object> passwordLink = Optional.empty();
        private boolean linkKnown;
        private long lastSign = System.nanoTime();
        private volatile boolean busy;

        private Subscription(WatchedMap map, long known, RevisionListener listener) {
            this.map = map;
            this.known = known;
            this.listener = listener;
        }

        private void tell(@Nullable WatchedState seen) {
            if (busy) {
                return; // the next poll tells the latest state
            }
            if (seen == null) {
                unsubscribe(this);
                start(listener::gone);
            } else if (seen.revision() != known) {
                known = seen.revision();
                start(() -> listener.revision(seen.revision()));
            } else if (hasOtherPasswordLink(seen)) {
                start(listener::passwordLink);
            } else {
                tellNothing();
            }
        }

        private boolean hasOtherPasswordLink(WatchedState seen) {
            Optional<Object> now = Optional.ofNullable(seen.passwordLink());
            // the first time, a link may be newer than what the page knows
            boolean other = linkKnown ? !now.equals(passwordLink) : now.isPresent();
            passwordLink = now;
            linkKnown = true;
            return other;
        }

        private void tellNothing() {
            if (!busy && System.nanoTime() - lastSign > HEARTBEAT.toNanos()) {
                start(listener::heartbeat);
            }
        }

        /// On a thread of its own: a slow listener must not delay the others.
        private void start(Runnable telling) {
            busy = true;
            lastSign = System.nanoTime();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            telling.run();
                        } finally {
                            busy = false;
                        }
                    });
        }
    }
}
