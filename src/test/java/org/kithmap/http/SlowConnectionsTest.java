package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.Client;
import org.kithmap.testing.SlowConnections;
import org.kithmap.testing.TestKithmap;

/// Slow requests from some addresses keep nobody else waiting.
class SlowConnectionsTest {

    private static final int ASKED = 40;

    /// Of two shared processors.
    private static final Duration NOISE = Duration.ofMillis(150);

    private static TestKithmap kithmap;
    private static Client somebody;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
        somebody = kithmap.newAccount("person");
    }

    private static final int READERS = 200;

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void aThousandSlowConnectionsDelayNobodyAndAreEnded() throws Exception {
        String host = "Host: localhost:%d\r\n".formatted(kithmap.port());
        String body =
                "POST /api/session HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"
                        .formatted(host);
        String header = "GET / HTTP/1.1\r\n%sX-Slow: ".formatted(host);
        String many = "GET %s HTTP/1.1\r\n%s\r\n".formatted(large(), host).repeat(4);
        long usual = medianMillis(() -> true);
        List<String> logged = new CopyOnWriteArrayList<>();
        try (SlowConnections slow =
                        new SlowConnections(kithmap.port())
                                .sending(300, "127.0.0.61", body)
                                .sending(200, "127.0.0.62", body)
                                .sending(300, "127.0.0.63", header)
                                .reading(READERS, "127.0.0.64", many)
                                .start();
                LogCapture ignored =
                        new LogCapture(event ->
                                logged.add(event.getLoggerName() + " " + event.getMessage()))) {
            long meanwhile = medianMillis(() -> slow.open() == 1000);
            assertThat(meanwhile).isLessThanOrEqualTo(2 * usual + NOISE.toMillis());
            long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            while (slow.open() > 0 && System.nanoTime() < end) {
                assertThat(somebody.get("/api/maps").status()).isEqualTo(200);
                Thread.sleep(200);
            }
            assertThat(slow.open()).as("connections left").isZero();
            assertThat(logged).as("what the log was told of them").isEmpty();
        }
    }

    @Test
    void aPeerThatHangsUpIsNotLogged() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        String host = "Host: localhost:%d\r\n".formatted(kithmap.port());
        try (LogCapture ignored =
                new LogCapture(
                        event -> logged.add(event.getLoggerName() + " " + event.getMessage()))) {
            for (String request :
                    List.of(
                            "POST /api/session HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{",
                            "POST /api/session HTTP/1.1\r\n%sContent-Le",
                            "GET %s HTTP/1.1\r\n%%s\r\n".formatted(large()))) {
                for (int i = 0; i < 20; i++) {
                    try (Socket socket = new Socket("127.0.0.1", kithmap.port())) {
                        socket.setSoLinger(i % 2 == 0, 0); // a reset, or an end in good form
                        socket.getOutputStream()
                                .write(request.formatted(host).getBytes(StandardCharsets.UTF_8));
                        assertThat(somebody.get("/api/maps").status()).isEqualTo(200);
                    }
                }
            }
            medianMillis(() -> true);
            assertThat(logged).isEmpty();
        }
    }

    /// More connections than anybody needs come from one address.
    @Test
    void connectionsAreLimitedByAddress() throws Exception {
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

    private static String large() {
        String page = somebody.get("/").body();
        return page.replaceAll("(?s).*\"(/webjars/cytoscape/[^\"]+)\".*", "$1");
    }

    /// @param goesOn whether another is to be asked
    private static long medianMillis(BooleanSupplier goesOn) {
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < ASKED && goesOn.getAsBoolean()) {
            long start = System.nanoTime();
            assertThat(somebody.get("/api/maps").status()).isEqualTo(200);
            nanos.add(System.nanoTime() - start);
        }
        assertThat(nanos).hasSizeGreaterThan(2);
        Collections.sort(nanos);
        return Duration.ofNanos(nanos.get(nanos.size() / 2)).toMillis();
    }

    /// A handler that receives warnings and errors of the log.
    private static final class LogCapture extends Handler implements AutoCloseable {

        private final Consumer<LogRecord> told;

        LogCapture(Consumer<LogRecord> told) {
            this.told = told;
            setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord event) {
            if (isLoggable(event)) {
                told.accept(event);
            }
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
