package org.kithmap.exchange;

import java.util.List;
import org.kithmap.map.MapSnapshot;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapSummary;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// Maps for export. Each has its external id, so that a map from another installation of Kithmap is
/// recognised when it is imported there again.
public final class Exporter {

    private final MapStore maps;

    public Exporter(MapStore maps) {
        this.maps = maps;
    }

    /// Returns the part of a map that the account can see, for a file. The audit log of another
    /// person's map records it.
    ///
    /// @throws NotFound if the account can see no map with this id
    public SupportMap map(String account, String id) {
        MapSnapshot snapshot = maps.openForExport(account, id);
        return snapshot.access().own()
                ? snapshot.map().withId(maps.externalIds().of(account, id))
                : snapshot.map();
    }

    /// Returns the maps that the account owns.
    public List<MapSummary> owned(String account) {
        return maps.list(account).stream().filter(map -> map.owner() == null).toList();
    }
}
