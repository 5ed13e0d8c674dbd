package org.kithmap.querypolicy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.insight.Insights;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopySettings;
import org.kithmap.research.QueryCompletion;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.QueryRequest;
import org.kithmap.research.ResearchGraph;
import org.kithmap.research.RowSink;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// The process that analysts' queries run in, as it is in the product, with a copy of both samples.
/// One for all tests of this JVM, started when first asked for.
final class RealWorker {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private static final class Lazy {
        private static final ResearchGraph RESEARCH = started();

        private static ResearchGraph started() {
            String account = TestGraph.account();
            TestGraph.maps().create(account, Samples.noor());
            TestGraph.maps().create(account, Samples.eli());
            try {
                Path folder = Files.createTempDirectory("kithmap-worker");
                ResearchGraph researchGraph =
                        new ResearchGraph(
                                TestGraph.graph(),
                                TestGraph.maps(),
                                new Insights(TestGraph.graph(), TestGraph.maps()).catalogue(),
                                new CopySettings(
                                        folder,
                                        Optional.empty(),
                                        512,
                                        Optional.of(account),
                                        5,
                                        Duration.ofMinutes(15),
                                        Duration.ofHours(24)),
                                Clock.systemUTC());
                Runtime.getRuntime().addShutdownHook(new Thread(researchGraph::close));
                researchGraph.start();
                await(researchGraph);
                return researchGraph;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void await(ResearchGraph researchGraph) {
            long start = System.nanoTime();
            while (researchGraph.state().phase() != CopyPhase.READY) {
                if (System.nanoTime() - start > START_TIMEOUT.toNanos()) {
                    throw new IllegalStateException("no worker: " + researchGraph.state());
                }
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private RealWorker() {}

    static ResearchGraph research() {
        return Lazy.RESEARCH;
    }

    static QueryCompletion run(
            ValidatedQuery query, Map<String, @Nullable Object> parameters, Duration longest) {
        return research()
                .run(
                        new QueryRequest(
                                UUID.randomUUID().toString(),
                                query,
                                parameters,
                                false,
                                new QueryLimits(longest, 10_000, 8_000_000)),
                        new RowSink() {
                            @Override
                            public void columns(List<String> names) {}

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                return true;
                            }
                        });
    }
}
