package org.kithmap.backup;

/// Exception thrown if a backup can't be made, read or restored. Its message says what to do.
public final class BackupFailed extends RuntimeException {

    public BackupFailed(String message) {
        super(message);
    }
}
