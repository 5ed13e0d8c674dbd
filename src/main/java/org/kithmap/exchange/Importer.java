package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.change.ChangeLog;
import org.kithmap.exchange.ImportReport.MapReport;
import org.kithmap.exchange.ImportReport.Outcome;
import org.kithmap.exchange.Reading.ReadMap;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.wording.Said;

/// Brings maps that were read from files into an account. Each map goes in whole or not at all, in
/// a transaction of its own, and what goes wrong with one leaves the others alone. The same files
/// bring nothing twice.
public final class Importer {

    /// Told after each map.
    public interface Progress {
        void after(int done, int total);
    }

    private final MapStore maps;
    private final ChangeLog changes;

    public Importer(MapStore maps, ChangeLog changes) {
        this.maps = maps;
        this.changes = changes;
    }

    /// @param replace whether a map that is here already, and differs, gives way to the file's
    /// @throws GraphUnavailable and the like only when they strike before the first map is done;
    ///   later they become the reason why the rest failed
    public ImportReport bring(String account, Reading reading, boolean replace, Progress progress) {
        List<MapReport> reports = new ArrayList<>();
        Map<String, SupportMap> seen = new HashMap<>();
        Said broken = null;
        for (ReadMap read : reading.maps()) {
            if (broken != null) {
                reports.add(failed(read, broken));
            } else {
                try {
                    reports.add(bring(account, read, replace, seen));
                } catch (GraphUnavailable | StorageFull e) {
                    if (reports.isEmpty()) {
                        throw e;
                    }
                    broken = Telling.NOT_SAVED.with("detail", String.valueOf(e.getMessage()));
                    reports.add(failed(read, broken));
                }
            }
            progress.after(reports.size(), reading.maps().size());
        }
        return new ImportReport(reports, reading.files(), reading.lines());
    }

    private MapReport bring(
            String account, ReadMap read, boolean replace, Map<String, SupportMap> seen) {
        return switch (read) {
            case ReadMap.Broken broken -> failed(broken, broken.why());
            case ReadMap.Whole(SupportMap map) -> {
                SupportMap own = Identities.inGraph(account, map);
                SupportMap before = seen.putIfAbsent(own.id(), own);
                if (before != null && !Identities.same(before, own)) {
                    yield report(own, Outcome.FAILED, Telling.TWO_OF_ONE_ID.with());
                }
                MapReport report = keep(account, own, replace);
                // a conflict means that somebody else's map has this id, so a copy goes in under
                // ids of its own
                yield report != null ? report : copy(account, map, replace);
            }
        };
    }

    private MapReport copy(String account, SupportMap map, boolean replace) {
        SupportMap copy = Identities.derived(account, map);
        MapReport report = keep(account, copy, replace);
        return report != null ? report : report(copy, Outcome.FAILED, Telling.ID_TAKEN.with());
    }

    /// @return null when its id is taken by a map of somebody else
    private @Nullable MapReport keep(String account, SupportMap map, boolean replace) {
        try {
            Optional<SupportMap> there = maps.find(account, map.id());
            if (there.isEmpty()) {
                maps.create(account, map);
                return report(map, Outcome.ADDED, null);
            }
            if (Identities.same(there.get(), map)) {
                return report(map, Outcome.UNCHANGED, null);
            }
            if (!replace) {
                return report(map, Outcome.SKIPPED, Telling.HERE_BUT_DIFFERENT.with());
            }
            changes.replace(account, map);
            return report(map, Outcome.REPLACED, null);
        } catch (GraphConflict e) {
            // or an acknowledgement got lost, and what is there is what was just written
            boolean written =
                    maps.find(account, map.id())
                            .filter(there -> Identities.same(there, map))
                            .isPresent();
            return written ? report(map, Outcome.ADDED, null) : null;
        }
    }

    private static MapReport failed(ReadMap read, Said why) {
        return MapReport.of(null, read.name(), 0, 0, 0, Outcome.FAILED, why);
    }

    private static MapReport report(SupportMap map, Outcome outcome, @Nullable Said why) {
        return MapReport.of(
                outcome == Outcome.FAILED ? null : map.id(),
                map.name(),
                map.alters().size(),
                map.ties().size(),
                map.supports().size(),
                outcome,
                why);
    }
}
