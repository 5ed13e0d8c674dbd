package org.kithmap.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The network origin of a request. Headers of a proxy count only if the proxy is a configured one.
///
/// @param peer the address at the other end of the connection
/// @param proxy whether the peer is a configured proxy
/// @param forwarded whether the request has headers that say that a proxy forwarded it
/// @param named whether a configured proxy named the client's address
/// @param address the client's address, or that of the peer if no configured proxy named the
///   client's
/// @param scheme `https` if a configured proxy says so, else `http`
public record ClientOrigin(
        InetAddress peer,
        boolean proxy,
        boolean forwarded,
        boolean named,
        String address,
        String scheme) {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final List<String> SIGNS =
            List.of(FOR, PROTO, "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

    static ClientOrigin of(Context ctx, Network network) {
        InetAddress peer = InetAddress.ofLiteral(ctx.req().getRemoteAddr());
        boolean proxy = network.isProxy(peer);
        boolean forwarded = SIGNS.stream().anyMatch(sign -> ctx.header(sign) != null);
        InetAddress source = proxy ? lastThatIsNotOurs(all(ctx, FOR), network) : null;
        return new ClientOrigin(
                peer,
                proxy,
                forwarded,
                source != null,
                (source == null ? peer : source).getHostAddress(),
                proxy && isLast(all(ctx, PROTO), "https") ? "https" : "http");
    }

    void attachTo(Context ctx) {
        ctx.attribute(ClientOrigin.class.getName(), this);
    }

    public static ClientOrigin of(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(ClientOrigin.class.getName()));
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /// Returns the values of a header. Several headers of the same name form one list.
    private static List<String> all(Context ctx, String header) {
        return Collections.list(ctx.req().getHeaders(header)).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .toList();
    }

    private static boolean isLast(List<String> list, String value) {
        return !list.isEmpty() && list.getLast().toLowerCase(Locale.ROOT).equals(value);
    }

    /// Returns the last address in the list that is not a configured proxy. Each proxy appends the
    /// address of its peer, so anything before that address was written by an untrusted sender.
    private static @Nullable InetAddress lastThatIsNotOurs(List<String> hops, Network network) {
        InetAddress known = null;
        for (String hop : hops.reversed()) {
            InetAddress address = literal(hop);
            if (address == null) {
                break;
            }
            known = address;
            if (!network.isProxy(address)) {
                break;
            }
        }
        return known;
    }

    /// Parses an address. Some proxies add the port: `192.0.2.1:1234`, `[2001:db8::1]:1234`.
    private static @Nullable InetAddress literal(String hop) {
        try {
            String address = hop.replaceFirst("^(\\[.*]|[^:]*):\\d+$", "$1");
            return InetAddress.ofLiteral(
                    address.startsWith("[") ? address.substring(1, address.length() - 1) : address);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
