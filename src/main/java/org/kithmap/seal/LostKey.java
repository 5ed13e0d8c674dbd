package org.kithmap.seal;

import java.nio.file.Path;

/// The key that opens a map, or every map, is not where it should be. Its message says where that
/// is.
public final class LostKey extends RuntimeException {

    LostKey(String message) {
        super(message);
    }

    static LostKey locked(Path file) {
        return new LostKey(
                "The key file %s is protected by a passphrase. Start Kithmap in a terminal and type it there, put it into KITHMAP_PASSPHRASE, or name a file that holds it in KITHMAP_PASSPHRASE_FILE."
                        .formatted(file));
    }

    static LostKey wrongPassphrase(Path file) {
        return new LostKey(
                "This passphrase does not open the key file %s. The code of the recovery sheet does, too."
                        .formatted(file));
    }

    static LostKey ofMap() {
        return new LostKey("The key to this map is not here.");
    }
}
