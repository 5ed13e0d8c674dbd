package org.kithmap.graph;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/// Exception thrown if the data folder can't be created, read or written. Its message names the
/// folder and the reason.
public final class UnusableFolder extends RuntimeException {

    UnusableFolder(Path folder, IOException cause) {
        super(
                "The data folder %s can't be used: %s Choose another with --data (KITHMAP_DATA)."
                        .formatted(folder, reason(cause)),
                cause);
    }

    /// Returns why a folder or file can't be used, as the end of a sentence.
    public static String reason(IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof FileAlreadyExistsException
                || cause instanceof NotDirectoryException
                || said.contains("not a directory")) {
            return "there is a file where a folder should be.";
        }
        if (said.contains("read-only")) {
            return "its disk is read-only.";
        }
        if (said.contains("no space left")) {
            return "its disk is full.";
        }
        if (cause instanceof AccessDeniedException || said.contains("not permitted")) {
            return "you are not allowed to write there.";
        }
        if (cause instanceof NoSuchFileException) {
            return "a folder can't be created there.";
        }
        return "it can't be written to.";
    }
}
