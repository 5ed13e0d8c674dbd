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

/// Tells whoever looks at a map that it changed, whichever replica wrote. While somebody listens,
/// one thread asks for the revisions of all maps that are looked at, in one query; while nobody
/// does, it rests.
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

    /// Where word of a map goes. It may take its time; nobody else waits for it.
    interface Ear {
        void revision(long revision);

        /// A link for a new password of the account that looks was made, or its owner has read of
        /// it.
        void passwordLink();

        /// The map is not there any more, or not for whoever looks. Nothing follows.
        void gone();

        /// Nothing happened; whoever went away is found out by it.
        void stillHere();

        /// The keys are out of reach. Nothing follows.
        void locked();

        /// No more will be told.
        void end();
    }

    /// A map that an account looks at.
    record Look(String account, String map) {}

    /// What may be told of it.
    ///
    /// @param passwordLink when a link for a new password of the account was made, if they have not
    ///   read of it
    private record Seen(long revision, @Nullable Object passwordLink) {}

    /// The revision of a map at this moment; none when there is no such map, or the account may not
    /// see it.
    OptionalLong revision(Look look) {
        return revisions(Set.of(look)).values().stream().mapToLong(Seen::revision).findFirst();
    }

    /// Tells of a map until the listener is removed, as long as it may be seen.
    ///
    /// @param known the revision that need not be told any more
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

    /// Tells everybody that Kithmap is locked, and nothing more until [#unlock].
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

    /// Ends what is told to everybody, at once.
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
                } catch (RuntimeException unreachable) { // the next round may tell more
                    all.forEach(Listener::tellNothing);
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException ended) {
            // that is how it ends
        }
    }

    /// None of them: then the poller ends, and the next listener starts another.
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

    /// Somebody who looks at a map.
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
                return; // told the next time, when it is as new as can be
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

        /// What was so from the start, the page knows.
        private boolean hasOtherPasswordLink(Seen seen) {
            Optional<Object> now = Optional.ofNullable(seen.passwordLink());
            boolean other = asked && !now.equals(passwordLink);
            passwordLink = now;
            asked = true;
            return other;
        }

        private void tellNothing() {
            if (!busy && System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
                start(ear::stillHere);
            }
        }

        /// One that reads slowly must not keep the others waiting.
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
