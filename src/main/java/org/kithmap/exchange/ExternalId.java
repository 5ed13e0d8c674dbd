package org.kithmap.exchange;

import org.kithmap.map.SupportMap;

/// The id by which an account knows a map that a file names. It says nothing of what others have: a
/// new map gets a random id, whether or not another account has a map of the id in the file.
///
/// @param value the id in the file where that is a UUID, otherwise the derived one
/// @param derived made of the account and the id in the file; some maps that were brought in before
///   external ids were kept have it as their own
record ExternalId(String value, String derived) {

    /// @param id as the file says it
    static ExternalId of(String account, String id) {
        String derived = DeterministicIds.uuid(account + '\n' + id);
        return new ExternalId(DeterministicIds.isUuid(id) ? id : derived, derived);
    }

    /// A map of this external id with the ids it has in the graph.
    ///
    /// @param id of the map in the graph
    SupportMap inGraph(String id, SupportMap map) {
        boolean derivedAll = id.equals(derived) && !value.equals(derived);
        return DeterministicIds.inGraph(id, derivedAll ? derived : value, map, derivedAll);
    }
}
