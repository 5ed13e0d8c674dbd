package org.kithmap.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A relay before a database that can be slow. How much longer work takes on the slow line tells
/// how often it waits for the database, whatever is sent without waiting.
final class RoundTrips implements AutoCloseable {

    interface Action {
        void run() throws Exception;
    }

    private static final Duration SLOW = Duration.ofMillis(100);
    private static final int TIMES = 5;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI target;
    private volatile long delayNanos;

    RoundTrips(String uri) throws IOException {
        target = URI.create(uri);
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "bolt://127.0.0.1:" + server.getLocalPort();
    }

    long of(Action work) throws Exception {
        long slow = shortest(work, SLOW.toNanos());
        long fast = shortest(work, 0);
        return Math.round((slow - fast) / (double) SLOW.toNanos());
    }

    private long shortest(Action work, long delay) throws Exception {
        delayNanos = delay;
        long shortest = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            work.run();
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket database = new Socket(target.getHost(), target.getPort());
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> relay(client, database, true));
                Thread.ofVirtual().start(() -> relay(database, client, false));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void relay(Socket from, Socket to, boolean asking) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                ByteArrayOutputStream together = new ByteArrayOutputStream();
                together.write(buffer, 0, length);
                if (asking && delayNanos > 0) {
                    LockSupport.parkNanos(delayNanos);
                }
                while (in.available() > 0) { // what was sent meanwhile is on the same line
                    together.write(buffer, 0, in.read(buffer));
                }
                together.writeTo(to.getOutputStream());
            }
        } catch (IOException closed) {
            // the end of this connection
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
