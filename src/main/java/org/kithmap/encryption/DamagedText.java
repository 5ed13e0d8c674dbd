package org.kithmap.encryption;

/// Exception thrown if a ciphertext is damaged, or was not encrypted for the place it is stored in.
/// Either another program changed the database, or one of its files is damaged.
public final class DamagedText extends RuntimeException {

    DamagedText() {
        super(
                "Something on this map can't be opened: its words were moved or changed in the database, and not by Kithmap.");
    }
}
