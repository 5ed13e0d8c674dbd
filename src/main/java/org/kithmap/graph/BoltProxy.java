package org.kithmap.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A proxy between the driver and a database on this machine. It closes a connection if the answer
/// to a request exceeds a limit. The driver reads a row as a whole, and a row can be as large as
/// the database; without the limit, a single row could exhaust the memory of the service.
final class BoltProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final long most;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong cuts = new AtomicLong();

    /// @param most the maximum size in bytes of the answer to one request
    BoltProxy(Endpoint endpoint, long most) {
        URI uri = URI.create(endpoint.uri());
        this.target = new InetSocketAddress(InetAddress.ofLiteral(uri.getHost()), uri.getPort());
        this.most = most;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("bolt-proxy").start(this::accept);
    }

    String uri() {
        return "bolt://127.0.0.1:" + server.getLocalPort();
    }

    /// Returns how many connections were closed because of the limit.
    long cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket driver = server.accept();
                open.add(driver);
                Thread.ofVirtual().start(() -> connect(driver));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket driver) {
        Socket database = new Socket();
        open.add(database);
        try {
            database.connect(target, 5_000);
            driver.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            AtomicLong come = new AtomicLong();
            Thread.ofVirtual().start(() -> requests(driver, database, come));
            answers(database, driver, come);
        } catch (IOException gone) {
            end(driver, database);
        }
    }

    private void requests(Socket driver, Socket database, AtomicLong come) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = driver.getInputStream();
            OutputStream out = database.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                come.set(0);
                out.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // both connections are closed below
        }
        end(driver, database);
    }

    private void answers(Socket database, Socket driver, AtomicLong come) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream in = database.getInputStream();
        OutputStream out = driver.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (come.addAndGet(read) > most) {
                cuts.incrementAndGet();
                break;
            }
            out.write(buffer, 0, read);
        }
        end(driver, database);
    }

    private void end(Socket... sockets) {
        for (Socket socket : sockets) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // nothing to close
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // nothing to close
        }
        end(open.toArray(Socket[]::new));
    }
}
