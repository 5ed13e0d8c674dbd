package org.kithmap.encryption;

/// Exception thrown if the key of a map, or the key file, is missing or cannot be used. Its message
/// names the file where that helps.
public sealed class KeyUnavailable extends RuntimeException permits KeysLocked {

    KeyUnavailable(String message) {
        super(message);
    }

    static KeyUnavailable ofMap() {
        return new KeyUnavailable("The key to this map is missing.");
    }
}
