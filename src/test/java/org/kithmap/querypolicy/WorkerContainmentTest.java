package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.research.CopyNotReady;
import org.kithmap.research.QueryNotCompleted;
import org.kithmap.research.Truncation;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestGraph;

/// Queries that a hole in the query policy would let through, sent straight to the worker process:
/// they are stopped there, at the latest by killing that process. The service answers others
/// throughout, and nothing of them is in its memory afterwards.
@SlowTest
class WorkerContainmentTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(45);
    private static final Duration ANSWERS_AGAIN_WITHIN = Duration.ofSeconds(60);
    private static final long MEGABYTES = 1 << 20;

    private static final CypherFile OTHERS =
            new CypherFile("others", "MATCH (e:Ego) RETURN count(e) AS maps");

    private final QueryPolicy queryPolicy = new QueryPolicy();

    @Test
    void uncheckedQueriesAreStoppedAndOthersAreAnsweredThroughout() throws Exception {
        answers();
        long before = heap();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        try (ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> asking =
                    others.scheduleWithFixedDelay(
                            () -> {
                                try {
                                    TestGraph.graph().read(OTHERS, Map.of());
                                    answered.incrementAndGet();
                                } catch (RuntimeException e) {
                                    failed.incrementAndGet();
                                }
                            },
                            0,
                            100,
                            TimeUnit.MILLISECONDS);
            attack("RETURN any(x IN range(1, 20000000000) WHERE x < 0)", List.of("QueryTimeout"));
            attack(
                    "RETURN reduce(s = '', x IN range(1, 60) | s + 'a') + 'b' =~ '(.*a){25}'",
                    List.of("QueryTimeout"));
            attack(
                    "WITH range(1, 1000) AS r RETURN size([x IN range(1, 100000000) | r + x])",
                    List.of("QueryTooLarge", "QueryTimeout"));
            attack(
                    "WITH range(1, 1000) AS r WITH r, [x IN r | r] AS s RETURN [x IN r | s]",
                    List.of("BYTES", "QueryTooLarge", "QueryTimeout"));
            attack(
                    "WITH range(1, 1000) AS r RETURN [x IN r | [y IN r | r]]",
                    List.of("BYTES", "QueryTooLarge", "QueryTimeout"));
            attack(
                    "UNWIND range(1, 1000) AS r RETURN collect(range(1, 100000))",
                    List.of("QueryTooLarge", "QueryTimeout"));
            attack("RETURN 1" + "+1".repeat(3000), List.of("QueryFailed", "QueryTimeout", "NONE"));
            attack("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l", List.of("QueryFailed"));
            attack("LOAD CSV FROM 'http://127.0.0.1/' AS l RETURN l", List.of("QueryFailed"));
            attack("CREATE (n:Alter) RETURN n", List.of("QueryFailed"));
            attack("MATCH (n) DETACH DELETE n", List.of("QueryFailed"));
            attack("CREATE INDEX slow FOR (n:Alter) ON (n.id)", List.of("QueryFailed"));
            asking.cancel(false);
        }
        assertThat(answered.get()).isGreaterThan(20);
        assertThat(failed.get()).isZero();
        assertThat(heap() - before).isLessThan(48 * MEGABYTES);
    }

    private void attack(String query, List<String> ends) throws InterruptedException {
        assertThat(queryPolicy.refusals(query)).isNotEmpty();
        long start = System.nanoTime();
        String end;
        try {
            Truncation truncation =
                    RealWorker.run(UncheckedQuery.passed(query), Map.of(), TIMEOUT).cut();
            end = truncation.name();
        } catch (QueryNotCompleted e) {
            end = e.getClass().getSimpleName();
        }
        assertThat(end).as(query).isIn(ends);
        assertThat(since(start)).as(query).isLessThan(STOPPED_WITHIN);
        answers();
    }

    /// The next one is answered, by a new process where need be.
    private void answers() throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                RealWorker.run(
                        queryPolicy.check("MATCH (e:Ego) RETURN count(e)"),
                        Map.of(),
                        Duration.ofSeconds(20));
                return;
            } catch (CopyNotReady notYet) {
                assertThat(since(start)).isLessThan(ANSWERS_AGAIN_WITHIN);
                Thread.sleep(100);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
