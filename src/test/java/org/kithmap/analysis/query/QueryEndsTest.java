package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.graph.WorkerMain;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopySettings;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.ResearchGraph;
import org.kithmap.research.RowSink;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

/// Each query ends with its true reason, told to the analyst and in the log alike, and one that is
/// not to blame is asked again as long as no row of it was told.
class QueryEndsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir static Path folder;
    private static ResearchGraph researchGraph;
    private static QueryLog log;
    private static String account;

    @BeforeAll
    static void start() throws InterruptedException {
        account = TestGraph.account();
        TestGraph.maps().create(account, Samples.noor());
        log =
                new QueryLog(
                        TestGraph.graph(),
                        new EncryptedQueries(TestGraph.graph(), TestMapKeys.of(TestGraph.graph())),
                        Clock.systemUTC());
        researchGraph =
                new ResearchGraph(
                        TestGraph.graph(),
                        TestGraph.maps(),
                        List.of(),
                        new CopySettings(
                                folder,
                                Optional.empty(),
                                256,
                                Optional.of(account),
                                5,
                                Duration.ofMinutes(15),
                                Duration.ofHours(24)),
                        Clock.systemUTC());
        researchGraph.start();
        awaitReady();
    }

    @AfterAll
    static void end() {
        researchGraph.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    done      | RETURN 1 AS one
                    refused   | CREATE (n) RETURN n
                    refused   | RETURN $missing AS x
                    failed    | UNWIND ['x'] AS word RETURN date(word) AS day
                    too-large | UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 100) AS c RETURN size(collect([a, b, c])) AS n
                    too-long  | UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d RETURN count(*) AS n
                    """)
    void aQuestionEndsWithItsReason(String outcome, String query) throws InterruptedException {
        boolean late = outcome.equals("too-long");
        RecordingSink told = new RecordingSink();
        assertThat(asked(query, late ? Duration.ofSeconds(1) : TIMEOUT, told)).isEqualTo(outcome);
        assertThat(logged(query)).isEqualTo(outcome);
    }

    @Test
    void aCancelledQuestionEndsAsCancelled() throws Exception {
        BlockingSink slow = new BlockingSink();
        String query = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN a, b";
        String id = UUID.randomUUID().toString();
        CompletableFuture<String> asking =
                CompletableFuture.supplyAsync(() -> ended(id, query, slow));
        slow.first.await();
        queries(TIMEOUT).cancel(account, id);
        slow.on.countDown();
        assertThat(asking.get(60, TimeUnit.SECONDS)).isEqualTo("cancelled");
        assertThat(logged(query)).isEqualTo("cancelled");
    }

    @Test
    void aQuestionIsStoppedWhenItsProcessEndsAfterTheFirstRow() throws Exception {
        BlockingSink slow = new BlockingSink();
        String query = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN b, a";
        CompletableFuture<String> asking =
                CompletableFuture.supplyAsync(
                        () -> ended(UUID.randomUUID().toString(), query, slow));
        slow.first.await();
        kill();
        slow.on.countDown();
        assertThat(asking.get(60, TimeUnit.SECONDS)).isEqualTo("stopped");
        assertThat(logged(query)).isEqualTo("stopped");
    }

    @Test
    void aQuestionIsRetriedWhenItsProcessEndsBeforeTheFirstRow() throws Exception {
        String query =
                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 8) AS c RETURN count(*) AS n";
        RecordingSink told = new RecordingSink();
        CompletableFuture<String> asking =
                CompletableFuture.supplyAsync(() -> asked(query, TIMEOUT, told));
        told.begun.await();
        kill();
        assertThat(asking.get(120, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(told.rows).isEqualTo(List.of(List.of(8_000_000L)));
        assertThat(logged(query)).isEqualTo("done");
    }

    private static String asked(String query, Duration longest, RowSink rowSink) {
        return ended(queries(longest), UUID.randomUUID().toString(), query, rowSink);
    }

    private static String ended(String id, String query, RowSink rowSink) {
        return ended(queries(TIMEOUT), id, query, rowSink);
    }

    /// Returns the outcome that the analyst is told.
    private static String ended(AnalystQueries queries, String id, String query, RowSink rowSink) {
        Throwable thrown =
                catchThrowable(() ->
                        queries.ask(
                                account,
                                new AnalystQuery(
                                        id,
                                        query,
                                        Map.of(),
                                        QueryMode.RUN,
                                        DisclosureLevel.TRUSTED),
                                rowSink));
        return thrown == null ? "done" : QueryOutcome.of((RuntimeException) thrown).key();
    }

    private static AnalystQueries queries(Duration longest) {
        return new AnalystQueries(
                new QueryPolicy(),
                researchGraph,
                log,
                new DifferenceLog(
                        TestGraph.graph(),
                        new EncryptedQueries(TestGraph.graph(), TestMapKeys.of(TestGraph.graph())),
                        Clock.systemUTC()),
                0,
                new QueryLimits(longest, 100_000, 64L << 20));
    }

    /// Returns the outcome in the log, which is written a moment later.
    private static String logged(String query) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            Optional<String> outcome =
                    log.of(account).stream()
                            .filter(line -> line.query().equals(query))
                            .findFirst()
                            .map(QueryLogEntry::outcome);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            assertThat(System.nanoTime() - start).isLessThan(TIMEOUT.toNanos());
            Thread.sleep(20);
        }
    }

    /// Ends the process of the copy as somebody from outside would.
    private static void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> command(process).contains(WorkerMain.class.getName()))
                .filter(process -> command(process).contains(folder.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static String command(ProcessHandle process) {
        return process.info().arguments().map(all -> String.join(" ", all)).orElse("");
    }

    private static void awaitReady() throws InterruptedException {
        long start = System.nanoTime();
        while (researchGraph.state().phase() != CopyPhase.READY) {
            assertThat(System.nanoTime() - start).isLessThan(Duration.ofMinutes(3).toNanos());
            Thread.sleep(50);
        }
    }

    private static class RecordingSink implements RowSink {

        final CountDownLatch begun = new CountDownLatch(1);
        volatile List<List<@Nullable Object>> rows = List.of();

        @Override
        public void columns(List<String> names) {
            begun.countDown();
        }

        @Override
        public boolean row(List<@Nullable Object> values) {
            rows = List.of(values);
            return true;
        }
    }

    /// Somebody who waits after the first row.
    private static final class BlockingSink extends RecordingSink {

        final CountDownLatch first = new CountDownLatch(1);
        final CountDownLatch on = new CountDownLatch(1);

        @Override
        public boolean row(List<@Nullable Object> values) {
            first.countDown();
            try {
                return on.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
