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
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Graph graph;
    private final Set<Listener> listeners = new HashSet<>();
    private @Nullable Thread poller;
    private boolean closed;
    private boolean locked;

    public RevisionPoller(Graph graph) {
        this.graph = graph;
    }

    /// A listener to a map. It may be slow; no other listener waits for it.
    interface Ear {
        void revision(long revision);

        /// A link for a new password of the listener's account was made, or its owner has dismissed
        /// the notice of it.
        void passwordLink();

        /// The map was deleted or is no longer visible to the account. Nothing follows.
        void gone();

        /// Nothing happened; a failure to send this shows that the listener has gone.
        void stillHere();

        /// The keys are locked. Nothing follows.
        void locked();

        /// The poller is closing.
        void end();
    }

    /// A map that an account looks at.
    record Look(String account, String map) {}

    /// What a listener may learn about.
    ///
    /// @param passwordLink when a link for a new password of the account was made, unless the
    ///   notice of it was dismissed
    private record Seen(long revision, @Nullable Object passwordLink) {}

    /// Returns the present revision of a map; empty if there is none of this id or the account may
    /// not see it.
    OptionalLong revision(Look look) {
        return revisions(Set.of(look)).values().stream().mapToLong(Seen::revision).findFirst();
    }

    /// Notifies a listener until it is removed, as long as the account may see the map.
    ///
    /// @param known the revision that the listener already has
    Listener add(Look look, long known, Ear ear) {
        Listener listener = new Listener(look, known, ear);
        synchronized (listeners) {
            if (closed) {
                ear.end();
                return listener;
            }
            if (locked) {
                ear.locked();
                return listener;
            }
            listeners.add(listener);
            if (poller == null) {
                poller = Thread.ofVirtual().name("watch").start(this::poll);
            }
        }
        return listener;
    }

    void remove(Listener listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    /// Notifies all listeners that Kithmap is locked, and of nothing more until [#unlock].
    public void lock() {
        List<Listener> last;
        synchronized (listeners) {
            locked = true;
            last = List.copyOf(listeners);
            listeners.clear();
        }
        last.forEach(listener -> Thread.startVirtualThread(listener.ear::locked));
    }

    public void unlock() {
        synchronized (listeners) {
            locked = false;
        }
    }

    /// Ends all listeners at once.
    @Override
    public void close() {
        List<Listener> last;
        synchronized (listeners) {
            closed = true;
            last = List.copyOf(listeners);
            listeners.clear();
            if (poller != null) {
                poller.interrupt();
            }
        }
        last.forEach(listener -> listener.ear.end());
    }

    private void poll() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                List<Listener> all = listeners();
                if (all.isEmpty()) {
                    return;
                }
                try {
                    Map<Look, Seen> revisions =
                            revisions(
                                    all.stream()
                                            .map(listener -> listener.look)
                                            .collect(Collectors.toSet()));
                    all.forEach(listener -> listener.tell(revisions.get(listener.look)));
                } catch (RuntimeException unreachable) { // the next poll may succeed
                    all.forEach(Listener::tellNothing);
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException ended) {
            // close() interrupts the thread
        }
    }

    /// Returns nothing if there are no listeners: the thread ends, and the next listener starts
    /// another.
    private List<Listener> listeners() {
        synchronized (listeners) {
            if (listeners.isEmpty()) {
                poller = null;
            }
            return List.copyOf(listeners);
        }
    }

    private Map<Look, Seen> revisions(Set<Look> looks) {
        List<Map<String, String>> asked =
                looks.stream()
                        .map(look -> Map.of("account", look.account(), "ego", look.map()))
                        .toList();
        return graph.read(REVISIONS, Map.of("looks", asked)).stream()
                .collect(
                        Collectors.toMap(
                                row -> new Look(row.string("account"), row.string("id")),
                                row ->
                                        new Seen(
                                                row.number("revision"),
                                                row.value("passwordLink"))));
    }

    /// A listener with the state it was last told.
    final class Listener {

        private final Look look;
        private final Ear ear;
        private long known;
        private Optional<Object> passwordLink = Optional.empty();
        private boolean asked;
        private long lastSign = System.nanoTime();
        private volatile boolean busy;

        private Listener(Look look, long known, Ear ear) {
            this.look = look;
            this.known = known;
            this.ear = ear;
        }

        private void tell(@Nullable Seen seen) {
            if (busy) {
                return; // the next poll tells the latest state
            }
            if (seen == null) {
                remove(this);
                start(ear::gone);
            } else if (seen.revision() != known) {
                known = seen.revision();
                start(() -> ear.revision(seen.revision()));
            } else if (hasOtherPasswordLink(seen)) {
                start(ear::passwordLink);
            } else {
                tellNothing();
            }
        }

        private boolean hasOtherPasswordLink(Seen seen) {
            Optional<Object> now = Optional.ofNullable(seen.passwordLink());
            // the first time, a link may be newer than what the page knows
            boolean other = asked ? !now.equals(passwordLink) : now.isPresent();
            passwordLink = now;
            asked = true;
            return other;
        }

        private void tellNothing() {
            if (!busy && System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
                start(ear::stillHere);
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
