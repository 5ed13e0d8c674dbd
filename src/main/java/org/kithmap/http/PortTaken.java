package org.kithmap.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Exception thrown if Kithmap can't listen at its address and port, usually because another
/// program does.
public final class PortTaken extends RuntimeException {

    PortTaken(int port) {
        super(
                "Another program uses port %d. Choose another with --port or KITHMAP_PORT."
                        .formatted(port));
    }

    private PortTaken(Network network, IOException why) {
        super(sentence(network, String.valueOf(why.getMessage())));
    }

    private static String sentence(Network network, String why) {
        if (why.contains("assign")) {
            return "%s is not an address of this machine. Choose another with --listen or KITHMAP_LISTEN."
                    .formatted(network.listen().getHostAddress());
        }
        return (why.contains("denied")
                        ? "You are not allowed to open port %d. Choose 1024 or higher with --port or KITHMAP_PORT."
                        : "Another program uses port %d. Choose another with --port or KITHMAP_PORT.")
                .formatted(network.port());
    }

    /// Checks that Kithmap can listen, before anything slow is started.
    ///
    /// @throws PortTaken if it can't
    public static void check(Network network) {
        try (ServerSocket probe = new ServerSocket()) {
            // like the web server, so that a port in TIME_WAIT after a stop counts as free
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(network.listen(), network.port()));
        } catch (IOException e) {
            throw new PortTaken(network, e);
        }
    }
}
