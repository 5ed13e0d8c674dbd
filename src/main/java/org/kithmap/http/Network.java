package org.kithmap.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Where Kithmap listens, and how it is reached from elsewhere. Once made, nobody but this machine
/// reaches it by plain HTTP, unless that is said in so many words.
///
/// @param port to listen at, or 0 for any
/// @param proxies that speak TLS before it; whose word for who is asking, and how, is taken
/// @param publicOrigin what browsers know it by, such as `https://kithmap.example`
/// @param monitors that may ask how it is doing, besides this machine
/// @param plainHttp whether browsers may come by plain HTTP
public record Network(
        InetAddress listen,
        int port,
        List<AddressRange> proxies,
        Optional<String> publicOrigin,
        List<AddressRange> monitors,
        boolean plainHttp) {

    /// @throws InvalidNetwork with what to do
    public Network {
        proxies = List.copyOf(proxies);
        monitors = List.copyOf(monitors);
        boolean open = !listen.isLoopbackAddress();
        boolean secure = publicOrigin.filter(origin -> origin.startsWith("https:")).isPresent();
        if (open && proxies.isEmpty() && !plainHttp) {
            throw new InvalidNetwork(
                    ("At %s others would reach Kithmap by plain HTTP, and everybody on the way could read along."
                                    + " Put a proxy with TLS before it and name it with --proxy and --public-address,"
                                    + " or say --allow-plain-http if nobody else is on that network.")
                            .formatted(listen.getHostAddress()));
        }
        if ((open || !proxies.isEmpty()) && publicOrigin.isEmpty()) {
            throw new InvalidNetwork(
                    "Say with --public-address (KITHMAP_PUBLIC_ADDRESS) what browsers will know Kithmap by, such as https://kithmap.example.");
        }
        if (secure && proxies.isEmpty()) {
            throw new InvalidNetwork(
                    "Kithmap leaves TLS to a proxy: say with --proxy (KITHMAP_PROXY) from which address the one of %s comes."
                            .formatted(publicOrigin.orElseThrow()));
        }
        if (publicOrigin.isPresent() && !secure && !plainHttp) {
            throw new InvalidNetwork(
                    "%s is plain HTTP, and everybody on the way could read along. Use https://, or say --allow-plain-http if nobody else is on that network."
                            .formatted(publicOrigin.get()));
        }
    }

    /// For this machine only.
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

    /// Whether somebody may know that it is up. A proxy asks that itself, to know where to send
    /// requests; what it passes on for others gets no answer.
    public boolean tellsHealth(ClientOrigin clientOrigin) {
        return !clientOrigin.forwarded()
                && (clientOrigin.peer().isLoopbackAddress()
                        || isMonitor(clientOrigin.peer())
                        || isProxy(clientOrigin.peer()));
    }

    /// Whether somebody may know how much it is used. This machine may, unless a proxy sends from
    /// the same address.
    public boolean tellsMetrics(ClientOrigin clientOrigin) {
        return !clientOrigin.forwarded()
                && (isMonitor(clientOrigin.peer())
                        || (clientOrigin.peer().isLoopbackAddress()
                                && !isProxy(clientOrigin.peer())));
    }
}
