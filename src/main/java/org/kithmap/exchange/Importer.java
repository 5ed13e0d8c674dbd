package org.kithmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.change.ChangeLog;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.exchange.ImportReport.MapReport;
import org.kithmap.exchange.ImportReport.Outcome;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ParsedFiles;
import org.kithmap.exchange.format.ParsedFiles.ReadMap;
import org.kithmap.exchange.json.DeterministicIds;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.messages.LocalizedMessage;

/// The import of parsed maps into an account. Each map is imported completely or not at all, in its
/// own transaction, and its failure does not affect the other maps. Importing the same files twice
/// creates no duplicates.
public final class Importer {

    /// A listener that is called after each map.
    public interface ProgressListener {
        void after(int done, int total);
    }

    private final MapStore maps;
    private final ChangeLog changes;

    public Importer(MapStore maps, ChangeLog changes) {
        this.maps = maps;
        this.changes = changes;
    }

    /// Imports maps.
    ///
    /// @param replace whether an existing map that differs is replaced by the one in the file
    /// @throws GraphUnavailable if the database fails before the first map is done; later, the
    ///   failure is reported as the reason for all maps that are left. The same holds for
    ///   [StorageFull] and [KeyUnavailable].
    public ImportReport importFiles(
            String account, ParsedFiles parsedFiles, boolean replace, ProgressListener progress) {
        List<MapReport> reports = new ArrayList<>();
        Map<String, SupportMap> seen = new HashMap<>();
        LocalizedMessage broken = null;
        for (ReadMap read : parsedFiles.maps()) {
            if (broken != null) {
                reports.add(failed(read, broken));
            } else {
                try {
                    reports.add(importFiles(account, read, replace, seen));
                } catch (DamagedText | GraphConflict e) {
                    reports.add(failed(read, notSaved(e)));
                } catch (GraphUnavailable | StorageFull | KeyUnavailable e) {
                    if (reports.isEmpty()) {
                        throw e;
                    }
                    broken = notSaved(e);
                    reports.add(failed(read, broken));
                }
            }
            progress.after(reports.size(), parsedFiles.maps().size());
        }
        return new ImportReport(reports, parsedFiles.files(), parsedFiles.lines());
    }

    private MapReport importFiles(
            String account, ReadMap read, boolean replace, Map<String, SupportMap> seen) {
        return switch (read) {
            case ReadMap.Broken broken -> failed(broken, broken.why());
            case ReadMap.Whole(SupportMap map) ->
                    importFiles(account, map, ExternalId.of(account, map.id()), replace, seen);
        };
    }

    private MapReport importFiles(
            String account,
            SupportMap map,
            ExternalId external,
            boolean replace,
            Map<String, SupportMap> seen) {
        Optional<String> known =
                maps.externalIds().known(account, external.value(), external.derived());
        SupportMap own = external.inGraph(known.orElseGet(Importer::newId), map);
        SupportMap before = seen.putIfAbsent(own.id(), own);
        if (before != null && !DeterministicIds.same(before, own)) {
            return report(own, Outcome.FAILED, ImportMessage.TWO_OF_ONE_ID.with());
        }
        if (known.isEmpty()) {
            return maps.create(account, own, external.value(), external.derived())
                    ? report(own, Outcome.ADDED, null)
                    : importFiles(account, map, external, replace, seen); // created meanwhile
        }
        Optional<SupportMap> there = maps.find(account, own.id());
        if (there.isEmpty()) { // erased meanwhile
            return importFiles(account, map, external, replace, seen);
        }
        if (DeterministicIds.same(there.get(), own)) {
            return report(own, Outcome.UNCHANGED, null);
        }
        if (!replace) {
            return report(own, Outcome.SKIPPED, ImportMessage.HERE_BUT_DIFFERENT.with());
        }
        changes.replace(account, own);
        return report(own, Outcome.REPLACED, null);
    }

    private static LocalizedMessage notSaved(RuntimeException why) {
        return ImportMessage.NOT_SAVED.with("detail", String.valueOf(why.getMessage()));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static MapReport failed(ReadMap read, LocalizedMessage why) {
        return MapReport.of(null, read.name(), 0, 0, 0, Outcome.FAILED, why);
    }

    private static MapReport report(
            SupportMap map, Outcome outcome, @Nullable LocalizedMessage why) {
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
