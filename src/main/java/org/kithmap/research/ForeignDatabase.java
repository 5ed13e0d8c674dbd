package org.kithmap.research;

/// Exception thrown if the configured server for research contains data that is not a copy. Nothing
/// was changed there.
final class ForeignDatabase extends RuntimeException {

    ForeignDatabase() {
        super("the database for research contains other data");
    }
}
