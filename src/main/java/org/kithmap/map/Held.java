package org.kithmap.map;

/// A map that a transaction holds, whole, whoever asks for it.
///
/// @param grant what of it the one who asks may see, and whether they may change it
public record Held(SupportMap whole, long revision, Grant grant) {

    /// What the one who asks sees of it.
    public SupportMap seen() {
        return grant.withheld().from(whole);
    }
}
