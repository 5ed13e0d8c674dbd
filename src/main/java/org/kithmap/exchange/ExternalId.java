package org.kithmap.exchange;

import org.kithmap.exchange.json.DeterministicIds;
import org.kithmap.map.SupportMap;

/// The id by which an account recognises a map from a file. It discloses nothing about maps of
/// other accounts: a new map gets a random id, whether or not another account has a map with the id
/// in the file.
///
/// @param value the id in the file if it is a UUID, otherwise the derived one
/// @param derived an id derived from the account and the id in the file; it is the id of some maps
///   that were imported before external ids were stored
record ExternalId(String value, String derived) {

    /// @param id the id in the file
    static ExternalId of(String account, String id) {
        String derived = DeterministicIds.uuid(account + '\n' + id);
        return new ExternalId(DeterministicIds.isUuid(id) ? id : derived, derived);
    }

    /// Returns a map that has this external id, with the ids that it has in the graph.
    ///
    /// @param id the id of the map in the graph
    SupportMap inGraph(String id, SupportMap map) {
        boolean derivedAll = id.equals(derived) && !value.equals(derived);
        return DeterministicIds.inGraph(id, derivedAll ? derived : value, map, derivedAll);
    }
}
