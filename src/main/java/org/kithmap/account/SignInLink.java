package org.kithmap.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The one-time link that signs in the person on this machine. Only one link is valid at a time,
/// once and for a limited time. The token is in the fragment of the URL, which browsers do not send
/// to servers.
public final class SignInLink {

    static final Duration VALID = Duration.ofMinutes(30);

    private record Pending(String hash, Instant until) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Pending> pending = new AtomicReference<>();

    public SignInLink(Clock clock) {
        this.clock = clock;
    }

    /// Creates a new link, which replaces the previous one.
    ///
    /// @param address the address of the service, such as `http://localhost:5484`
    public String renew(String address) {
        String token = SecretToken.random();
        pending.set(new Pending(SecretToken.hash(token), clock.instant().plus(VALID)));
        return address + "/#sign-in=" + token;
    }

    /// Uses the link up if the token is right and still valid.
    boolean redeem(String token) {
        Pending now = pending.get();
        // Compares hashes, so that the timing reveals nothing about the token.
        return now != null
                && now.hash().equals(SecretToken.hash(token))
                && clock.instant().isBefore(now.until())
                && pending.compareAndSet(now, null);
    }
}
