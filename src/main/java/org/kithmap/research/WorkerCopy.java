package org.kithmap.research;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Reader;
import org.kithmap.graph.Worker;

/// A copy in a folder, with a process that is killed and started again as needed.
final class WorkerCopy implements Copy {

    /// A connection may end a moment before its process does.
    private static final Duration LONGEST_EXIT = Duration.ofSeconds(3);

    private final Path folder;
    private final Worker.Size size;
    private @Nullable Worker worker;
    private @Nullable Reader reader;
    private volatile boolean erased;

    /// The processes of those readers that somebody may still hold.
    private final Map<Reader, Worker> processes = new WeakHashMap<>();

    WorkerCopy(Path folder, Worker.Size size, Worker worker) {
        this.folder = folder;
        this.size = size;
        this.worker = worker;
    }

    @Override
    public synchronized Reader reader() {
        if (erased) {
            throw new NotReady("A newer copy took the place of this one. Please ask again.");
        }
        if (worker != null && !worker.isAlive()) {
            end();
        }
        if (worker == null) {
            worker = Worker.reading(folder, size);
        }
        if (reader == null) {
            try {
                reader = worker.reader();
                processes.put(reader, worker);
            } catch (CannotConnect e) {
                end();
                throw e;
            }
        }
        return reader;
    }

    @Override
    public synchronized void cut() {
        end();
    }

    @Override
    public Exit exit(Reader gone) {
        Worker process = process(gone);
        boolean memory = process != null && process.ranOutOfMemory(LONGEST_EXIT);
        letGo(gone);
        return erased ? Exit.ERASED : memory ? Exit.MEMORY : Exit.OTHER;
    }

    private synchronized @Nullable Worker process(Reader of) {
        return processes.get(of);
    }

    private synchronized void letGo(Reader gone) {
        if (reader == gone) {
            end();
        }
    }

    private void end() {
        if (worker != null) {
            worker.close(); // first, or the driver would wait for what runs in it
            worker = null;
        }
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    @Override
    public synchronized boolean awake() {
        return worker != null && worker.isAlive();
    }

    @Override
    public synchronized void rest() {
        end();
    }

    @Override
    public synchronized void erase() {
        erased = true;
        end();
        Workers.remove(folder);
    }

    @Override
    public synchronized Endpoint endpoint() {
        reader();
        if (worker == null) {
            throw new NotReady("The copy is not there just now. Please ask again.");
        }
        return worker.endpoint();
    }
}
