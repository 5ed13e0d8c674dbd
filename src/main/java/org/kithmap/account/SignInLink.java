package org.kithmap.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The one-time link that signs the person on this machine in. There is one at a time; it works
/// once and for a while. The token is in the fragment of the address, which browsers send to
/// nobody.
public final class SignInLink {

    static final Duration VALID = Duration.ofMinutes(30);

    private record Pending(String hash, Instant until) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Pending> pending = new AtomicReference<>();

    public SignInLink(Clock clock) {
        this.clock = clock;
    }

    /// A new link; the one before no longer works.
    ///
    /// @param address of the service, such as `http://localhost:5484`
    public String renew(String address) {
        String token = SecretToken.random();
        pending.set(new Pending(SecretToken.hash(token), clock.instant().plus(VALID)));
        return address + "/#sign-in=" + token;
    }

    /// Uses the link up, if it is the right one and still valid.
    boolean redeem(String token) {
        Pending now = pending.get();
        return now != null
                && now.hash()
                        .equals(
                                SecretToken.hash(
                                        token)) // of hashes, so that timing tells nothing about the
                // token
                && clock.instant().isBefore(now.until())
                && pending.compareAndSet(now, null);
    }
}
