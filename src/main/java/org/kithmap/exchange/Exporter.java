package org.kithmap.exchange;

import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// Maps for export. Each has its external id, so that a map from another installation of Kithmap is
/// recognised when it is imported there again.
public final class Exporter {

    private final MapStore maps;

    public Exporter(MapStore maps) {
        this.maps = maps;
    }

    /// Returns a map that the account owns.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public SupportMap map(String account, String id) {
        SupportMap map = maps.get(account, id);
        return map.withId(maps.externalIds().of(account, id));
    }
}
