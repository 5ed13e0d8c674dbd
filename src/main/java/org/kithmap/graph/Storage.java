package org.kithmap.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// The disk of the data folder. Changes are refused before it is full, as a full one stops the
/// database. Signing in goes on longer: in the room that is left below that limit, and where others
/// took that, in the room of a file that is kept for it.
public final class Storage {

    private static final long MEGABYTE = 1024 * 1024;

    /// Signing in takes some kilobytes, and now and then a new file of the transaction log.
    private static final long MOST_RESERVED_MEGABYTES = 32;

    private final long neededMegabytes;
    private final long reservedMegabytes;
    private final Path reserve;
    private final LongSupplier freeBytes;

    Storage(Path folder, long neededMegabytes) {
        this(folder, neededMegabytes, () -> usable(folder));
    }

    /// @param freeBytes on the disk
    Storage(Path folder, long neededMegabytes, LongSupplier freeBytes) {
        this.neededMegabytes = neededMegabytes;
        this.reservedMegabytes = Math.min(MOST_RESERVED_MEGABYTES, neededMegabytes / 2);
        this.reserve = folder.resolve("reserve");
        this.freeBytes = freeBytes;
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long freeBytes() {
        return freeBytes.getAsLong();
    }

    /// Below this, changes are refused.
    public long neededBytes() {
        return neededMegabytes * MEGABYTE;
    }

    /// @throws StorageFull when less is left than changes need
    void requireForChanges() {
        require(neededMegabytes);
    }

    /// For what signing in and out writes. Where nearly nothing is left, the kept file makes room.
    ///
    /// @throws StorageFull when that was used up, too
    void requireForAccess() {
        if (freeBytes() < reservedMegabytes * MEGABYTE) {
            release();
            require(reservedMegabytes / 4);
        }
    }

    private void require(long megabytes) {
        long free = freeBytes() / MEGABYTE;
        if (free < megabytes) {
            throw new StorageFull(free, neededMegabytes);
        }
    }

    private synchronized void release() {
        try {
            Files.deleteIfExists(reserve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the kept file where it is missing and there is plenty of room.
    public synchronized void keepReserve() {
        long plenty = (2 * neededMegabytes + reservedMegabytes) * MEGABYTE;
        if (reservedMegabytes == 0 || Files.exists(reserve) || freeBytes() < plenty) {
            return;
        }
        try {
            Files.write(reserve, filling(), StandardOpenOption.CREATE_NEW);
        } catch (IOException notThisTime) {
            release();
        }
    }

    /// Nothing a file system could leave out or make small.
    private byte[] filling() {
        byte[] bytes = new byte[(int) (reservedMegabytes * MEGABYTE)];
        new SplittableRandom().nextBytes(bytes);
        return bytes;
    }
}
