package org.kithmap.research;

import java.util.List;
import java.util.function.LongConsumer;
import org.kithmap.graph.EgoMetric;
import org.kithmap.graph.Graph;

/// Where copies are made and kept: each in a process of its own, or in a database somewhere else.
interface CopyStorage extends AutoCloseable {

    /// Whether a new copy can only be made where the old one is.
    boolean hasRoomForOne();

    /// Begins a new one, which is empty.
    ///
    /// @param build its id
    /// @param maps about how many it will hold
    /// @throws org.kithmap.graph.CannotConnect when that is not possible
    CopyInProgress begin(String build, int maps);

    /// Nothing of any copy stays, wherever it is.
    ///
    /// @throws org.kithmap.graph.GraphUnavailable when that can't be reached
    void empty();

    /// Nothing of any copy stays here, where this is the only one who uses it.
    @Override
    void close();

    /// A copy that is being made.
    interface CopyInProgress {

        /// To write to.
        Graph graph();

        /// Takes measures of every ego.
        ///
        /// @param soFar told now and then how many egos were measured
        void measure(List<EgoMetric> measures, LongConsumer soFar);

        /// From now on it is read.
        ResearchCopy finish();

        /// Nothing of it stays.
        void abandon();
    }
}
