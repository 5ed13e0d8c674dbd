package org.kithmap.seal;

/// The key that opens a map, or every map, is not where it should be. Its message says where that
/// is.
public sealed class LostKey extends RuntimeException permits KeysLocked {

    LostKey(String message) {
        super(message);
    }

    static LostKey ofMap() {
        return new LostKey("The key to this map is not here.");
    }
}
