package org.kithmap.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// One kept-open HTTP/1.1 connection, as thin as can be, so that it is the service that is
/// measured.
final class KeptConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private final String posted;
    private final String listening;

    KeptConnection(int port, String cookie) throws IOException {
        this(port, "Cookie", cookie);
    }

    /// @param header that says who asks
    KeptConnection(int port, String header, String who) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        String common =
                " HTTP/1.1\r\nHost: localhost:%d\r\n%s: %s\r\n".formatted(port, header, who);
        head = common + "\r\n";
        posted = common + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
        listening = common + "Accept: text/event-stream\r\n\r\n";
    }

    /// Sends a request.
    ///
    /// @return the length of the body
    int get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
        return answer("GET " + path, "HTTP/1.1 200").length;
    }

    /// Sends a request with a body.
    ///
    /// @param json of ASCII
    /// @return the body
    String post(String path, String json) throws IOException {
        String request = "POST " + path + posted.formatted(json.length()) + json;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(answer("POST " + path, "HTTP/1.1 201"), StandardCharsets.UTF_8);
    }

    /// Sends a question, and reads its whole answer.
    ///
    /// @param json of ASCII
    /// @return the length of the answer
    int ask(String path, String json) throws IOException {
        String request = "POST " + path + posted.formatted(json.length()) + json;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return answer("POST " + path, "HTTP/1.1 20").length;
    }

    /// Listens to server-sent events.
    ///
    /// @param told of each
    void events(String path, Runnable told, BooleanSupplier enough) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + listening).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + ": " + status);
        }
        while (!enough.getAsBoolean()) {
            if (line().startsWith("event:")) {
                told.run();
            }
        }
    }

    private byte[] answer(String request, String expected) throws IOException {
        String status = line();
        if (!status.startsWith(expected)) {
            throw new IOException(request + ": " + status);
        }
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        return chunked ? chunks() : body(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            all.write(body(length));
            line();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] body(int length) throws IOException {
        return in.readNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
