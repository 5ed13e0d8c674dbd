package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.testing.TestKithmap;

/// The sender of a body is answered on the connection they send it on, and can use it again,
/// whether or not anything read the body.
class UnreadBodyTest {

    private static final int LARGE = 3 * 1024 * 1024;

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    static Stream<String> routes() {
        return Stream.concat(
                kithmap.routes().stream()
                        .filter(route -> !route.startsWith("GET "))
                        .map(route -> route.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())),
                Stream.of("POST /", "POST /nowhere", "PUT /index.html", "GET /health"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aStrangerCanReuseTheConnection(String route) throws IOException {
        requireAnsweredTwice(route, "", LARGE);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aSignedInPersonCanReuseTheConnection(String route) throws IOException {
        requireAnsweredTwice(
                route, "Cookie: %s\r\n".formatted(kithmap.owner().cookie()), 2 * LARGE);
    }

    private static void requireAnsweredTwice(String route, String headers, int size)
            throws IOException {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'x');
        String head =
                "%s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(route, kithmap.port(), size, headers);
        try (Socket socket = new Socket("127.0.0.1", kithmap.port())) {
            socket.setSoTimeout(30_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body);
                assertThat(answer(in)).as(route).startsWith("HTTP/1.1 ");
            }
        }
    }

    /// Its first line; the rest is read to its end.
    private static String answer(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.toLowerCase().startsWith("transfer-encoding:");
        }
        assertThat(chunked).isFalse();
        in.readNBytes(length);
        return first;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
