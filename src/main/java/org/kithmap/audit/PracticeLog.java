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
import org.kithmap.audit.PracticeEvent.Kind;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.Row;
import org.kithmap.graph.StorageFull;
import org.kithmap.util.Sha256;

/// What happened to the accounts of a practice, for its administrators: a line is written in the
/// transaction of what it tells of, holds a hash of all before it, and is removed after the time
/// that the practice keeps it. There are ids of accounts in it and no names, so an account that is
/// deleted is named no more; and nothing of any map.
public final class PracticeLog {

    static final int PAGE = 50;

    /// Lines about failed signing in, so that strangers can't fill the disk.
    static final int MOST_AN_HOUR = 60;

    /// The newest lines among which those of the last hour are looked for.
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

    /// Addresses are kept as a hash that nobody can look up: this is in no database.
    private final String salt = UUID.randomUUID().toString();

    /// @param days for how long lines are kept; 0 writes none
    public PracticeLog(Graph graph, Clock clock, int days) {
        this.graph = graph;
        this.clock = clock;
        this.days = days;
    }

    /// For how many days lines are kept.
    public int days() {
        return days;
    }

    /// Adds a line, as the last that its transaction does, so that nobody waits for long.
    ///
    /// @param by the id of the account that did it; null for the console
    /// @param about the id of the account it was done to; null for none
    public void add(
            Graph.Transaction transaction,
            Kind kind,
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

    /// Adds a line unless there is one of the last hour. Where that can't be written, it is left
    /// out: what is refused is refused all the same.
    ///
    /// @param by the id of the account that did it; null when nobody is signed in
    /// @param about the id of the account it was tried at; null when there is none
    /// @param network the request came from, or empty
    public void addOnceAnHour(
            Kind kind, @Nullable String by, @Nullable String about, String network) {
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
                if (recent.number("same") == 0 && recent.number("lines") < MOST_AN_HOUR) {
                    append(transaction, last, kind, by, about, List.of(), bucket);
                }
                return true;
            });
        } catch (StorageFull | GraphUnavailable leftOut) {
            // as said
        }
    }

    private void append(
            Graph.Transaction transaction,
            Row last,
            Kind kind,
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
        line.put("hash", hash(last.string("hash"), number, at, kind.key(), by, about, roles));
        transaction.run(APPEND, line);
    }

    /// A page of it.
    ///
    /// @param events the newest first
    /// @param more whether there are older ones
    /// @param intact whether each line is what was written, and none is missing between them; of
    ///   one kind alone that can't be told, and it is absent
    public record Page(
            @JsonInclude List<PracticeEvent> events,
            boolean more,
            int days,
            @Nullable Boolean intact) {}

    /// @param kind whose lines; null for all
    /// @param before the number of a line; those before it
    public Page page(@Nullable Kind kind, long before) {
        return page(kind, before, PAGE);
    }

    /// @param most how many lines
    public Page page(@Nullable Kind kind, long before, int most) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("did", kind == null ? null : kind.key());
        parameters.put("before", before);
        parameters.put("most", most + 1);
        List<PracticeEvent> found =
                graph.read(LIST, parameters).stream().map(PracticeEvent::of).toList();
        return new Page(
                found.stream().limit(most).toList(),
                found.size() > most,
                days,
                kind == null ? intact(found) : null);
    }

    /// A line about somebody, as they may have it: without the accounts of others.
    public record Line(Instant at, String did, @JsonInclude List<String> roles) {}

    /// What is kept of an account, the latest first.
    public List<Line> of(String account) {
        return graph.read(OF_ACCOUNT, Map.of("account", account)).stream()
                .map(row ->
                        new Line(
                                ((ZonedDateTime) Objects.requireNonNull(row.value("at")))
                                        .toInstant(),
                                row.string("did"),
                                row.strings("roles")))
                .toList();
    }

    /// The oldest is taken on trust, as those before it may have been removed after their time.
    private static boolean intact(List<PracticeEvent> newestFirst) {
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            PracticeEvent event = newestFirst.get(i);
            PracticeEvent before = newestFirst.get(i + 1);
            String hash =
                    hash(
                            before.hash(),
                            before.number() + 1,
                            event.at(),
                            event.did(),
                            id(event.by()),
                            id(event.about()),
                            event.roles());
            if (event.number() != before.number() + 1 || !event.hash().equals(hash)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String id(PracticeEvent.@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /// Removes what was kept long enough.
    public void expire() {
        graph.write(
                EXPIRE,
                Map.of(
                        "before",
                        clock.instant().minus(Duration.ofDays(days)).atZone(ZoneOffset.UTC)));
    }

    private static String hash(
            String before,
            long number,
            Instant at,
            String did,
            @Nullable String by,
            @Nullable String about,
            List<String> roles) {
        return Sha256.hex(
                String.join(
                        "\n",
                        before,
                        "" + number,
                        at.toString(),
                        did,
                        String.valueOf(by),
                        String.valueOf(about),
                        String.join(",", roles)));
    }
}
