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

/// Stands between the driver and a database on this machine, and ends a connection over which more
/// comes at once than is let through. The driver reads a row as a whole, and a row may be as long
/// as the database is large; so without this, one row could take all memory of the service.
final class BoltProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final long most;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong cuts = new AtomicLong();

    /// @param most bytes that may come in answer to one request
    BoltProxy(Endpoint endpoint, long most) {
        URI uri = URI.create(endpoint.uri());
        this.target = new InetSocketAddress(InetAddress.ofLiteral(uri.getHost()), uri.getPort());
        this.most = most;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    String uri() {
        return "bolt://127.0.0.1:" + server.getLocalPort();
    }

    /// How often more came than is let through.
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
            // ends both ways
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
                // nothing to end
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // nothing listens
        }
        end(open.toArray(Socket[]::new));
    }
}
