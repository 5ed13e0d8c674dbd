package org.kithmap.map;

import org.kithmap.seal.Seal;

/// A map that a transaction holds, whole, whoever asks for it.
///
/// @param grant what of it the one who asks may see, and whether they may change it
/// @param seal under which its words are kept
public record Held(SupportMap whole, long revision, Grant grant, Seal seal) {

    /// What the one who asks sees of it.
    public SupportMap seen() {
        return grant.withheld().from(whole);
    }
}
