package org.kithmap.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The challenges that passkeys sign. A challenge is 256 random bits for one ceremony of one
/// client; it can be used once, for a short time. It is in the graph, so that every replica knows
/// it, but only as a hash.
final class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    /// The limit of open challenges for each client. Beyond it the oldest are deleted, so that
    /// requests can't fill the database.
    private static final int MAX_OPEN = 50;

    /// The purpose of a challenge, which can't be used for any other.
    enum Ceremony {
        SIGN_IN,
        PROVE,
        ADD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final CypherFile MAKE = CypherFile.load("account/make-challenge.cypher");
    private static final CypherFile LOCK = CypherFile.load("account/lock-challenge.cypher");
    private static final CypherFile USE = CypherFile.load("account/use-challenge.cypher");

    private final Graph graph;
    private final Clock clock;

    Challenges(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Creates a challenge.
    ///
    /// @param by the id of an account, or the key of an address ([LoginThrottle#at]) before the
    ///   sign-in
    /// @return the challenge in base64url, as browsers require it
    String make(Ceremony ceremony, String by) {
        String challenge = SecretToken.random();
        graph.write(
                MAKE,
                Map.of(
                        "hash", SecretToken.hash(challenge),
                        "ceremony", ceremony.key(),
                        "by", by,
                        "now", now(),
                        "expires", now().plus(LASTS),
                        "most", MAX_OPEN));
        return challenge;
    }

    /// Uses a challenge. Of several concurrent uses, only one succeeds.
    ///
    /// @param by the account for which it must have been created; null for a sign-in, because the
    ///   client's address may have changed
    /// @throws PasskeyRejected if the challenge is unknown, used or expired, or was created for
    ///   another ceremony or account
    void use(String challenge, Ceremony ceremony, @Nullable String by) {
        boolean gone =
                graph.inTransaction(transaction -> {
                    String hash = SecretToken.hash(challenge);
                    transaction.run(LOCK, Map.of("hash", hash));
                    Map<String, @Nullable Object> parameters = new HashMap<>();
                    parameters.put("hash", hash);
                    parameters.put("ceremony", ceremony.key());
                    parameters.put("by", by);
                    parameters.put("now", now());
                    return transaction.run(USE, parameters).isEmpty();
                });
        if (gone) {
            throw new PasskeyRejected();
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
