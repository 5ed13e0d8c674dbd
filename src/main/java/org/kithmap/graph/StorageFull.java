package org.kithmap.graph;

/// Too little room is left on the disk to write safely. A disk that fills up entirely stops the
/// database, reads included, so writes end before that.
public final class StorageFull extends RuntimeException {

    public StorageFull(long freeMegabytes, long neededMegabytes) {
        super(
                ("There are %d MB left on the disk; Kithmap needs %d MB to change anything safely."
                                + " Your map can still be read. Free some space and try again.")
                        .formatted(freeMegabytes, neededMegabytes));
    }
}
