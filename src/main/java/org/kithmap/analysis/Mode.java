package org.kithmap.analysis;

import org.kithmap.map.Keyed;

/// What is wished of a query.
enum Mode implements Keyed {
    RUN,
    /// How the database would go about it.
    EXPLAIN,
    /// Its rows, and what each step took.
    PROFILE
}
