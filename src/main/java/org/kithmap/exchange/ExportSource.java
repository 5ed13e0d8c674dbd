package org.kithmap.exchange;

/// An open database, and the account whose maps are exported.
///
/// @param database closes the database; run at the end of the export
public record ExportSource(Exporter exporter, String account, Runnable database)
        implements AutoCloseable {

    @Override
    public void close() {
        database.run();
    }
}
