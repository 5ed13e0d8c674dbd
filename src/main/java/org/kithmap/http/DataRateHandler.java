package org.kithmap.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.kithmap.util.SafeStackTrace;

/// A Jetty handler that ends connections whose peer is too slow in sending a header, in sending the
/// body of a request, or in reading a response. It also limits the number of connections of each
/// address. A configured proxy may have any number; [SecurityFilter] limits the requests of its
/// clients instead.
///
/// Jetty checks its own data rates only when bytes arrive or the application writes. It would
/// therefore wait for a peer that sends nothing or reads nothing.
final class DataRateHandler extends Handler.Wrapper implements Connection.Listener {

    private static final System.Logger LOG = System.getLogger("kithmap");

    static final Duration HEADER = Duration.ofSeconds(10);

    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);

    private final Network network;
    private final KeyedConcurrencyLimiter connections;
    private final ConcurrentMap<Connection, Peer> peers = new ConcurrentHashMap<>();
    private @Nullable Thread checker;

    DataRateHandler(Network network, int mostConnections) {
        this.network = network;
        this.connections = new KeyedConcurrencyLimiter(mostConnections);
    }

    /// The state of a connection.
    private static final class Peer {

        private final Connection connection;
        private final @Nullable InetAddress counted;
        private volatile @Nullable TimedExchange timedExchange;

        /// The number of bytes received up to the end of the latest request.
        private volatile long bytesBefore;

        /// The time at which the checker first saw the header; 0 while no header is coming in.
        private volatile long headerSince;

        Peer(Connection connection, @Nullable InetAddress counted) {
            this.connection = connection;
            this.counted = counted;
        }

        void began(TimedExchange begun) {
            headerSince = 0;
            timedExchange = begun;
        }

        void ended() {
            bytesBefore = connection.getBytesIn();
            timedExchange = null;
        }

        boolean isTooSlow(long now) {
            TimedExchange current = timedExchange;
            if (current != null) {
                return current.isTooSlow(now);
            }
            if (connection.getBytesIn() <= bytesBefore) {
                return false; // idle; Jetty has a timeout for that
            }
            long since = headerSince;
            if (since == 0) {
                headerSince = now;
                return false;
            }
            return now - since > HEADER.toNanos();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        checker = Thread.ofVirtual().name("data rates").start(this::check);
    }

    @Override
    protected void doStop() throws Exception {
        Thread last = checker;
        if (last != null) {
            last.interrupt();
        }
        super.doStop();
    }

    private void check() {
        try {
            while (true) {
                Thread.sleep(CHECKED_EVERY);
                long now = System.nanoTime();
                peers.values().forEach(peer -> endIfTooSlow(peer, now));
            }
        } catch (InterruptedException stopped) {
            // doStop() interrupts the thread
        }
    }

    private static void endIfTooSlow(Peer peer, long now) {
        try {
            if (peer.isTooSlow(now)) {
                end(peer.connection.getEndPoint());
            }
        } catch (IOException
                | RuntimeException e) { // a failure must not stop the checks of other connections
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Closing a slow connection failed: " + SafeStackTrace.of(e));
        }
    }

    /// Ends a connection with a reset, so that the system also drops the bytes that the peer has
    /// not read.
    private static void end(EndPoint endPoint) throws IOException {
        if (endPoint.getTransport() instanceof SocketChannel channel && channel.isOpen()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint.close();
    }

    @Override
    public void onOpened(Connection connection) {
        InetAddress address = address(connection);
        if (address == null || network.isProxy(address)) {
            peers.put(connection, new Peer(connection, null));
        } else if (connections.acquire(KeyedConcurrencyLimiter.key(address))) {
            peers.put(connection, new Peer(connection, address));
        } else {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Peer peer = peers.remove(connection);
        if (peer != null && peer.counted != null) {
            connections.release(KeyedConcurrencyLimiter.key(peer.counted));
        }
    }

    private static @Nullable InetAddress address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Peer peer = peers.get(request.getConnectionMetaData().getConnection());
        if (peer == null) {
            return super.handle(request, response, callback);
        }
        TimedExchange timedExchange = new TimedExchange();
        peer.began(timedExchange);
        Request.addCompletionListener(request, failure -> peer.ended());
        Request measured = timedExchange.measured(request);
        return super.handle(measured, timedExchange.measured(measured, response), callback);
    }
}
