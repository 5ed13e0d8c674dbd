package org.kithmap.encryption;

/// The key that opens a map, or every map, is not where it should be. Its message says where that
/// is.
public sealed class KeyUnavailable extends RuntimeException permits KeysLocked {

    KeyUnavailable(String message) {
        super(message);
    }

    static KeyUnavailable ofMap() {
        return new KeyUnavailable("The key to this map is not here.");
    }
}
