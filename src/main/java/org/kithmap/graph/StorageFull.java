package org.kithmap.graph;

/// Exception thrown if too little disk space is left to write safely. A full disk stops the
/// database, including reads, so writes are refused before that.
public final class StorageFull extends RuntimeException {

    public StorageFull(long freeMegabytes, long neededMegabytes) {
        super(
                ("The disk has %d MB left; Kithmap needs %d MB to save changes safely."
                                + " You can still read your map. Free some space and try again.")
                        .formatted(freeMegabytes, neededMegabytes));
    }
}
