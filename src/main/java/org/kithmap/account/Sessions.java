package org.kithmap.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.Row;
import org.kithmap.graph.StorageFull;
import org.kithmap.problem.NotFound;

/// The sessions of all accounts. They are in the graph, so that they outlast a restart and are
/// valid on every replica. A session is cached for a moment, so that the many requests of a page
/// cause only one query.
public final class Sessions {

    private static final int MAX_CACHED = 10_000;

    /// The shortest interval at which the use of a session is stored.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /// The number of digits of a hash that suffices to distinguish the sessions of an account.
    private static final int ID_LENGTH = 16;

    private static final CypherFile START = CypherFile.load("account/start-session.cypher");
    private static final CypherFile FIND = CypherFile.load("account/find-session.cypher");
    private static final CypherFile TOUCH = CypherFile.load("account/touch-session.cypher");
    private static final CypherFile CONFIRM = CypherFile.load("account/confirm-session.cypher");
    private static final CypherFile LIST = CypherFile.load("account/sessions.cypher");
    private static final CypherFile END = CypherFile.load("account/end-session.cypher");
    private static final CypherFile END_ONE = CypherFile.load("account/end-one-session.cypher");
    private static final CypherFile END_ALL = CypherFile.load("account/end-sessions.cypher");

    private record CachedSession(Account account, boolean byPasskey, Instant until) {}

    /// A valid session.
    ///
    /// @param byPasskey whether a passkey confirmed it
    record SignedIn(Account account, boolean byPasskey) {}

    /// A session as its owner sees it.
    ///
    /// @param device a name that is the same in every language, such as "Firefox · Linux"
    /// @param current whether it is the session of this request
    public record Session(
            String id,
            @Nullable String device,
            @Nullable Instant started,
            @Nullable Instant seen,
            Boolean current) {}

    private final Graph graph;
    private final Clock clock;
    private final SessionLifetimes sessionLifetimes;
    private final Cache<String, CachedSession> remembered =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).executor(Runnable::run).build();

    public Sessions(Graph graph, Clock clock, SessionLifetimes sessionLifetimes) {
        this.graph = graph;
        this.clock = clock;
        this.sessionLifetimes = sessionLifetimes;
    }

    public Duration last() {
        return sessionLifetimes.absolute();
    }

    /// Starts a session.
    ///
    /// @return the token, which only the browser stores
    /// @throws NotFound if the account no longer exists, or may not be used
    public String start(Account account, String device) {
        return start(account, device, false);
    }

    /// @param byPasskey whether a passkey was used to sign in
    String start(Account account, String device, boolean byPasskey) {
        String token = SecretToken.random();
        String hash = SecretToken.hash(token);
        Instant ends = clock.instant().plus(sessionLifetimes.absolute());
        Map<String, @Nullable Object> parameters = times();
        parameters.put("account", account.id());
        parameters.put("hash", hash);
        parameters.put("expires", ends.atZone(ZoneOffset.UTC));
        parameters.put("device", device);
        parameters.put("passkey", byPasskey);
        try {
            if (graph.write(START, parameters).isEmpty()) {
                throw Accounts.notFound();
            }
        } catch (StorageFull readingStillWorks) {
            if (sessionLifetimes.idle() != null) {
                throw readingStillWorks; // a session known only to this replica could not be ended
            }
            remembered.put(hash, new CachedSession(account, byPasskey, ends)); // lost at a restart
        }
        return token;
    }

    Optional<Account> find(String token) {
        return signedIn(token).map(SignedIn::account);
    }

    Optional<SignedIn> signedIn(String token) {
        String hash = SecretToken.hash(token);
        Instant now = clock.instant();
        CachedSession found = remembered.getIfPresent(hash);
        if (found != null && now.isBefore(found.until())) {
            return Optional.of(new SignedIn(found.account(), found.byPasskey()));
        }
        Map<String, @Nullable Object> parameters = times();
        parameters.put("hash", hash);
        Optional<Row> row = graph.read(FIND, parameters).stream().findFirst();
        if (row.isEmpty()) {
            remembered.invalidate(hash);
            return Optional.empty();
        }
        Account account = Account.of(row.get());
        boolean byPasskey = Boolean.TRUE.equals(row.get().value("passkey"));
        remembered.put(
                hash,
                new CachedSession(account, byPasskey, now.plus(sessionLifetimes.remembered())));
        note(hash, row.get().instantOrNull("seen"), now);
        return Optional.of(new SignedIn(account, byPasskey));
    }

    /// Marks a session as confirmed by a passkey.
    void confirm(String token) {
        String hash = SecretToken.hash(token);
        graph.write(CONFIRM, Map.of("hash", hash));
        remembered.invalidate(hash);
    }

    /// Returns whether a session is still valid, without counting this as its use. On a laptop it
    /// always returns true, as no one else uses the installation.
    boolean isValid(String token) {
        if (sessionLifetimes.idle() == null) {
            return true;
        }
        Map<String, @Nullable Object> parameters = times();
        parameters.put("hash", SecretToken.hash(token));
        try {
            return !graph.read(FIND, parameters).isEmpty();
        } catch (GraphUnavailable unknown) {
            return true; // the next request finds out
        }
    }

    /// Stores the use of a session, which extends it. If the write fails, the next request tries
    /// again.
    private void note(String hash, @Nullable Instant seen, Instant now) {
        if (sessionLifetimes.idle() == null
                || (seen != null && now.isBefore(seen.plus(NOTED_EVERY)))) {
            return;
        }
        try {
            graph.write(TOUCH, Map.of("hash", hash, "now", now.atZone(ZoneOffset.UTC)));
        } catch (StorageFull | GraphUnavailable later) {
            // requests that only read still work
        }
    }

    /// Returns the sessions of an account.
    ///
    /// @param current the token of the session of this request
    public List<Session> of(String account, String current) {
        Map<String, @Nullable Object> parameters = times();
        parameters.put("account", account);
        String own = SecretToken.hash(current);
        return graph.read(LIST, parameters).stream()
                .map(row ->
                        new Session(
                                id(row.string("hash")),
                                (String) row.value("device"),
                                row.instantOrNull("started"),
                                row.instantOrNull("seen"),
                                row.string("hash").equals(own)))
                .toList();
    }

    void end(String token) {
        String hash = SecretToken.hash(token);
        graph.write(END, Map.of("hash", hash));
        remembered.invalidate(hash);
    }

    /// Ends a session of an account.
    ///
    /// @param session the id from [Session]
    void endOne(String account, String session) {
        if (session.length() == ID_LENGTH) {
            graph.write(END_ONE, Map.of("account", account, "session", session));
            forget(account);
        }
    }

    /// Ends the sessions of an account.
    ///
    /// @param but the token of the session that continues, or null
    void endAll(String account, @Nullable String but) {
        graph.inTransaction(transaction -> {
            endAll(transaction, account, but);
            return true;
        });
        forget(account);
    }

    /// Ends the sessions of an account in a transaction. The caller must call [#forget] after it.
    static void endAll(Graph.Transaction transaction, String account, @Nullable String but) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("but", but == null ? null : SecretToken.hash(but));
        transaction.run(END_ALL, parameters);
    }

    /// Removes the sessions of an account from the cache of this process.
    void forget(String account) {
        remembered.asMap().values().removeIf(found -> found.account().id().equals(account));
    }

    private Map<String, @Nullable Object> times() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        Map<String, @Nullable Object> times = new HashMap<>();
        times.put("now", now);
        times.put(
                "idleSince",
                sessionLifetimes.idle() == null ? null : now.minus(sessionLifetimes.idle()));
        return times;
    }

    private static String id(String hash) {
        return hash.substring(0, ID_LENGTH);
    }
}
