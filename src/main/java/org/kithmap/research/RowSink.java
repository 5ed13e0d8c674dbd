package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A receiver of the rows of a result as they arrive. No more rows are fetched while it processes
/// one.
///
/// The values have the types of [org.kithmap.graph.DriverValues].
public interface RowSink {

    /// Called whenever the query starts: at first, and again on a retry before any row arrived.
    default void started() {}

    /// Called once, before the first row, even if there are no rows.
    void columns(List<String> names);

    /// Receives a row.
    ///
    /// @return false to receive no more rows
    boolean row(List<@Nullable Object> values);
}
