package org.kithmap.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// A limit of concurrent uses for each key, where a key is an account or an address.
public final class KeyedConcurrencyLimiter {

    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    public KeyedConcurrencyLimiter(int most) {
        this.most = most;
    }

    /// Returns the key of an address. For IPv6 it contains only the network part, because a
    /// subscriber owns all addresses of a network.
    static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(
                        address instanceof Inet6Address
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : bytes);
    }

    /// Counts a request for a key until it is answered or its peer disconnects.
    ///
    /// @return false if the key has reached its limit
    public boolean acquire(String key, Context ctx) {
        if (!acquire(key)) {
            return false;
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()), failure -> release(key));
        return true;
    }

    /// Counts one more use for a key.
    ///
    /// @return false if the key has reached its limit; nothing must be released then
    boolean acquire(String key) {
        boolean[] free = new boolean[1]; // compute locks the key
        counts.compute(
                key,
                (same, count) -> {
                    int now = count == null ? 0 : count;
                    free[0] = now < most;
                    return free[0] ? now + 1 : now;
                });
        return free[0];
    }

    void release(String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
