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

/// What a passkey is to sign: 256 random bits for one ceremony of one asker, which count once and
/// for a short while. They are in the graph, so every replica knows them; only their hash is.
final class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    /// Of one asker at the same time. With more, the oldest go: nobody fills the database by
    /// asking.
    private static final int MOST_OPEN = 50;

    /// What a challenge was made for; it is good for nothing else.
    enum Ceremony {
        SIGN_IN,
        PROVE,
        ADD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final CypherFile MAKE = CypherFile.load("account/make-challenge.cypher");
    private static final CypherFile HOLD = CypherFile.load("account/lock-challenge.cypher");
    private static final CypherFile USE = CypherFile.load("account/use-challenge.cypher");

    private final Graph graph;
    private final Clock clock;

    Challenges(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// @param by an account, or what stands for where somebody is who has not signed in
    /// @return in base64url, as browsers want it
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
                        "most", MOST_OPEN));
        return challenge;
    }

    /// Uses a challenge up; of several at once, one does.
    ///
    /// @param by the account it must have been made for; null where somebody signs in, whose
    ///   address may be another by now
    /// @throws PasskeyRejected when it was none of ours, for something or somebody else, used or
    ///   too old
    void use(String challenge, Ceremony ceremony, @Nullable String by) {
        boolean gone =
                graph.inTransaction(transaction -> {
                    String hash = SecretToken.hash(challenge);
                    transaction.run(HOLD, Map.of("hash", hash));
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
