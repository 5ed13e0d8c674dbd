package org.kithmap.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A client that sends one request per connection, with any headers, including `Host`, and from any
/// address of this machine, which no browser would do.
///
/// @param from an address of this machine
public record RawHttp(int port, String from) {

    public RawHttp(int port) {
        this(port, "127.0.0.1");
    }

    public RawHttp from(String address) {
        return new RawHttp(port, address);
    }

    /// A response.
    public record RawResponse(int status, String head, String body) {

        /// Returns the first header of this name; empty if there is none.
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /// Sends a request and reads the whole response.
    ///
    /// @param headers one per line, without `Connection` and `Content-Length`
    public RawResponse send(String method, String path, String headers, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "%s %s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                method,
                                path,
                                headers.strip().replace("\n", "\r\n"),
                                content.length);
        return send(head + body);
    }

    /// Reads a response, which may end with a reset of the connection: that happens if the server
    /// closes it before the whole request was sent.
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// Sends a request as it is.
    ///
    /// @param request byte for byte, in UTF-8; the server must close the connection
    public RawResponse send(String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String all = answer(socket);
            int end = all.indexOf("\r\n\r\n");
            return new RawResponse(
                    Integer.parseInt(all.split(" ", 3)[1]),
                    all.substring(0, end),
                    all.substring(end + 4));
        }
    }
}
