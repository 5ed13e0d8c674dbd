package org.kithmap.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// Coaches' proposals that a colleague sees a client's map: as cover until a day, or because they
/// hand the client over. The owner of the map decides. Until then the colleague can read nothing of
/// it, and afterwards only what the coach could.
public final class ShareProposals {

    private static final CypherFile LOCK = CypherFile.load("share/lock.cypher");
    private static final CypherFile PROPOSABLE = CypherFile.load("share/proposable.cypher");
    private static final CypherFile PROPOSED_BY = CypherFile.load("share/proposed-by.cypher");
    private static final CypherFile PROPOSE = CypherFile.load("share/propose.cypher");
    private static final CypherFile CLOSE = CypherFile.load("share/close-proposal.cypher");
    private static final CypherFile COPY_ALIASES = CypherFile.load("share/copy-aliases.cypher");
    private static final CypherFile EXPIRE = CypherFile.load("share/expire-proposals.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final AuditLog audit;
    private final Shares shares;
    private final OpenProposals open;
    private final Clock clock;

    public ShareProposals(Graph graph, MapStore maps, AuditLog audit, Shares shares, Clock clock) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.shares = shares;
        this.open = new OpenProposals(graph, clock);
        this.clock = clock;
    }

    /// A coach's open proposal about a map that is shared with them, and the choices for a new one.
    ///
    /// @param proposal absent if none is open
    /// @param coaches whom they can propose: the other coaches, without the owner of the map
    /// @param ends the last day on which they see the map; none if it lasts until it is withdrawn
    record ProposalOverview(
            Proposal.@Nullable Proposed proposal,
            @JsonInclude List<Coach> coaches,
            @Nullable LocalDate ends) {}

    ProposalOverview own(String account, String map) {
        requireShared(account, map);
        Row row =
                graph
                        .read(
                                PROPOSABLE,
                                Map.of(
                                        "account", account,
                                        "ego", map,
                                        "today", LocalDate.now(clock)))
                        .stream()
                        .findFirst()
                        .orElseThrow(MapStore::notFound);
        return new ProposalOverview(
                open.of(map, account).map(Proposal::proposed).orElse(null),
                row.rows("coaches").stream().map(ShareRowMapper::coach).toList(),
                (LocalDate) row.value("ends"));
    }

    /// A proposal that a coach has made to the owner of a map.
    ///
    /// @param owner their name
    public record SentProposal(String owner, Proposal.Proposed proposed) {}

    /// Returns everything that a coach has proposed and that is still open.
    public List<SentProposal> by(String account) {
        return graph.read(PROPOSED_BY, Map.of("account", account)).stream()
                .flatMap(row ->
                        open.of(row.string("map"), account).stream()
                                .map(proposal ->
                                        new SentProposal(row.string("owner"), proposal.proposed())))
                .toList();
    }

    /// Proposes a colleague, instead of an earlier proposal of the same coach.
    ///
    /// @throws NotFound if there is no coach of this id who could see the map
    void propose(String account, String map, ProposalRequest request) {
        requireShared(account, map);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("ego", map);
        parameters.put("colleague", request.colleague());
        parameters.put("kind", request.kind().key());
        parameters.put("until", request.until());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("since", open.since());
        parameters.put(
                "made", clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC));
        graph.inTransaction(transaction -> {
            lock(transaction, map);
            Row done =
                    transaction.run(PROPOSE, parameters).stream()
                            .findFirst()
                            .orElseThrow(Shares::noSuchCoach);
            request.requireWithin((LocalDate) done.value("ends"));
            if (!Boolean.TRUE.equals(done.value("same"))) {
                audit.add(transaction, map, account, AuditAction.PROPOSED, request.colleague());
            }
            return done;
        });
    }

    /// Takes a coach's own proposal back.
    ///
    /// @throws NotFound if it is no longer open
    void takeBack(String account, String map) {
        requireShared(account, map);
        graph.inTransaction(transaction -> {
            lock(transaction, map);
            Proposal proposal = open.require(transaction, map, account);
            close(transaction, map, account);
            audit.add(
                    transaction,
                    map,
                    account,
                    AuditAction.PROPOSAL_WITHDRAWN,
                    proposal.proposed().colleague().id());
            return List.of();
        });
    }

    /// Answers a proposal, for the owner of the map. An agreement shares the map with the colleague
    /// on the coach's terms of this moment, without what the owner withheld from the colleague
    /// before; a share that the colleague has already stays as it is, because its owner chose its
    /// terms. If the client is handed over, the coach's share ends with the same commit. A refusal
    /// removes the proposal, and tells nobody.
    ///
    /// @param terms of the proposal that the owner has read
    /// @throws NotFound if it is no longer open
    /// @throws VersionConflict if the coach has replaced it, or the colleague would see something
    ///   else by now
    void answer(String account, String map, String coach, String terms, boolean accepted) {
        maps.requireOwn(account, map);
        graph.inTransaction(transaction -> {
            lock(transaction, map);
            Proposal proposal = open.require(transaction, map, coach);
            if (!proposal.terms().equals(terms)) {
                throw new VersionConflict(
                        "proposal-changed",
                        "This proposal was changed in the meantime. Read it again.",
                        Map.of("version", proposal.proposed().version()));
            }
            close(transaction, map, coach);
            if (accepted) {
                share(transaction, account, map, proposal);
            }
            return List.of();
        });
    }

    private void share(
            Graph.Transaction transaction, String account, String map, Proposal proposal) {
        String coach = proposal.coach().id();
        Share share = proposal.share();
        if (share != null) {
            String colleague = share.coach().id();
            shares.shareAsProposed(transaction, account, map, share);
            transaction.run(
                    COPY_ALIASES, Map.of("coach", coach, "ego", map, "colleague", colleague));
        }
        if (proposal.proposed().kind() == ProposalKind.HANDOVER) {
            shares.withdraw(transaction, account, map, coach);
        }
    }

    /// Removes proposals that can no longer be answered.
    public void expire() {
        graph.write(EXPIRE, Map.of("since", open.since(), "today", LocalDate.now(clock)));
    }

    private void requireShared(String account, String map) {
        if (maps.access(account, map).own()) {
            throw AccessDenied.coachesOnly();
        }
    }

    private static void lock(Graph.Transaction transaction, String map) {
        if (transaction.run(LOCK, Map.of("ego", map)).isEmpty()) {
            throw MapStore.notFound();
        }
    }

    private static void close(Graph.Transaction transaction, String map, String coach) {
        transaction.run(CLOSE, Map.of("ego", map, "coach", coach));
    }
}
