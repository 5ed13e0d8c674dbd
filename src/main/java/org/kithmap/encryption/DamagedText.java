package org.kithmap.encryption;

/// Exception thrown if a ciphertext is damaged, or was not encrypted for the place it is stored in.
/// Either another program changed the database, or one of its files is damaged.
public final class DamagedText extends RuntimeException {

    DamagedText() {
        super(
                "Some text on this map can't be decrypted, because another program moved or changed it in the database.");
    }
}
