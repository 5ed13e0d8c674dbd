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

/// How much of something each key has at once: an account, or an address.
public final class KeyedConcurrencyLimiter {

    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    public KeyedConcurrencyLimiter(int most) {
        this.most = most;
    }

    /// The key of an address. Of an IPv6 address the network part counts, as one subscriber has all
    /// the addresses in it.
    static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(
                        address instanceof Inet6Address
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : bytes);
    }

    /// Until the request is answered, or its peer has gone.
    ///
    /// @return false when the key has as many as it may
    public boolean acquire(String key, Context ctx) {
        if (!acquire(key)) {
            return false;
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()), failure -> release(key));
        return true;
    }

    /// @return false when the key has as many as it may; then there is nothing to release
    boolean acquire(String key) {
        boolean[] free = new boolean[1]; // compute runs under the lock of its key
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
