package org.kithmap.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Many connections, each of which sends or reads a byte now and then, so that it is never idle.
public final class SlowConnections implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final int port;
    private final List<SocketChannel> writers = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final Thread dripping;
    private volatile int open;

    public SlowConnections(int port) {
        this.port = port;
        this.dripping = Thread.ofPlatform().daemon().name("slow").unstarted(this::drip);
    }

    /// Opens connections that send a request slowly.
    ///
    /// @param from an address of this machine
    /// @param start of a request, which is continued byte by byte
    public SlowConnections sending(int count, String from, String start) throws IOException {
        for (int i = 0; i < count; i++) {
            writers.add(connect(from, start));
        }
        return this;
    }

    /// Opens connections that read a response slowly.
    ///
    /// @param request whose response is read byte by byte, while another request begins
    public SlowConnections reading(int count, String from, String request) throws IOException {
        for (int i = 0; i < count; i++) {
            readers.add(connect(from, request));
        }
        return this;
    }

    private SocketChannel connect(String from, String first) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.write(ByteBuffer.wrap(first.getBytes(StandardCharsets.UTF_8)));
        channel.configureBlocking(false);
        return channel;
    }

    public SlowConnections start() {
        open = writers.size() + readers.size();
        dripping.start();
        return this;
    }

    /// Returns how many connections the server had not ended at the last byte.
    public int open() {
        return open;
    }

    private void drip() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                writers.removeIf(channel -> !lasts(channel, true));
                readers.removeIf(channel -> !lasts(channel, false));
                open = writers.size() + readers.size();
            }
        } catch (InterruptedException closed) {
            // close() interrupts the thread
        }
    }

    private static boolean lasts(SocketChannel channel, boolean writes) {
        try {
            // a reader can still read what had arrived before the server ended the connection
            channel.write(ByteBuffer.wrap(new byte[] {'x'}));
            if (channel.read(ByteBuffer.allocate(writes ? 4096 : 1)) >= 0) {
                return true;
            }
            channel.close();
        } catch (IOException cutOff) {
            // ended by the server
        }
        return false;
    }

    @Override
    public void close() throws Exception {
        dripping.interrupt();
        dripping.join();
        for (SocketChannel channel : writers) {
            channel.close();
        }
        for (SocketChannel channel : readers) {
            channel.close();
        }
    }
}
