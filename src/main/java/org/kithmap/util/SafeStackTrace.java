package org.kithmap.util;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A stack trace with exception types and code locations only. Exception messages are left out
/// because they may contain text that a user wrote.
public final class SafeStackTrace {

    private static final int PLACES = 12;

    private SafeStackTrace() {}

    public static String of(Throwable failure) {
        String places =
                Arrays.stream(failure.getStackTrace())
                        .limit(PLACES)
                        .map(place -> "\n    at " + place)
                        .collect(Collectors.joining());
        Throwable cause = failure.getCause();
        return failure.getClass().getName()
                + places
                + (cause == null ? "" : "\n  caused by " + of(cause));
    }
}
