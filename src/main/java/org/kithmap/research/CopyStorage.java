package org.kithmap.research;

import java.util.List;
import java.util.function.LongConsumer;
import org.kithmap.graph.EgoMetric;
import org.kithmap.graph.Graph;

/// A place where copies are built and stored: local processes, one for each copy, or a remote
/// database.
interface CopyStorage extends AutoCloseable {

    /// Returns the storage that the settings name: a remote database, or local processes.
    static CopyStorage of(CopySettings copySettings) {
        return copySettings
                .server()
                .<CopyStorage>map(RemoteCopyStorage::new)
                .orElseGet(() ->
                        new LocalCopyStorage(copySettings.folder(), copySettings.megabytes()));
    }

    /// Returns whether it can hold only one copy, so that a new one replaces the old one in place.
    boolean hasRoomForOne();

    /// Begins a new, empty copy.
    ///
    /// @param build the id of the build
    /// @param maps the approximate number of maps
    /// @throws org.kithmap.graph.CannotConnect if the database can't be started or reached
    /// @throws ForeignDatabase if the remote database contains other data
    CopyInProgress begin(String build, int maps);

    /// Erases all copies, including those in a remote database.
    ///
    /// @throws org.kithmap.graph.CannotConnect if the remote database can't be reached
    /// @throws org.kithmap.graph.GraphUnavailable if it stops answering
    void empty();

    /// Erases all local copies. A copy in a remote database remains.
    @Override
    void close();

    /// A copy that is being built.
    interface CopyInProgress {

        /// Returns the database to write to.
        Graph graph();

        /// Computes metrics for every ego.
        ///
        /// @param soFar receives the number of completed egos from time to time
        void measure(List<EgoMetric> measures, LongConsumer soFar);

        /// Completes the copy, which is read-only from now on.
        ResearchCopy finish();

        /// Discards the unfinished copy.
        void abandon();
    }
}
