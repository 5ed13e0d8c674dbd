package org.kithmap.monitor;

import java.util.Optional;

/// The warnings about free disk space: one when it falls below twice the limit for changes, and one
/// when it falls below the limit. A level ends only once the free space is a tenth above its
/// threshold, so that space that varies around a threshold causes no repeated warnings.
final class StorageWarnings {

    private static final long MEGABYTE = 1024 * 1024;
    private static final double LEFT_WITH = 1.1;

    private enum WarningLevel {
        ENOUGH,
        LOW,
        FULL
    }

    private final long needed;
    private WarningLevel warningLevel = WarningLevel.ENOUGH;

    /// @param needed the limit in bytes below which changes are refused
    StorageWarnings(long needed) {
        this.needed = needed;
    }

    /// Returns the warning to log, if the level got worse.
    ///
    /// @param free the current free space in bytes
    Optional<String> after(long free) {
        WarningLevel now = levelAt(free);
        boolean rises = now.compareTo(warningLevel) > 0;
        warningLevel = now;
        if (!rises) {
            return Optional.empty();
        }
        return Optional.of(
                now == WarningLevel.LOW
                        ? "The disk of the data folder has %d MB left. Below %d MB, changes are refused. Free some space soon."
                                .formatted(free / MEGABYTE, needed / MEGABYTE)
                        : "The disk of the data folder has %d MB left. Changes are refused until %d MB are free. Free some space."
                                .formatted(free / MEGABYTE, needed / MEGABYTE));
    }

    private WarningLevel levelAt(long free) {
        if (free < needed * (warningLevel == WarningLevel.FULL ? LEFT_WITH : 1)) {
            return WarningLevel.FULL;
        }
        return free < 2 * needed * (warningLevel == WarningLevel.ENOUGH ? 1 : LEFT_WITH)
                ? WarningLevel.LOW
                : WarningLevel.ENOUGH;
    }
}
