package org.kithmap.encryption;

/// Sealed words are not where they were sealed for, or are not whole: the database was changed
/// other than through Kithmap, or a file is damaged.
public final class DamagedText extends RuntimeException {

    DamagedText() {
        super(
                "Something on this map can't be opened: its words were moved or changed in the database, and not by Kithmap.");
    }
}
