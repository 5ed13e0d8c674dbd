package org.kithmap.exchange;

/// An open database, and the account in it that maps are to go to.
///
/// @param database ended when the import is over
public record ImportTarget(Importer importer, String account, Runnable database)
        implements AutoCloseable {

    @Override
    public void close() {
        database.run();
    }
}
