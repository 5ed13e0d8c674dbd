package org.kithmap.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The lifetimes of sessions.
///
/// @param absolute the time after the sign-in
/// @param idle the time after the last request; null for no limit
/// @param remembered the time for which this process caches a session before it asks the database
///   again
public record SessionLifetimes(Duration absolute, @Nullable Duration idle, Duration remembered) {

    /// For one person on their own machine.
    public static final SessionLifetimes LAPTOP =
            new SessionLifetimes(Duration.ofDays(30), null, Duration.ofSeconds(10));

    /// For several people, who may leave a screen open. The cache is short, so that the end of a
    /// session soon takes effect on all replicas.
    public static final SessionLifetimes PRACTICE =
            new SessionLifetimes(
                    Duration.ofHours(12), Duration.ofMinutes(30), Duration.ofSeconds(1));
}
