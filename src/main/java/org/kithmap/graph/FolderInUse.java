package org.kithmap.graph;

import java.nio.file.Path;
import java.util.Optional;

/// Exception thrown if another Kithmap has locked the data folder.
public final class FolderInUse extends RuntimeException {

    FolderInUse(Path folder, Optional<Long> process) {
        super(
                "Kithmap is already running with the data folder %s%s. Use that one, stop it first, or choose another folder with --data."
                        .formatted(folder, process.map(" (process %d)"::formatted).orElse("")));
    }
}
