package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// An update of a map that the transaction has locked, and of its shares: their revisions, what
/// they withhold, and the ids by which their coaches know elements.
///
/// @param before the map before the update
public record MapUpdate(Graph.Transaction transaction, LoadedMap before) {

    private static final CypherFile MOVED = CypherFile.load("map/raise-share-revisions.cypher");
    private static final CypherFile WITHHOLD = CypherFile.load("map/withhold.cypher");
    private static final CypherFile ALIASES = CypherFile.load("map/aliases.cypher");

    /// Writes the next state of the map. The revision of a share changes if its visible content
    /// changes; that of the account that changes the map always does. A page for a hard day that is
    /// there is kept, no matter who writes: it has no history, and the account may not even see it.
    ///
    /// @param revision the revision of the next state
    public void write(SupportMap after, long revision) {
        HardDay kept = before.whole().hardDay();
        writeAll(kept == null ? after : after.withHardDay(kept), revision);
    }

    /// Writes the page for a hard day.
    ///
    /// @param revision the revision of the next state
    public void writeHardDay(HardDay hardDay, long revision) {
        writeAll(before.whole().withHardDay(hardDay), revision);
    }

    private void writeAll(SupportMap after, long revision) {
        List<Row> shares =
                new MapWriter(transaction, before.whole(), after, before.cipher()).write(revision);
        List<String> moved =
                shares.stream()
                        .filter(share ->
                                share.string("coach").equals(before.account())
                                        || seesDifference(share, after))
                        .map(share -> share.string("coach"))
                        .toList();
        if (!moved.isEmpty()) {
            transaction.run(MOVED, Map.of("ego", after.id(), "coaches", moved));
        }
    }

    private boolean seesDifference(Row share, SupportMap after) {
        MapAccess mapAccess = MapAccess.of(share.row("share"), "");
        return !MapOrder.sorted(mapAccess.seen(before.whole()))
                .equals(MapOrder.sorted(mapAccess.seen(after)));
    }

    /// Withholds added alters from all coaches from whom any alter is withheld, until the owner
    /// decides otherwise. A withheld person may have another id in an imported file.
    public void withholdNew(SupportMap after) {
        Set<String> known =
                before.whole().alters().stream().map(Alter::id).collect(Collectors.toSet());
        List<String> added =
                after.alters().stream().map(Alter::id).filter(id -> !known.contains(id)).toList();
        transaction.run(WITHHOLD, Map.of("ego", after.id(), "alters", added));
    }

    /// Stores the ids by which the account knows elements that are stored under other ids.
    public void writeAliases(IdAliases aliases) {
        if (!aliases.equals(before.access().aliases())) {
            transaction.run(
                    ALIASES,
                    Map.of(
                            "account",
                            before.account(),
                            "ego",
                            before.whole().id(),
                            "stored",
                            aliases.stored(),
                            "shown",
                            aliases.shown()));
        }
    }
}
