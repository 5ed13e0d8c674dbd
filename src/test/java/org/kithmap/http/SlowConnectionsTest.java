package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.Client;
import org.kithmap.testing.SlowConnections;
import org.kithmap.testing.TestKithmap;

/// What some addresses do slowly keeps nobody else waiting.
class SlowConnectionsTest {

    private static TestKithmap kithmap;
    private static Client somebody;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        somebody = kithmap.somebody("person");
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// More connections than anybody needs come from one address.
    @Test
    void oneAddressHasSoManyConnectionsAndOthersHaveTheirs() throws Exception {
        try (SlowConnections many =
                new SlowConnections(kithmap.port()).sending(450, "127.0.0.65", "").start()) {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (many.open() != 400 && System.nanoTime() < end) {
                assertThat(somebody.get("/api/maps").status()).isEqualTo(200);
                Thread.sleep(50);
            }
            assertThat(many.open()).isEqualTo(400);
        }
    }
}
