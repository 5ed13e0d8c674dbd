package org.kithmap.account;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.RateLimited;

/// A rate limit for guesses at secrets. The counts are in the graph, so that they apply to all
/// replicas. After some free attempts, each further one has to wait twice as long as the one
/// before, up to a limit, so that no account is locked permanently. An attempt counts before its
/// result is known, so that concurrent attempts can't bypass the limit.
///
/// A person may type a password into the field for the name, so names and addresses are stored as
/// hashes.
final class LoginThrottle {

    static final int FREE_OF_ACCOUNT = 5;
    static final int FREE_OF_ADDRESS = 20;

    /// Short, because an attacker can make the owner of an account wait this long, again and again.
    static final Duration MAX_ACCOUNT_DELAY = Duration.ofMinutes(1);

    static final Duration MAX_ADDRESS_DELAY = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final CypherFile LOCK = CypherFile.load("account/lock-attempts.cypher");
    private static final CypherFile READ = CypherFile.load("account/attempts.cypher");
    private static final CypherFile COUNT = CypherFile.load("account/count-attempt.cypher");
    private static final CypherFile FORGET = CypherFile.load("account/delete-attempts.cypher");
    private static final CypherFile RESET = CypherFile.load("account/reset-attempts.cypher");

    private record Bucket(String key, int free, Duration longest, boolean isAddress) {

        /// Returns the wait after a number of attempts.
        Duration waitAfter(long count) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(count - free, 30));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /// An attempt that was permitted.
    record Attempt(List<String> accounts, List<String> addresses) {}

    private final Graph graph;
    private final Clock clock;

    LoginThrottle(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Counts an attempt with a password of an account.
    ///
    /// @throws RateLimited if the client has to wait
    Attempt atPassword(String login, String address) {
        return begin(List.of(atLogin(login), address(address)));
    }

    /// Counts an attempt within a session, with the password or a passkey of its account.
    ///
    /// @throws RateLimited if the client has to wait
    Attempt atReauthentication(String account, String address) {
        return begin(List.of(atSession(account), address(address)));
    }

    /// Counts an attempt with a passkey, whether or not the passkey exists.
    ///
    /// @throws RateLimited if the client has to wait
    Attempt atPasskey(String credential, String address) {
        return begin(List.of(atCredential(credential), address(address)));
    }

    /// Counts an attempt with an invitation.
    ///
    /// @throws RateLimited if the client has to wait
    Attempt atInvitation(String address) {
        return begin(List.of(address(address)));
    }

    /// Resets the counts after a successful attempt, which was no guess.
    void reset(Attempt right) {
        graph.write(
                RESET,
                Map.of(
                        "right", right.accounts(),
                        "addresses", right.addresses(),
                        "forgotten", now().minus(FORGOTTEN_AFTER)));
    }

    /// Deletes the counts of an account, in the transaction that deletes it.
    ///
    /// @param credentials the ids of its passkeys
    static void forget(
            Graph.Transaction transaction, String login, String account, List<String> credentials) {
        List<String> keys =
                Stream.concat(
                                Stream.of(atLogin(login), atSession(account)),
                                credentials.stream().map(LoginThrottle::atCredential))
                        .map(Bucket::key)
                        .toList();
        transaction.run(FORGET, Map.of("keys", keys));
    }

    /// Returns the hash that stands for an address or, for IPv6, for its network.
    static String at(String address) {
        return address(address).key();
    }

    private Attempt begin(List<Bucket> limits) {
        List<String> keys = limits.stream().map(Bucket::key).toList();
        Duration wait =
                graph.inTransaction(transaction -> {
                    transaction.run(LOCK, Map.of("keys", keys));
                    Map<String, Row> before =
                            transaction.run(READ, Map.of("keys", keys)).stream()
                                    .collect(
                                            Collectors.toMap(row -> row.string("key"), row -> row));
                    Duration longest =
                            before.values().stream()
                                    .map(this::left)
                                    .max(Duration::compareTo)
                                    .orElse(Duration.ZERO);
                    if (longest.isPositive()) {
                        return longest;
                    }
                    List<Map<String, @Nullable Object>> attempts = new ArrayList<>();
                    for (Bucket limit : limits) {
                        long count = count(before.get(limit.key())) + 1;
                        Map<String, @Nullable Object> one = new HashMap<>();
                        one.put("key", limit.key());
                        one.put("count", count);
                        one.put("until", now().plus(limit.waitAfter(count)));
                        attempts.add(one);
                    }
                    transaction.run(COUNT, Map.of("attempts", attempts, "now", now()));
                    return Duration.ZERO;
                });
        if (wait.isPositive()) {
            throw RateLimited.attempts(wait);
        }
        return new Attempt(
                limits.stream().filter(limit -> !limit.isAddress()).map(Bucket::key).toList(),
                limits.stream().filter(Bucket::isAddress).map(Bucket::key).toList());
    }

    /// Returns the remaining wait. A wait beyond the longest one counts as zero, because it stems
    /// from a clock that was wrong.
    private Duration left(Row row) {
        Object until = row.value("until");
        Duration left =
                until == null
                        ? Duration.ZERO
                        : Duration.between(clock.instant(), ((ZonedDateTime) until).toInstant());
        return left.compareTo(MAX_ADDRESS_DELAY) > 0 ? Duration.ZERO : left;
    }

    private long count(@Nullable Row row) {
        Object last = row == null ? null : row.value("last");
        if (row == null || last == null) {
            return 0;
        }
        Duration since = Duration.between(((ZonedDateTime) last).toInstant(), clock.instant());
        return since.abs().compareTo(FORGOTTEN_AFTER) < 0 ? row.number("count") : 0;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    private static Bucket atLogin(String login) {
        return account("login:" + login);
    }

    private static Bucket atSession(String account) {
        return atLogin("own " + account);
    }

    private static Bucket atCredential(String credential) {
        return account("passkey:" + credential);
    }

    private static Bucket account(String what) {
        return new Bucket(
                "account:" + SecretToken.hash(what), FREE_OF_ACCOUNT, MAX_ACCOUNT_DELAY, false);
    }

    private static Bucket address(String address) {
        return new Bucket(
                "address:" + SecretToken.hash(network(address)),
                FREE_OF_ADDRESS,
                MAX_ADDRESS_DELAY,
                true);
    }

    /// Returns the network of an IPv6 address, because a client that has one address can use all
    /// 2^64 of its network.
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
