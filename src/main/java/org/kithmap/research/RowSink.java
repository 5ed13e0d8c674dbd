package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of an answer as they come. While it takes its time over one, no more are fetched.
///
/// Values are null, Boolean, Long, Double, String, List, Map, those of java.time (a duration and a
/// point as Neo4j writes them, see [org.kithmap.graph.DriverValues]), and
/// [org.kithmap.graph.GraphNode], [org.kithmap.graph.GraphRelationship],
/// [org.kithmap.graph.GraphPath].
public interface RowSink {

    /// Whenever the database sets to work: at first, and again where the question has to be asked
    /// again as it was lost without a row of it told.
    default void started() {}

    /// Once, before the first row, and also when there is none.
    void columns(List<String> names);

    /// @return false to have no more
    boolean row(List<@Nullable Object> values);
}
