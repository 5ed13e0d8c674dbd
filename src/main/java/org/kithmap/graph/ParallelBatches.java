package org.kithmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Work on a list in batches, several of which run in parallel. A waiting batch holds nothing but
/// its part of the list.
public final class ParallelBatches {

    private ParallelBatches() {}

    /// Does the work for all elements, and returns once all batches are complete.
    ///
    /// @param size the size of a batch
    /// @param count the number of parallel batches
    /// @throws RuntimeException the first exception of a batch; remaining batches are cancelled
    public static <T> void each(List<T> all, int size, int count, Consumer<List<T>> work) {
        List<Callable<Void>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            List<T> page = all.subList(from, Math.min(all.size(), from + size));
            pages.add(() -> {
                work.accept(page);
                return null;
            });
        }
        ExecutorService lanes = Executors.newFixedThreadPool(count);
        try {
            List<Future<Void>> begun = pages.stream().map(lanes::submit).toList();
            for (Future<Void> page : begun) {
                page.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } finally {
            lanes.shutdownNow();
            lanes.close();
        }
    }
}
