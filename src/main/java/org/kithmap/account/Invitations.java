package org.kithmap.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Invitation.Purpose;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.problem.NotFound;

/// The links with which a person gets an account or sets a new password. They are in the graph, so
/// that every replica knows them, but their tokens only as hashes.
public final class Invitations {

    static final Duration LASTS = Duration.ofDays(7);
    static final Duration CONSOLE_LASTS = Duration.ofMinutes(30);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final CypherFile MAKE = CypherFile.load("account/make-invitation.cypher");
    private static final CypherFile OPEN = CypherFile.load("account/open-invitations.cypher");
    private static final CypherFile FIND = CypherFile.load("account/find-invitation.cypher");
    private static final CypherFile LOCK = CypherFile.load("account/lock-invitation.cypher");
    private static final CypherFile USE = CypherFile.load("account/use-invitation.cypher");
    private static final CypherFile NOTE_INVITER = CypherFile.load("account/note-inviter.cypher");
    private static final CypherFile USE_CONSOLES =
            CypherFile.load("account/use-console-invitations.cypher");
    private static final CypherFile EXPIRED = CypherFile.load("account/expired-invitations.cypher");
    private static final CypherFile WITHDRAW =
            CypherFile.load("account/withdraw-invitation.cypher");

    /// A new invitation.
    ///
    /// @param token the token for the link; it can't be retrieved later
    public record CreatedInvitation(String id, String token, Instant expires) {}

    private final Graph graph;
    private final Clock clock;
    private final Accounts accounts;
    private final MapHandoverPort mapHandoverPort;
    private final InvitationLog log;
    private final PasskeyPolicy policy;

    public Invitations(
            Graph graph,
            Clock clock,
            Accounts accounts,
            MapHandoverPort mapHandoverPort,
            PracticeLog log,
            PasskeyPolicy policy) {
        this.graph = graph;
        this.clock = clock;
        this.accounts = accounts;
        this.mapHandoverPort = mapHandoverPort;
        this.log = new InvitationLog(log);
        this.policy = policy;
    }

    /// Creates an invitation for the person who has access to the console.
    public CreatedInvitation first() {
        return make(
                Purpose.FIRST, Set.of(Role.ADMINISTRATOR), null, null, null, false, CONSOLE_LASTS);
    }

    CreatedInvitation toNewAccount(String by, Set<Role> roles, @Nullable String label) {
        return make(Purpose.NEW, roles, label, by, null, false, LASTS);
    }

    /// Creates a link with which somebody chooses a new password.
    ///
    /// @param passkeysLost whether using it also removes the passkeys of an account whose roles
    ///   require one, so that its owner can add another
    /// @throws NotFound if the account does not exist
    CreatedInvitation toRecover(String by, String account, boolean passkeysLost) {
        accounts.require(account);
        return make(Purpose.RECOVERY, Set.of(), null, by, account, passkeysLost, LASTS);
    }

    private CreatedInvitation make(
            Purpose kind,
            Set<Role> roles,
            @Nullable String label,
            @Nullable String by,
            @Nullable String account,
            boolean passkeysLost,
            Duration lasts) {
        String token = SecretToken.random();
        String id = UUID.randomUUID().toString();
        ZonedDateTime now = now();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("hash", SecretToken.hash(token));
        parameters.put("id", id);
        parameters.put("kind", kind.key());
        parameters.put("roles", roles.stream().sorted().map(Role::key).toList());
        parameters.put("label", label);
        parameters.put("by", by);
        parameters.put("account", account);
        parameters.put("passkeysLost", passkeysLost);
        parameters.put("now", now);
        parameters.put("expires", now.plus(lasts));
        parameters.put("forgotten", now.minus(FORGOTTEN_AFTER));
        graph.inTransaction(transaction -> {
            transaction.run(MAKE, parameters);
            log.made(transaction, kind, passkeysLost, by, account, roles);
            return true;
        });
        return new CreatedInvitation(id, token, now.plus(lasts).toInstant());
    }

    /// Returns the open invitations.
    ///
    /// @param by the id of their creator; null for all invitations
    List<Invitation> open(@Nullable String by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("by", by);
        parameters.put("now", now());
        return graph.read(OPEN, parameters).stream().map(Invitation::of).toList();
    }

    /// Withdraws an invitation.
    ///
    /// @param actor the id of the account that withdraws it
    /// @param by the id of the creator that it must have; null for any
    void withdraw(String actor, @Nullable String by, String id) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("by", by);
        parameters.put("id", id);
        graph.inTransaction(transaction -> {
            log.withdrawn(transaction, actor, transaction.run(WITHDRAW, parameters));
            return true;
        });
    }

    /// Logs the invitations that have expired unused.
    public void noteExpired() {
        graph.inTransaction(transaction -> {
            log.expired(transaction, transaction.run(EXPIRED, Map.of("now", now())));
            return true;
        });
    }

    /// Returns the invitation of a token, without using it.
    Optional<Invitation> find(String token) {
        return graph.read(FIND, Map.of("hash", SecretToken.hash(token), "now", now())).stream()
                .findFirst()
                .map(Invitation::of)
                .filter(invitation ->
                        invitation.kind() != Purpose.RECOVERY || invitation.account() != null);
    }

    /// Uses an invitation. Creates the account, or sets its password and ends its sessions; this
    /// also removes its passkeys, unless its roles require one and the link is not for a lost
    /// passkey. Of several concurrent uses, only one succeeds.
    ///
    /// @param name the name of a new account
    /// @param password the hash of the password
    /// @param more further roles that the person at the console has chosen
    /// @throws InvitationGone if it was used meanwhile
    /// @throws NameTaken if another account has the name; the invitation remains valid
    Account accept(
            String token,
            Invitation invitation,
            @Nullable PersonName name,
            String password,
            Set<Role> more) {
        try {
            return graph.inTransaction(transaction -> {
                Map<String, @Nullable Object> parameters =
                        Map.of("hash", SecretToken.hash(token), "now", now());
                transaction.run(LOCK, parameters);
                if (transaction.run(USE, parameters).isEmpty()) {
                    throw new InvitationGone();
                }
                Account accepted =
                        switch (invitation.kind()) {
                            case FIRST -> {
                                transaction.run(USE_CONSOLES, Map.of("now", now()));
                                yield accounts.createFirst(
                                        transaction,
                                        Objects.requireNonNull(name),
                                        password,
                                        Role.with(more, Role.ADMINISTRATOR));
                            }
                            case NEW -> {
                                Account account =
                                        accounts.create(
                                                transaction,
                                                Objects.requireNonNull(name),
                                                password,
                                                invitation.roles());
                                transaction.run(
                                        NOTE_INVITER,
                                        Map.of(
                                                "invitation",
                                                invitation.id(),
                                                "account",
                                                account.id()));
                                mapHandoverPort.complete(
                                        transaction, invitation.id(), account.id());
                                yield account;
                            }
                            case RECOVERY -> {
                                String account = Objects.requireNonNull(invitation.account());
                                Accounts.setPassword(transaction, account, password, null);
                                // A passkey that an attacker added would still let them in. If a
                                // passkey is required, only a link for a lost one replaces it.
                                if (invitation.passkeysLost()
                                        || !policy.isRequiredOf(rolesOf(account))) {
                                    Passkeys.removeAll(transaction, account);
                                }
                                yield new Account(
                                        account, String.valueOf(invitation.name()), Set.of());
                            }
                        };
                log.used(transaction, invitation.kind(), accepted);
                return accepted;
            });
        } catch (GraphConflict e) {
            throw new NameTaken();
        }
    }

    private Set<Role> rolesOf(String account) {
        return accounts.find(account).map(found -> found.account().roles()).orElse(Set.of());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
