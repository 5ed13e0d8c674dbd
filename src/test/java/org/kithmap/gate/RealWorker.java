package org.kithmap.gate;

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
import org.kithmap.research.Ended;
import org.kithmap.research.Limits;
import org.kithmap.research.Phase;
import org.kithmap.research.Question;
import org.kithmap.research.Research;
import org.kithmap.research.Rows;
import org.kithmap.research.Setup;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// The process that analysts' queries run in, as it is in the product, with a copy of both samples.
/// One for all tests of this JVM, started when first asked for.
final class RealWorker {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final class Lazy {
        private static final Research RESEARCH = started();

        private static Research started() {
            String account = TestGraph.account();
            TestGraph.maps().create(account, Samples.noor());
            TestGraph.maps().create(account, Samples.eli());
            try {
                Path folder = Files.createTempDirectory("kithmap-worker");
                Research research =
                        new Research(
                                TestGraph.graph(),
                                TestGraph.maps(),
                                new Insights(TestGraph.graph(), TestGraph.maps()).catalogue(),
                                new Setup(
                                        folder,
                                        Optional.empty(),
                                        512,
                                        Optional.of(account),
                                        5,
                                        Duration.ofMinutes(15),
                                        Duration.ofHours(24)),
                                Clock.systemUTC());
                Runtime.getRuntime().addShutdownHook(new Thread(research::close));
                research.start();
                await(research);
                return research;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void await(Research research) {
            long start = System.nanoTime();
            while (research.state().phase() != Phase.READY) {
                if (System.nanoTime() - start > LONGEST_START.toNanos()) {
                    throw new IllegalStateException("no worker: " + research.state());
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

    static Research research() {
        return Lazy.RESEARCH;
    }

    static Ended run(Passed query, Map<String, @Nullable Object> parameters, Duration longest) {
        return research()
                .run(
                        new Question(
                                UUID.randomUUID().toString(),
                                query,
                                parameters,
                                false,
                                new Limits(longest, 10_000, 8_000_000)),
                        new Rows() {
                            @Override
                            public void columns(List<String> names) {}

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                return true;
                            }
                        });
    }
}
