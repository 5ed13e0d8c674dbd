package org.kithmap.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Another program listens at the port.
public final class PortTaken extends RuntimeException {

    PortTaken(int port) {
        super(
                "Port %d is taken by another program. Choose another with --port or KITHMAP_PORT."
                        .formatted(port));
    }

    /// Finds out before anything slow is started.
    ///
    /// @throws PortTaken when it is
    public static void check(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(
                    true); // as the web server does, so that a port at rest after a stop counts as
            // free
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTaken(port);
        }
    }
}
