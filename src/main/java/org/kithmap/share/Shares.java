package org.kithmap.share;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.Alter;
import org.kithmap.map.IdAliases;
import org.kithmap.map.MapAccess;
import org.kithmap.map.MapSnapshot;
import org.kithmap.map.MapStore;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// The shares of a person's maps. Only the owner may call these methods; every change is recorded
/// in the map's audit log, and pages that show the map are notified.
public final class Shares {

    private static final CypherFile COACHES = CypherFile.load("share/coaches.cypher");
    private static final CypherFile WITH_ME = CypherFile.load("share/shared-with.cypher");
    private static final CypherFile LIST = CypherFile.load("share/list.cypher");
    private static final CypherFile PREVIOUS_SHARE = CypherFile.load("share/previous-share.cypher");
    private static final CypherFile SHARE = CypherFile.load("share/share.cypher");
    private static final CypherFile WITHDRAW = CypherFile.load("share/withdraw.cypher");
    private static final CypherFile FORMER = CypherFile.load("share/former-shares.cypher");
    private static final CypherFile ENDED = CypherFile.load("share/ended-shares.cypher");

    /// The time for which an owner is told about a share that ended without them.
    private static final Duration TOLD = Duration.ofDays(60);

    private final Graph graph;
    private final MapStore maps;
    private final AuditLog audit;
    private final ResearchConsent consent;
    private final OpenProposals proposals;
    private final Clock clock;
    private final int notesKept;

    /// @param notesKept the days for which a coach can read their own notes after a share has ended
    public Shares(Graph graph, MapStore maps, AuditLog audit, Clock clock, int notesKept) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.consent = new ResearchConsent(graph, maps, audit, clock);
        this.proposals = new OpenProposals(graph, clock);
        this.clock = clock;
        this.notesKept = notesKept;
    }

    /// Returns everybody with whom an account can share its maps.
    List<Coach> coaches(String account) {
        return graph.read(COACHES, Map.of("account", account)).stream()
                .map(ShareRowMapper::coach)
                .toList();
    }

    /// Somebody else's map that an account may look at, without its content.
    ///
    /// @param owner the name of its owner
    /// @param until its last day; none if it lasts until it is withdrawn
    public record ReceivedShare(String owner, LocalDate since, @Nullable LocalDate until) {}

    /// Returns the maps that others share with an account.
    public List<ReceivedShare> withMe(String account) {
        return graph.read(WITH_ME, Map.of("account", account)).stream()
                .map(ShareRowMapper::withMe)
                .toList();
    }

    public Sharing of(String account, String map) {
        maps.requireOwn(account, map);
        Map<String, @Nullable Object> ofMap = Map.of("ego", map);
        Map<String, @Nullable Object> endedLately =
                Map.of("ego", map, "since", clock.instant().minus(TOLD).atZone(ZoneOffset.UTC));
        return new Sharing(
                graph.read(LIST, ofMap).stream().map(ShareRowMapper::share).toList(),
                graph.read(FORMER, ofMap).stream().map(ShareRowMapper::share).toList(),
                graph.read(ENDED, endedLately).stream().map(ShareRowMapper::ended).toList(),
                proposals.of(map),
                consent.since(map),
                notesKept);
    }

    /// Shares a map with a coach, or changes the terms.
    ///
    /// @throws NotFound if there is no coach of this id
    /// @throws org.kithmap.map.InvalidMap if the map is so full that nobody else could add to it
    void share(String account, String map, String coach, ShareRequest shareRequest) {
        maps.requireOwn(account, map);
        graph.inTransaction(
                transaction -> share(transaction, account, map, coach, shareRequest, false));
    }

    /// Shares a map with the colleague whom a coach proposed, without the page for a hard day. The
    /// caller has checked that the owner agreed.
    void shareAsProposed(Graph.Transaction transaction, String account, String map, Share share) {
        ShareRequest asProposed =
                new ShareRequest(share.edit(), share.until(), false, share.withheld());
        share(transaction, account, map, share.coach().id(), asProposed, true);
    }

    private Row share(
            Graph.Transaction transaction,
            String account,
            String map,
            String coach,
            ShareRequest shareRequest,
            boolean proposed) {
        Optional<Row> row =
                transaction.run(PREVIOUS_SHARE, Map.of("ego", map, "coach", coach)).stream()
                        .findFirst();
        Optional<MapAccess> before = row.map(share -> MapAccess.of(share.row("share"), ""));
        SupportMap whole = maps.loadInTransaction(transaction, account, map).whole();
        whole.requireRoomForOthers();
        SharingRestrictions sharingRestrictions =
                known(
                        whole,
                        shareRequest.withheld(),
                        before.map(MapAccess::withheld).orElse(SharingRestrictions.NOTHING));
        boolean notify =
                row.filter(share -> Boolean.TRUE.equals(share.value("lasts"))).isPresent()
                        && before.filter(was ->
                                        shareRequest.showsOther(whole, was, sharingRestrictions))
                                .isPresent();
        Row done =
                transaction
                        .run(
                                SHARE,
                                Map.of(
                                        "account", account,
                                        "ego", map,
                                        "coach", coach,
                                        "today", LocalDate.now(clock),
                                        "share",
                                                ShareRowMapper.properties(
                                                        shareRequest, sharingRestrictions),
                                        "told", notify))
                        .stream()
                        .findFirst()
                        .orElseThrow(Shares::noSuchCoach);
        AuditAction auditAction =
                proposed
                        ? AuditAction.SHARED_AS_PROPOSED
                        : Boolean.TRUE.equals(done.value("alreadyShared"))
                                ? AuditAction.SHARED_ANEW
                                : AuditAction.SHARED;
        audit.add(transaction, map, account, auditAction, coach);
        return done;
    }

    /// An alter who was withheld and has been removed from the map stays withheld, as an undo
    /// brings them back. An id is withheld whether or not there is an alter of it, so that a share
    /// does not reveal that.
    private static SharingRestrictions known(
            SupportMap map, SharingRestrictions wished, SharingRestrictions before) {
        Set<String> there = map.alters().stream().map(Alter::id).collect(Collectors.toSet());
        Set<String> alters = new HashSet<>(wished.alters());
        before.alters().stream().filter(id -> !there.contains(id)).forEach(alters::add);
        return wished.withAlters(alters);
    }

    /// Ends a share at once, in every open window.
    ///
    /// @throws NotFound if the map is not shared with this coach
    void withdraw(String account, String map, String coach) {
        maps.requireOwn(account, map);
        graph.inTransaction(transaction -> {
            withdraw(transaction, account, map, coach);
            return List.of();
        });
    }

    /// Returns how coaches end their own access.
    ShareTermination termination() {
        return new ShareTermination(graph, maps, audit, clock);
    }

    /// Ends a share. The caller has checked that the owner asked for it.
    void withdraw(Graph.Transaction transaction, String account, String map, String coach) {
        if (transaction
                .run(
                        WITHDRAW,
                        Map.of(
                                "account", account,
                                "ego", map,
                                "coach", coach,
                                "today", LocalDate.now(clock)))
                .isEmpty()) {
            throw noSuchCoach();
        }
        audit.add(transaction, map, account, AuditAction.WITHDRAWN, coach);
    }

    /// Returns a map as a coach would see it on these terms.
    MapSnapshot preview(
            String account, String map, boolean hardDay, SharingRestrictions sharingRestrictions) {
        SupportMap whole = maps.get(account, map);
        SharingRestrictions known = known(whole, sharingRestrictions, SharingRestrictions.NOTHING);
        MapAccess access = new MapAccess(false, false, null, false, hardDay, known, IdAliases.NONE);
        return new MapSnapshot(access.seen(whole), 0, access);
    }

    /// Gives or withdraws consent to use a map for research without names.
    void research(String account, String map, boolean agreed) {
        consent.set(account, map, agreed);
    }

    public AuditLog.AuditTrail log(String account, String map) {
        maps.requireOwn(account, map);
        return audit.read(map);
    }

    static NotFound noSuchCoach() {
        return new NotFound("no-such-coach", "There is no coach with this id.");
    }
}
