package org.kithmap.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room left on the disk of the data folder.
record FreeSpace(Path folder, long neededMegabytes) {

    private static final long MEGABYTE = 1024 * 1024;

    /// @throws StorageFull when less is left than is needed
    void require() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < neededMegabytes) {
                throw new StorageFull(free, neededMegabytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
