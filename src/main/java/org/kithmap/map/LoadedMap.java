package org.kithmap.map;

import org.kithmap.encryption.MapCipher;

/// A whole map that was read for an account, including the content that is withheld from it. A
/// transaction that writes the map must have locked it.
///
/// @param account the account for which it was read
/// @param revision of the whole map; disclosed only to its owner
/// @param seenRevision a number that changes when the content visible to the account changes
/// @param access the access of the account
/// @param cipher the cipher for the texts of the map
public record LoadedMap(
        String account,
        SupportMap whole,
        long revision,
        long seenRevision,
        MapAccess access,
        MapCipher cipher) {

    /// Returns the part that is visible to the account.
    public SupportMap seen() {
        return access.seen(whole);
    }
}
