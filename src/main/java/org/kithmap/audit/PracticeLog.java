package org.kithmap.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.PracticeEvent.EventType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.Row;
import org.kithmap.graph.StorageFull;
import org.kithmap.util.Sha256;

/// The log of what happened to the accounts of a practice, for its administrators. A line is
/// written in the same transaction as its event, holds a hash of all lines before it, and is
/// removed after the practice's retention time. Lines hold ids of accounts instead of names, so the
/// log no longer names an account once it is deleted. They hold nothing of any map.
public final class PracticeLog {

    static final int PAGE = 50;

    /// The limit of lines per kind and hour for events that strangers can cause, so that they can't
    /// fill the disk.
    static final int MAX_PER_HOUR = 60;

    /// The number of newest lines that are searched for those of the last hour.
    private static final int LOOKED_AT = 2_000;

    private static final CypherFile LAST = CypherFile.load("audit/practice-last.cypher");
    private static final CypherFile APPEND = CypherFile.load("audit/practice-append.cypher");
    private static final CypherFile RECENT = CypherFile.load("audit/practice-recent.cypher");
    private static final CypherFile LIST = CypherFile.load("audit/practice-list.cypher");
    private static final CypherFile OF_ACCOUNT =
            CypherFile.load("audit/practice-of-account.cypher");
    private static final CypherFile EXPIRE = CypherFile.load("audit/practice-expire.cypher");

    private final Graph graph;
    private final Clock clock;
    private final int days;

    /// A salt for the hashes of network addresses. It is never stored, so the addresses cannot be
    /// found by hashing all possible ones.
    private final String salt = UUID.randomUUID().toString();

    /// @param days the number of days for which lines are kept; 0 disables the log
    public PracticeLog(Graph graph, Clock clock, int days) {
        this.graph = graph;
        this.clock = clock;
        this.days = days;
    }

    /// Returns the number of days for which lines are kept.
    public int days() {
        return days;
    }

    /// Adds a line. Callers do this last in their transaction, because it locks the log until the
    /// transaction ends.
    ///
    /// @param by the id of the acting account; null for the console
    /// @param about the id of the affected account, if any
    public void add(
            Graph.Transaction transaction,
            EventType kind,
            @Nullable String by,
            @Nullable String about,
            List<String> roles) {
        if (days > 0) {
            append(
                    transaction,
                    transaction.run(LAST, Map.of()).getFirst(),
                    kind,
                    by,
                    about,
                    roles,
                    null);
        }
    }

    /// Adds a line unless the last hour has one with the same arguments, or [#MAX_PER_HOUR] of this
    /// kind. Skips the line if the database cannot write it, because the request is refused in any
    /// case.
    ///
    /// @param by the id of the acting account; null without a session
    /// @param about the id of the account that the attempt was made on, if any
    /// @param network the network that the request came from, or empty
    public void addOnceAnHour(
            EventType kind, @Nullable String by, @Nullable String about, String network) {
        if (days == 0) {
            return;
        }
        String bucket = Sha256.hex(String.join("\n", salt, "" + by, "" + about, network));
        try {
            graph.inTransaction(transaction -> {
                Row last = transaction.run(LAST, Map.of()).getFirst();
                Row recent =
                        transaction
                                .run(
                                        RECENT,
                                        Map.of(
                                                "after",
                                                last.number("number") - LOOKED_AT,
                                                "did",
                                                kind.key(),
                                                "since",
                                                clock.instant()
                                                        .minus(Duration.ofHours(1))
                                                        .atZone(ZoneOffset.UTC),
                                                "bucket",
                                                bucket))
                                .getFirst();
                if (recent.number("same") == 0 && recent.number("lines") < MAX_PER_HOUR) {
                    append(transaction, last, kind, by, about, List.of(), bucket);
                }
                return true;
            });
        } catch (StorageFull | GraphUnavailable leftOut) {
            // the line is skipped
        }
    }

    private void append(
            Graph.Transaction transaction,
            Row last,
            EventType kind,
            @Nullable String by,
            @Nullable String about,
            List<String> roles,
            @Nullable String bucket) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long number = last.number("number") + 1;
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("number", number);
        line.put("at", at.atZone(ZoneOffset.UTC));
        line.put("did", kind.key());
        line.put("by", by);
        line.put("about", about);
        line.put("roles", roles);
        line.put("bucket", bucket);
        line.put(
                "hash",
                PracticeLogChain.hash(
                        last.string("hash"), number, at, kind.key(), by, about, roles));
        transaction.run(APPEND, line);
    }

    /// A page of the log.
    ///
    /// @param events the lines, newest first
    /// @param more whether there are older lines
    /// @param days the number of days for which lines are kept
    /// @param intact whether every line is unchanged and none between them is missing; null if the
    ///   page has only one kind, as this can't be verified then
    public record LogPage(
            @JsonInclude List<PracticeEvent> events,
            boolean more,
            int days,
            @Nullable Boolean intact) {}

    /// Returns a page of at most [#PAGE] lines.
    ///
    /// @param kind the kind to select; null for all
    /// @param before the number of a line; only lines before it are returned
    public LogPage page(@Nullable EventType kind, long before) {
        return page(kind, before, PAGE);
    }

    /// Returns a page of at most the given number of lines.
    ///
    /// @param kind the kind to select; null for all
    /// @param before the number of a line; only lines before it are returned
    /// @param most the maximum number of lines
    public LogPage page(@Nullable EventType kind, long before, int most) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("did", kind == null ? null : kind.key());
        parameters.put("before", before);
        parameters.put("most", most + 1);
        List<PracticeEvent> found =
                graph.read(LIST, parameters).stream().map(PracticeEvent::of).toList();
        return new LogPage(
                found.stream().limit(most).toList(),
                found.size() > most,
                days,
                kind == null ? PracticeLogChain.isIntact(found) : null);
    }

    /// A line as the account that it is about may see it: without other accounts.
    public record AccountEvent(Instant at, String did, @JsonInclude List<String> roles) {}

    /// Returns the lines about an account, latest first.
    public List<AccountEvent> of(String account) {
        return graph.read(OF_ACCOUNT, Map.of("account", account)).stream()
                .map(row ->
                        new AccountEvent(
                                ((ZonedDateTime) Objects.requireNonNull(row.value("at")))
                                        .toInstant(),
                                row.string("did"),
                                row.strings("roles")))
                .toList();
    }

    /// Removes the lines that have been kept for the retention time.
    public void expire() {
        graph.write(
                EXPIRE,
                Map.of(
                        "before",
                        clock.instant().minus(Duration.ofDays(days)).atZone(ZoneOffset.UTC)));
    }
}
