package org.kithmap.graph;

/// Exception thrown if too little disk space is left to write safely. A full disk stops the
/// database, including reads, so writes are refused before that.
public final class StorageFull extends RuntimeException {

    public StorageFull(long freeMegabytes, long neededMegabytes) {
        super(
                ("There are %d MB left on the disk; Kithmap needs %d MB to change anything safely."
                                + " Your map can still be read. Free some space and try again.")
                        .formatted(freeMegabytes, neededMegabytes));
    }
}
