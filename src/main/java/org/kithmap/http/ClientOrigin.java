package org.kithmap.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a request came from. What a proxy says of it is believed only where the proxy is a
/// configured one.
///
/// @param peer who is at the other end of the connection
/// @param proxy whether that is a proxy of ours
/// @param forwarded whether the request says that it was passed on
/// @param named whether a proxy of ours said for whom
/// @param address of whoever asks; of a proxy of ours where it did not say for whom it asks
/// @param scheme `https` where a proxy of ours says so
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

    /// Several headers of one name are one list.
    private static List<String> all(Context ctx, String header) {
        return Collections.list(ctx.req().getHeaders(header)).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .toList();
    }

    private static boolean isLast(List<String> list, String value) {
        return !list.isEmpty() && list.getLast().toLowerCase(Locale.ROOT).equals(value);
    }

    /// Each proxy adds, at the end, whom it heard from. What stands before the last one that is not
    /// ours was written by somebody we don't know.
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

    /// Some proxies add the port: `192.0.2.1:1234`, `[2001:db8::1]:1234`.
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
