package org.kithmap.exchange;

import org.kithmap.map.MapStore;
import org.kithmap.map.NoSuchMap;
import org.kithmap.map.SupportMap;

/// Maps as files hold them: each under the id by which it is known outside, so that one which came
/// from another Kithmap is found again there.
public final class Exporter {

    private final MapStore maps;

    public Exporter(MapStore maps) {
        this.maps = maps;
    }

    /// A map of the account's own.
    ///
    /// @throws NoSuchMap when the account sees none of this id
    /// @throws AccessDenied when it is shared with them
    public SupportMap map(String account, String id) {
        SupportMap map = maps.get(account, id);
        return DeterministicIds.withId(maps.externalId(account, id), map);
    }
}
