package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestKithmap;

/// Many accounts that upload at once do not fill the memory: there is room for so many bytes, the
/// others wait and hear that they have to, and senders of little are answered meanwhile.
@SlowTest
@Timeout(120)
class ManyUploadsTest {

    private static final int SIZE = 19 * 1024 * 1024;
    private static final int FILES = 4;

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Client newAccount() {
        return kithmap.as(
                new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.PERSON)));
    }

    /// Sends nearly 20 MB, in files that are read and then refused, without holding them.
    ///
    /// @return the head and the body of the answer
    private static String upload(Client client) throws IOException {
        String head =
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"Ana\",\"notes\":\"";
        String before = "--b\r\n" + head;
        String after = "\"}]}\r\n";
        byte[] words = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        int pieces = 70;
        int length =
                FILES * (before.length() + pieces * words.length + after.length())
                        + "--b--\r\n".length();
        try (Socket socket = new Socket("127.0.0.1", kithmap.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(client, length).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < FILES; i++) {
                out.write(before.getBytes(StandardCharsets.UTF_8));
                for (int piece = 0; piece < pieces; piece++) {
                    out.write(words);
                }
                out.write(after.getBytes(StandardCharsets.UTF_8));
            }
            out.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(Client client, int length) {
        return "POST /api/imports HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n"
                .formatted(kithmap.port(), client.cookie(), length);
    }

    private static boolean isRead(String answer) {
        return answer.startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aSenderWithoutRoomIsToldToWaitAndOthersAreAnswered() throws IOException {
        int fit = (int) (Runtime.getRuntime().maxMemory() / 10 / SIZE);
        List<Socket> sending = new ArrayList<>();
        Client other = newAccount();
        try {
            for (int i = 0; i < fit; i++) {
                Socket socket = new Socket("127.0.0.1", kithmap.port());
                sending.add(socket);
                socket.getOutputStream()
                        .write((head(newAccount(), SIZE) + "-").getBytes(StandardCharsets.UTF_8));
            }
            String answer = upload(other);
            for (int i = 0; i < 20 && isRead(answer); i++) { // until those have arrived
                answer = upload(other);
            }
            assertThat(answer)
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 10\r\n", "\"code\":\"service-busy\"");
            assertThat(other.post("/api/maps", "{\"name\": \"Ana\"}").status()).isEqualTo(201);
            assertThat(newAccount().get("/api/maps").status()).isEqualTo(200);
        } finally {
            for (Socket socket : sending) {
                socket.close();
            }
        }
        assertThat(upload(other)).as("once there is room").startsWith("HTTP/1.1 200 ");
    }

    @Test
    void manyAccountsThatUploadAtOnceFillNoMemory()
            throws IOException, InterruptedException, ExecutionException {
        Client other = newAccount();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> uploads = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Client client = newAccount();
                uploads.add(threads.submit(() -> upload(client)));
            }
            while (uploads.stream().anyMatch(upload -> !upload.isDone())) {
                assertThat(other.get("/api/maps").status()).isEqualTo(200);
            }
            List<String> statuses = new ArrayList<>();
            for (Future<String> upload : uploads) {
                statuses.add(upload.get().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
            }
            assertThat(statuses).contains("200").isSubsetOf("200", "503");
        }
        assertThat(upload(other)).startsWith("HTTP/1.1 200 ");
    }
}
