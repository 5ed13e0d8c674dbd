package org.kithmap.analysis;

import org.kithmap.map.Coded;

/// What is wished of a query.
enum QueryMode implements Coded {
    RUN,
    /// How the database would go about it.
    EXPLAIN,
    /// Its rows, and what each step took.
    PROFILE
}
