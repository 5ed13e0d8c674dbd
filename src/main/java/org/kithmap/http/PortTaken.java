package org.kithmap.http;

import java.io.IOException;
import java.net.InetSocketAddress;
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
    public static void check(Network network) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(
                    true); // as the web server does, so that a port at rest after a stop counts as
            // free
            probe.bind(new InetSocketAddress(network.listen(), network.port()));
        } catch (IOException e) {
            throw new PortTaken(network.port());
        }
    }
}
