package org.kithmap.research;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Reader;
import org.kithmap.graph.Worker;

/// A copy in a folder, with a process that is killed and started again as needed.
final class WorkerCopy implements Copy {

    private final Path folder;
    private final Worker.Size size;
    private @Nullable Worker worker;
    private @Nullable Reader reader;
    private boolean erased;
    private volatile long cuts;

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
            } catch (CannotConnect e) {
                end();
                throw e;
            }
        }
        return reader;
    }

    @Override
    public synchronized void cut() {
        cuts++;
        end();
    }

    @Override
    public synchronized boolean ended(Reader gone) {
        boolean news = reader == gone;
        if (news) {
            end();
        }
        return news;
    }

    @Override
    public long cuts() {
        return cuts;
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
