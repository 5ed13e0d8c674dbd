package org.kithmap.map;

import org.kithmap.encryption.MapCipher;

/// A map that a transaction holds, whole, whoever asks for it.
///
/// @param account the one who asks
/// @param revision of the whole map; only its owner is told it
/// @param seenRevision a number that is another one when what the one who asks sees is another
/// @param grant what of it the one who asks may see, and whether they may change it
/// @param seal under which its words are kept
public record LockedMap(
        String account,
        SupportMap whole,
        long revision,
        long seenRevision,
        MapAccess grant,
        MapCipher seal) {

    /// What the one who asks sees of it.
    public SupportMap seen() {
        return grant.seen(whole);
    }
}
