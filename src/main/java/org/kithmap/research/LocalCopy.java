package org.kithmap.research;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.ReadOnlyQueryRunner;
import org.kithmap.graph.WorkerProcess;

/// A copy in a local folder, with a process that is killed and restarted as needed.
final class LocalCopy implements ResearchCopy {

    /// The longest wait for a process to exit, as its connections may end a moment earlier.
    private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(3);

    private final Path folder;
    private final WorkerProcess.Size size;
    private @Nullable WorkerProcess workerProcess;
    private @Nullable ReadOnlyQueryRunner readOnlyQueryRunner;
    private volatile boolean erased;

    /// The processes by reader, for readers that running queries may still use.
    private final Map<ReadOnlyQueryRunner, WorkerProcess> processes = new WeakHashMap<>();

    LocalCopy(Path folder, WorkerProcess.Size size, WorkerProcess workerProcess) {
        this.folder = folder;
        this.size = size;
        this.workerProcess = workerProcess;
    }

    @Override
    public synchronized ReadOnlyQueryRunner reader() {
        if (erased) {
            throw new CopyNotReady(
                    "A newer copy has replaced this one. Please run the query again.");
        }
        if (workerProcess != null && !workerProcess.isAlive()) {
            end();
        }
        if (workerProcess == null) {
            workerProcess = WorkerProcess.startReadOnly(folder, size);
        }
        if (readOnlyQueryRunner == null) {
            try {
                readOnlyQueryRunner = workerProcess.reader();
                processes.put(readOnlyQueryRunner, workerProcess);
            } catch (CannotConnect e) {
                end();
                throw e;
            }
        }
        return readOnlyQueryRunner;
    }

    @Override
    public synchronized void disconnect() {
        end();
    }

    @Override
    public Exit exit(ReadOnlyQueryRunner gone) {
        WorkerProcess process = process(gone);
        boolean memory = process != null && process.ranOutOfMemory(EXIT_TIMEOUT);
        release(gone);
        return erased ? Exit.ERASED : memory ? Exit.MEMORY : Exit.OTHER;
    }

    private synchronized @Nullable WorkerProcess process(ReadOnlyQueryRunner of) {
        return processes.get(of);
    }

    private synchronized void release(ReadOnlyQueryRunner gone) {
        if (readOnlyQueryRunner == gone) {
            end();
        }
    }

    private void end() {
        if (workerProcess != null) {
            workerProcess.close(); // first, otherwise the driver waits for running queries
            workerProcess = null;
        }
        if (readOnlyQueryRunner != null) {
            readOnlyQueryRunner.close();
            readOnlyQueryRunner = null;
        }
    }

    @Override
    public synchronized boolean isAwake() {
        return workerProcess != null && workerProcess.isAlive();
    }

    @Override
    public synchronized void sleep() {
        end();
    }

    @Override
    public synchronized void erase() {
        erased = true;
        end();
        LocalCopyStorage.remove(folder);
    }

    @Override
    public synchronized Endpoint endpoint() {
        reader();
        if (workerProcess == null) {
            throw new CopyNotReady(
                    "The copy is not available at the moment. Please run the query again.");
        }
        return workerProcess.endpoint();
    }
}
