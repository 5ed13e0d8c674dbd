package org.kithmap.share;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.Coded;
import org.kithmap.map.MapAccess;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.problem.NotFound;

/// The proposals that the owner of a map can answer. A proposal is open for 30 days, while the
/// coach sees the map and both are coaches. Callers must check who may read it.
final class OpenProposals {

    private static final CypherFile OPEN = CypherFile.load("share/proposals.cypher");

    private static final Duration ANSWERABLE = Duration.ofDays(30);

    private final Graph graph;
    private final Clock clock;

    OpenProposals(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Returns the proposals of all coaches.
    List<Proposal> of(String map) {
        return graph.read(OPEN, parameters(map, null)).stream().map(this::proposal).toList();
    }

    /// Returns the proposal of one coach.
    Optional<Proposal> of(String map, String coach) {
        return graph.read(OPEN, parameters(map, coach)).stream().map(this::proposal).findFirst();
    }

    /// Returns the proposal of one coach, in a transaction that has locked the map.
    ///
    /// @throws NotFound if there is none
    Proposal require(Graph.Transaction transaction, String map, String coach) {
        return transaction.run(OPEN, parameters(map, coach)).stream()
                .map(this::proposal)
                .findFirst()
                .orElseThrow(OpenProposals::notFound);
    }

    static NotFound notFound() {
        return new NotFound("no-such-proposal", "This proposal is no longer open.");
    }

    /// Returns the earliest time of a proposal that is still open.
    ZonedDateTime since() {
        return clock.instant().minus(ANSWERABLE).atZone(ZoneOffset.UTC);
    }

    private Map<String, @Nullable Object> parameters(String map, @Nullable String coach) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ego", map);
        parameters.put("coach", coach);
        parameters.put("since", since());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    private Proposal proposal(Row row) {
        Coach colleague = new Coach(row.string("colleagueId"), row.string("colleagueName"));
        LocalDate until = (LocalDate) row.value("until");
        ZonedDateTime made = (ZonedDateTime) Objects.requireNonNull(row.value("made"));
        Share share =
                Boolean.TRUE.equals(row.value("shared")) ? null : share(colleague, until, row);
        return Proposal.of(
                new Coach(row.string("id"), row.string("name")),
                new Proposal.Proposed(
                        colleague,
                        Coded.of(ProposalKind.class, row.string("kind")),
                        until,
                        made.withZoneSameInstant(ZoneOffset.UTC).toLocalDate(),
                        made.toInstant().toEpochMilli()),
                share,
                share != null && !share.withheld().equals(MapAccess.withheld(row.row("share"))));
    }

    /// Returns what the colleague would see: as much as the coach sees now, for no longer, without
    /// the page for a hard day, and without what the owner withheld from the colleague before.
    private Share share(Coach colleague, @Nullable LocalDate until, Row row) {
        Row ofCoach = row.row("share");
        LocalDate ends = (LocalDate) ofCoach.optional("until");
        boolean edit = mayEdit(ofCoach);
        SharingRestrictions withheld = MapAccess.withheld(ofCoach);
        for (Row earlier : row.rows("earlier")) {
            edit &= mayEdit(earlier);
            withheld = withheld.and(MapAccess.withheld(earlier));
        }
        return new Share(
                colleague,
                edit,
                LocalDate.now(clock),
                until == null || ends != null && ends.isBefore(until) ? ends : until,
                false,
                withheld);
    }

    private static boolean mayEdit(Row share) {
        return "edit".equals(share.string("may"));
    }
}
