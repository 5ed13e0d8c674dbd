package org.kithmap.graph;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/// Work on a list in batches, several of which run in parallel. A waiting batch holds nothing but
/// its part of the list. `Gatherers.mapConcurrent` would not stop when the caller is interrupted.
public final class ParallelBatches {

    private ParallelBatches() {}

    /// Does the work for all elements, and returns once all batches are complete.
    ///
    /// @param size the size of a batch
    /// @param count the number of parallel batches
    /// @throws RuntimeException the first exception of a batch, or one that says that the caller
    ///   was interrupted; the remaining batches are interrupted, too
    public static <T> void each(List<T> all, int size, int count, Consumer<List<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<? extends Future<?>> batches =
                    all.stream()
                            .gather(Gatherers.windowFixed(size))
                            .map(batch -> threads.submit(() -> work.accept(batch)))
                            .toList();
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
