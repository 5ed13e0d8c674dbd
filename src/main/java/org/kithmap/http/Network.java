package org.kithmap.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// The network settings: where Kithmap listens, and how it is reached from other machines. Valid
/// settings allow plain HTTP only on this machine, unless `plainHttp` permits it explicitly.
///
/// @param listen the address to listen at
/// @param port the port to listen at, or 0 for any free one
/// @param proxies the trusted proxies that terminate TLS; their headers for the client's address
///   and scheme are accepted
/// @param publicOrigin the origin that browsers use, such as `https://kithmap.example`
/// @param monitors the addresses that may read health and metrics, besides this machine
/// @param plainHttp whether browsers may use plain HTTP
public record Network(
        InetAddress listen,
        int port,
        List<AddressRange> proxies,
        Optional<String> publicOrigin,
        List<AddressRange> monitors,
        boolean plainHttp) {

    /// Checks the settings.
    ///
    /// @throws InvalidNetwork if they are insecure or contradictory; the message says what to do
    public Network {
        proxies = List.copyOf(proxies);
        monitors = List.copyOf(monitors);
        boolean open = !listen.isLoopbackAddress();
        boolean secure = publicOrigin.filter(origin -> origin.startsWith("https:")).isPresent();
        if (open && proxies.isEmpty() && !plainHttp) {
            throw new InvalidNetwork(
                    ("At %s, other machines would reach Kithmap over plain HTTP, which others on the network can read."
                                    + " Put a TLS proxy in front of it and set --proxy and --public-address,"
                                    + " or use --allow-plain-http if the network is private.")
                            .formatted(listen.getHostAddress()));
        }
        if ((open || !proxies.isEmpty()) && publicOrigin.isEmpty()) {
            throw new InvalidNetwork(
                    "Set --public-address (KITHMAP_PUBLIC_ADDRESS) to the address that browsers use, such as https://kithmap.example.");
        }
        if (secure && proxies.isEmpty()) {
            throw new InvalidNetwork(
                    "Kithmap leaves TLS to a proxy. Set --proxy (KITHMAP_PROXY) to the address of the proxy of %s."
                            .formatted(publicOrigin.orElseThrow()));
        }
        if (publicOrigin.isPresent() && !secure && !plainHttp) {
            throw new InvalidNetwork(
                    "%s is plain HTTP, which others on the network can read. Use https://, or --allow-plain-http if the network is private."
                            .formatted(publicOrigin.get()));
        }
    }

    /// Returns settings for this machine only.
    public static Network loopback(int port) {
        return new Network(
                InetAddress.ofLiteral("127.0.0.1"),
                port,
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    boolean isMonitor(InetAddress address) {
        return monitors.stream().anyMatch(range -> range.contains(address));
    }

    /// Returns whether a client may see that the service is up. A proxy may ask for itself, to
    /// decide where to send requests; a request that it forwards for others is refused.
    public boolean tellsHealth(ClientOrigin clientOrigin) {
        return !clientOrigin.forwarded()
                && (clientOrigin.peer().isLoopbackAddress()
                        || isMonitor(clientOrigin.peer())
                        || isProxy(clientOrigin.peer()));
    }

    /// Returns whether a client may read the metrics. This machine may, unless a proxy uses the
    /// same address.
    public boolean tellsMetrics(ClientOrigin clientOrigin) {
        return !clientOrigin.forwarded()
                && (isMonitor(clientOrigin.peer())
                        || (clientOrigin.peer().isLoopbackAddress()
                                && !isProxy(clientOrigin.peer())));
    }
}
