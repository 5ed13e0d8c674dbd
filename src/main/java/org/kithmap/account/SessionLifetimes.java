package org.kithmap.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long one stays signed in.
///
/// @param absolute from signing in on
/// @param idle from the last request on; null for as long as the session lasts
/// @param remembered how long this process may go on without asking the database
public record SessionLifetimes(Duration absolute, @Nullable Duration idle, Duration remembered) {

    /// One person on their own machine.
    public static final SessionLifetimes LAPTOP =
            new SessionLifetimes(Duration.ofDays(30), null, Duration.ofSeconds(10));

    /// Several people, who may leave a screen open; whoever is signed out is so at once everywhere.
    public static final SessionLifetimes PRACTICE =
            new SessionLifetimes(
                    Duration.ofHours(12), Duration.ofMinutes(30), Duration.ofSeconds(1));
}
