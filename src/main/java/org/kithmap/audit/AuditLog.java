package org.kithmap.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.util.Sha256;

/// The audit logs of all maps. Lines are only appended, never changed or removed, and each holds a
/// hash of all lines before it. A line is written in the same transaction as the action that it
/// records, so neither exists without the other. Erasing a map erases its log.
public final class AuditLog {

    private static final CypherFile LAST = CypherFile.load("audit/last.cypher");
    private static final CypherFile APPEND = CypherFile.load("audit/append.cypher");
    private static final CypherFile LIST = CypherFile.load("audit/list.cypher");

    private static final String BEGINNING = "";

    private final Graph graph;
    private final Clock clock;
    private final PracticeLog practice;

    /// Creates the log for a single user, without a log of accounts.
    public AuditLog(Graph graph, Clock clock) {
        this(graph, clock, new PracticeLog(graph, clock, 0));
    }

    /// @param practice the log of the accounts
    public AuditLog(Graph graph, Clock clock, PracticeLog practice) {
        this.graph = graph;
        this.clock = clock;
        this.practice = practice;
    }

    /// Returns the log of the accounts of a practice.
    public PracticeLog practice() {
        return practice;
    }

    /// Adds a line.
    ///
    /// @param by the id of the acting account
    /// @param whom the id of the account that the action is about, if any
    public void add(
            Graph.Transaction transaction,
            String map,
            String by,
            AuditAction auditAction,
            @Nullable String whom) {
        Row last = transaction.run(LAST, parameters(map, by, whom)).getFirst();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long number = last.number("number") + 1;
        String about = (String) last.value("whom");
        AuditEvent event =
                new AuditEvent(
                        number,
                        at,
                        by,
                        last.string("name"),
                        auditAction.key(),
                        about,
                        hash(
                                last.string("hash"),
                                number,
                                at,
                                by,
                                last.string("name"),
                                auditAction.key(),
                                about));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ego", map);
        parameters.put("number", event.number());
        parameters.put("at", at.atZone(ZoneOffset.UTC));
        parameters.put("by", event.by());
        parameters.put("name", event.name());
        parameters.put("did", event.did());
        parameters.put("whom", event.whom());
        parameters.put("hash", event.hash());
        transaction.run(APPEND, parameters);
    }

    private static Map<String, @Nullable Object> parameters(
            String map, String by, @Nullable String whom) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ego", map);
        parameters.put("by", by);
        parameters.put("whom", whom);
        return parameters;
    }

    /// The lines of a map's log and the result of their verification.
    ///
    /// @param events the lines, newest first
    /// @param intact whether every line is unchanged and none between them is missing
    public record AuditTrail(@JsonInclude List<AuditEvent> events, @JsonInclude boolean intact) {}

    /// Returns the log of a map. Callers must check the permission to read it.
    public AuditTrail read(String map) {
        List<AuditEvent> events =
                graph.read(LIST, Map.of("ego", map)).stream().map(AuditEvent::of).toList();
        return new AuditTrail(events.reversed(), intact(events));
    }

    private static boolean intact(List<AuditEvent> events) {
        String before = BEGINNING;
        long number = 1;
        for (AuditEvent event : events) {
            String hash =
                    hash(
                            before,
                            number,
                            event.at(),
                            event.by(),
                            event.name(),
                            event.did(),
                            event.whom());
            if (event.number() != number || !event.hash().equals(hash)) {
                return false;
            }
            before = event.hash();
            number++;
        }
        return true;
    }

    private static String hash(
            String before,
            long number,
            Instant at,
            String by,
            String name,
            String did,
            @Nullable String whom) {
        String line =
                String.join(
                        "\n",
                        before,
                        "" + number,
                        at.toString(),
                        by,
                        name,
                        did,
                        String.valueOf(whom));
        return Sha256.hex(line);
    }
}
