package org.kithmap.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.EgoMetric;
import org.kithmap.graph.Graph;
import org.kithmap.graph.WorkerProcess;

/// A storage for copies in local folders, each with a process of its own. The folders belong to
/// this service process. Folders that a killed service has left are removed.
final class LocalCopyStorage implements CopyStorage {

    /// The number of maps from which on a process uses the optimizing JIT compiler.
    private static final int MANY = 500;

    private static final int ATTEMPTS = 5;

    private final Path mine;
    private final long megabytes;
    private volatile @Nullable LocalBuild filling;

    /// @param folder the parent folder, which several service processes may share
    /// @param megabytes the heap size in MB of each copy's process
    LocalCopyStorage(Path folder, long megabytes) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        this.mine =
                folder.resolve(
                        ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(random));
        this.megabytes = megabytes;
        removeLeft(folder);
    }

    private static void removeLeft(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(LocalCopyStorage::isAbandoned).forEach(LocalCopyStorage::remove);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        String pid = folder.getFileName().toString().replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    /// Removes a folder. Retries, because an exiting process may still write to it, and another
    /// thread may be removing it as well.
    static void remove(Path folder) {
        for (int attempt = 1; ; attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
                return;
            } catch (NoSuchFileException gone) {
                return; // nothing to remove
            } catch (IOException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(
                            "A copy for research could not be removed: " + folder,
                            e instanceof UncheckedIOException unchecked
                                    ? unchecked.getCause()
                                    : (IOException) e);
                }
            }
        }
    }

    @Override
    public boolean hasRoomForOne() {
        return false;
    }

    @Override
    public CopyInProgress begin(String build, int maps) {
        Path folder = mine.resolve(build);
        WorkerProcess.Size size = new WorkerProcess.Size(megabytes, maps < MANY);
        LocalBuild begun = new LocalBuild(folder, size, WorkerProcess.startWritable(folder, size));
        filling = begun;
        return begun;
    }

    @Override
    public void empty() {
        close();
    }

    /// Also discards a copy that is being built.
    @Override
    public void close() {
        LocalBuild begun = filling;
        if (begun != null) {
            begun.workerProcess.close();
        }
        if (Files.exists(mine)) {
            remove(mine);
        }
    }

    private final class LocalBuild implements CopyInProgress {

        private final Path folder;
        private final WorkerProcess.Size size;
        private final WorkerProcess workerProcess;
        private final Graph graph;

        private LocalBuild(Path folder, WorkerProcess.Size size, WorkerProcess workerProcess) {
            this.folder = folder;
            this.size = size;
            this.workerProcess = workerProcess;
            this.graph = workerProcess.graph();
        }

        @Override
        public Graph graph() {
            return graph;
        }

        @Override
        public void measure(List<EgoMetric> measures, LongConsumer soFar) {
            workerProcess.measure(measures, soFar);
        }

        @Override
        public ResearchCopy finish() {
            graph.close();
            workerProcess.makeReadOnly();
            filling = null;
            return new LocalCopy(folder, size, workerProcess);
        }

        @Override
        public void abandon() {
            workerProcess.close();
            graph.close();
            filling = null;
            remove(folder);
        }
    }
}
