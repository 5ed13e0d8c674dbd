package org.kithmap.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.WebAuthn.Credential;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.Row;
import org.kithmap.problem.LimitReached;

/// The stored passkeys of all accounts.
final class Passkeys {

    static final int MAX_PER_ACCOUNT = 10;

    private static final CypherFile LIST = CypherFile.load("account/passkeys.cypher");
    private static final CypherFile FIND = CypherFile.load("account/find-passkey.cypher");
    private static final CypherFile HANDLE = CypherFile.load("account/passkey-handle.cypher");
    private static final CypherFile LOCK = CypherFile.load("account/lock.cypher");
    private static final CypherFile ADD = CypherFile.load("account/add-passkey.cypher");
    private static final CypherFile USE = CypherFile.load("account/use-passkey.cypher");
    private static final CypherFile REMOVE = CypherFile.load("account/remove-passkey.cypher");
    private static final CypherFile REMOVE_ALL = CypherFile.load("account/remove-passkeys.cypher");

    /// A stored passkey with its account.
    ///
    /// @param handle the random id of the account in its passkeys
    record StoredPasskey(Account account, String handle, Credential credential) {}

    /// The data of an account for the creation of its next passkey.
    ///
    /// @param handle the random id of the account in its passkeys
    /// @param credentials the ids of its existing passkeys
    record Holder(String handle, List<String> credentials) {}

    private final Graph graph;
    private final Clock clock;

    Passkeys(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Returns the passkeys of an account, the latest first.
    List<Passkey> of(String account) {
        return graph.read(LIST, Map.of("account", account)).stream()
                .map(Passkeys::passkey)
                .toList();
    }

    static Passkey passkey(Row row) {
        return new Passkey(
                row.string("id"),
                row.string("name"),
                row.instant("created"),
                row.instantOrNull("used"));
    }

    List<String> credentials(String account) {
        return graph.read(LIST, Map.of("account", account)).stream()
                .map(row -> row.string("credential"))
                .toList();
    }

    /// Returns the passkey with a credential id.
    ///
    /// @return empty also if its owner may not sign in
    Optional<StoredPasskey> find(String credential) {
        return graph.read(FIND, Map.of("credential", credential)).stream()
                .findFirst()
                .map(row ->
                        new StoredPasskey(
                                Account.of(row.row("account")),
                                row.string("handle"),
                                new Credential(
                                        credential,
                                        row.string("key"),
                                        row.number("counter"),
                                        Boolean.TRUE.equals(row.value("eligible")),
                                        Boolean.TRUE.equals(row.value("copied")))));
    }

    /// Returns the id of an account in its passkeys, and creates it if necessary. It is random,
    /// because a person who has the device may read it.
    Holder holder(String account) {
        Row row =
                graph
                        .write(HANDLE, Map.of("account", account, "handle", SecretToken.random()))
                        .stream()
                        .findFirst()
                        .orElseThrow(Accounts::notFound);
        return new Holder(row.string("handle"), row.strings("credentials"));
    }

    /// Adds a passkey to an account.
    ///
    /// @param most the limit of passkeys of the account, including this one
    /// @throws PasskeyAlreadyRegistered if an account already has it
    /// @throws LimitReached if the account has reached the limit
    Passkey add(String account, String name, Credential credential, int most) {
        Passkey passkey = new Passkey(UUID.randomUUID().toString(), name, now().toInstant(), null);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("most", most);
        parameters.put("id", passkey.id());
        parameters.put("name", name);
        parameters.put("now", now());
        parameters.put("credential", credential.credential());
        parameters.put("key", credential.key());
        parameters.put("counter", credential.counter());
        parameters.put("eligible", credential.eligible());
        parameters.put("copied", credential.copied());
        try {
            boolean full =
                    graph.inTransaction(transaction -> {
                        transaction.run(LOCK, Map.of("id", account));
                        return transaction.run(ADD, parameters).isEmpty();
                    });
            if (full) {
                throw full();
            }
        } catch (GraphConflict e) {
            throw new PasskeyAlreadyRegistered();
        }
        return passkey;
    }

    /// Stores the use of a passkey.
    ///
    /// @param counter the counter in the signed response
    /// @throws PasskeyRejected if another response with this counter was used meanwhile, or the
    ///   passkey was removed
    void used(String credential, long counter, boolean copied) {
        if (graph.write(
                        USE,
                        Map.of(
                                "credential", credential,
                                "counter", counter,
                                "copied", copied,
                                "now", now()))
                .isEmpty()) {
            throw new PasskeyRejected();
        }
    }

    /// Removes a passkey.
    ///
    /// @param required whether the account must keep at least one passkey
    /// @throws LastCredential if it would have none, or no other way to sign in
    void remove(String account, String id, boolean required) {
        graph.inTransaction(transaction -> {
            transaction.run(LOCK, Map.of("id", account));
            List<Row> rows = transaction.run(REMOVE, Map.of("account", account, "id", id));
            if (rows.stream().anyMatch(row -> row.number(required ? "passkeys" : "left") == 0)) {
                throw new LastCredential();
            }
            return true;
        });
    }

    /// Removes all passkeys of an account, in the transaction that resets its password.
    static void removeAll(Graph.Transaction transaction, String account) {
        transaction.run(REMOVE_ALL, Map.of("account", account));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    static LimitReached full() {
        return new LimitReached(
                "too-many-passkeys",
                "This account has the maximum number of passkeys. Please remove one first.");
    }
}
