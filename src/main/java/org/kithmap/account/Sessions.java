package org.kithmap.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.StorageFull;

/// Who is signed in. Sessions are in the graph, so they outlast a restart; what was just looked up
/// is remembered for a moment, so that a page full of requests asks once.
public final class Sessions {

    static final Duration LASTS = Duration.ofDays(30);

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;

    private static final CypherFile START = CypherFile.load("account/start-session.cypher");
    private static final CypherFile FIND = CypherFile.load("account/find-session.cypher");
    private static final CypherFile END = CypherFile.load("account/end-session.cypher");

    private record Found(Account account, Instant until) {}

    private final Graph graph;
    private final Clock clock;
    private final Map<String, Found> remembered = new ConcurrentHashMap<>();

    public Sessions(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// @return the token, which only the browser keeps
    public String start(Account account) {
        String token = Token.random();
        String hash = Token.hash(token);
        try {
            graph.write(
                    START, Map.of("account", account.id(), "hash", hash, "days", LASTS.toDays()));
        } catch (StorageFull readingStillWorks) {
            remembered.put(
                    hash, new Found(account, clock.instant().plus(LASTS))); // until the next start
        }
        return token;
    }

    Optional<Account> find(String token) {
        String hash = Token.hash(token);
        Found found = remembered.get(hash);
        if (found != null && clock.instant().isBefore(found.until())) {
            return Optional.of(found.account());
        }
        Optional<Account> account =
                graph.read(FIND, Map.of("hash", hash)).stream()
                        .findFirst()
                        .map(row ->
                                new Account(
                                        row.string("id"),
                                        row.string("name"),
                                        Role.all(row.strings("roles"))));
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        account.ifPresentOrElse(
                known -> remembered.put(hash, new Found(known, clock.instant().plus(REMEMBERED))),
                () -> remembered.remove(hash));
        return account;
    }

    void end(String token) {
        String hash = Token.hash(token);
        graph.write(END, Map.of("hash", hash));
        remembered.remove(hash);
    }
}
