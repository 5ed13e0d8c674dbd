package org.kithmap.research;

/// The database that was given for research holds something that is no copy. Nothing was changed.
final class ForeignDatabase extends RuntimeException {

    ForeignDatabase() {
        super("the database given for research holds something else");
    }
}
