package org.kithmap.exchange;

/// An open database, and the account into which maps are imported.
///
/// @param database closes the database; run at the end of the import
public record ImportTarget(Importer importer, String account, Runnable database)
        implements AutoCloseable {

    @Override
    public void close() {
        database.run();
    }
}
