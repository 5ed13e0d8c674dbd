package org.kithmap.analysis.query;

import org.kithmap.map.Coded;

/// The way to process a query.
public enum QueryMode implements Coded {
    RUN,
    /// Returns the query plan only.
    EXPLAIN,
    /// Returns the rows, and the cost of each step of the plan.
    PROFILE
}
