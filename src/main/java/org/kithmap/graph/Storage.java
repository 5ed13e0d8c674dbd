package org.kithmap.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// The disk of the data folder. Changes are refused before it is full, because a full disk stops
/// the database. Signing in works longer: it uses the space below that limit and, if other programs
/// have taken that, the space of a reserve file.
public final class Storage {

    private static final long MEGABYTE = 1024 * 1024;

    /// The maximum size of the reserve. Signing in needs a few kilobytes, and sometimes a new file
    /// of the transaction log.
    private static final long MAX_RESERVED_MEGABYTES = 32;

    private final long neededMegabytes;
    private final long reservedMegabytes;
    private final Path reserve;
    private final LongSupplier freeBytes;

    Storage(Path folder, long neededMegabytes) {
        this(folder, neededMegabytes, () -> usable(folder));
    }

    /// @param freeBytes returns the free space of the disk in bytes
    Storage(Path folder, long neededMegabytes, LongSupplier freeBytes) {
        this.neededMegabytes = neededMegabytes;
        this.reservedMegabytes = Math.min(MAX_RESERVED_MEGABYTES, neededMegabytes / 2);
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

    /// Returns the free space in bytes below which changes are refused.
    public long neededBytes() {
        return neededMegabytes * MEGABYTE;
    }

    /// Returns whether a folder is on the same disk.
    public boolean isDiskOf(Path folder) throws IOException {
        return Files.getFileStore(folder)
                .equals(Files.getFileStore(Objects.requireNonNull(reserve.getParent())));
    }

    /// @throws StorageFull if less space is left than changes need
    public void requireForChanges() {
        require(neededMegabytes);
    }

    /// Checks the space for the writes of signing in and out. If nearly none is left, deletes the
    /// reserve file.
    ///
    /// @throws StorageFull if the reserve is used up as well
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

    /// Creates the reserve file if it is missing and there is plenty of space.
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

    /// Returns random bytes, because a file system can compress others or store them as a hole.
    private byte[] filling() {
        byte[] bytes = new byte[(int) (reservedMegabytes * MEGABYTE)];
        new SplittableRandom().nextBytes(bytes);
        return bytes;
    }
}
