package org.kithmap.backup;

/// An open installation to make a backup of.
///
/// @param others closes the database
public record BackupSource(Backup backup, Runnable others) implements AutoCloseable {

    @Override
    public void close() {
        others.run();
    }
}
