package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {

    @Test
    void tasksStayWithinTheLimitAndAllRun() throws Exception {
        ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(2, Duration.ofMinutes(1));
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    concurrencyLimiter.take(() -> {
                                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                                        Thread.yield();
                                        atWork.decrementAndGet();
                                        return done.incrementAndGet();
                                    })));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(done).hasValue(20);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aTaskThatFailsReleasesItsPlace() {
        ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(1, Duration.ofMillis(20));
        assertThatThrownBy(() ->
                        concurrencyLimiter.take(() -> {
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(concurrencyLimiter.take(() -> 3)).isEqualTo(3);
    }

    @Test
    void waitingTooLongForAPlaceFails() throws Exception {
        ConcurrencyLimiter concurrencyLimiter = new ConcurrencyLimiter(1, Duration.ofMillis(20));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder =
                Thread.ofPlatform()
                        .start(() ->
                                concurrencyLimiter.take(() -> {
                                    begun.countDown();
                                    try {
                                        enough.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                    return 1;
                                }));
        begun.await();
        assertThatThrownBy(() -> concurrencyLimiter.take(() -> 2))
                .isInstanceOf(GraphUnavailable.class);
        enough.countDown();
        holder.join();
        assertThat(concurrencyLimiter.take(() -> 3)).isEqualTo(3);
    }
}
