package org.kithmap.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kithmap.http.AddressRange;
import org.kithmap.http.InvalidNetwork;
import org.kithmap.http.Network;
import picocli.CommandLine.Option;

/// The options on how other machines reach the service, from the command line or the environment.
final class NetworkOptions {

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "${env:KITHMAP_LISTEN:-127.0.0.1}",
            description =
                    "The address to listen on (${DEFAULT-VALUE}, this machine only; KITHMAP_LISTEN). 0.0.0.0 means all addresses.")
    String listen = "127.0.0.1";

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            defaultValue = "${env:KITHMAP_PUBLIC_ADDRESS:-}",
            description =
                    "The URL for browsers, such as https://kithmap.example (KITHMAP_PUBLIC_ADDRESS).")
    String publicAddress = "";

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESSES",
            defaultValue = "${env:KITHMAP_PROXY:-}",
            description =
                    "The addresses or ranges of the TLS proxy, separated by commas. X-Forwarded-For and X-Forwarded-Proto are trusted only from there (KITHMAP_PROXY).")
    String proxies = "";

    @Option(
            names = "--monitors",
            paramLabel = "ADDRESSES",
            defaultValue = "${env:KITHMAP_MONITORS:-}",
            description =
                    "The addresses or ranges that may read /health and /metrics besides this machine, separated by commas (KITHMAP_MONITORS).")
    String monitors = "";

    @Option(
            names = "--allow-plain-http",
            defaultValue = "${env:KITHMAP_ALLOW_PLAIN_HTTP:-false}",
            description =
                    "Allow other machines to connect without TLS. Only for a private network (KITHMAP_ALLOW_PLAIN_HTTP).")
    boolean plainHttp;

    /// Parses the options.
    ///
    /// @throws InvalidNetwork if an option is invalid, or others could read the traffic
    Network network(int port) {
        return new Network(
                listen(),
                port,
                ranges("--proxy", proxies),
                publicAddress.isBlank() ? Optional.empty() : Optional.of(origin()),
                ranges("--monitors", monitors),
                plainHttp);
    }

    private InetAddress listen() {
        try {
            return InetAddress.ofLiteral(listen.equals("localhost") ? "127.0.0.1" : listen);
        } catch (IllegalArgumentException e) {
            throw wrong("--listen", listen, "127.0.0.1, 0.0.0.0 or ::");
        }
    }

    private static List<AddressRange> ranges(String option, String text) {
        try {
            return AddressRange.list(text);
        } catch (IllegalArgumentException e) {
            throw wrong(option, String.valueOf(e.getMessage()), "10.1.2.3 or 10.1.0.0/16");
        }
    }

    /// Returns the origin in the form that browsers send: in lower case, without a default port.
    private String origin() {
        String like = "https://kithmap.example";
        URI uri;
        try {
            uri = URI.create(publicAddress.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("--public-address", publicAddress, like);
        }
        String scheme = uri.getScheme();
        boolean secure = "https".equals(scheme);
        String path = uri.getPath();
        if ((!secure && !"http".equals(scheme))
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || (path != null && !path.isEmpty() && !path.equals("/"))) {
            throw wrong("--public-address", publicAddress, like);
        }
        boolean usual = uri.getPort() < 0 || uri.getPort() == (secure ? 443 : 80);
        return scheme + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }

    private static InvalidNetwork wrong(String option, String given, String like) {
        return new InvalidNetwork(
                "%s can't be \"%s\". It looks like %s.".formatted(option, given, like));
    }
}
