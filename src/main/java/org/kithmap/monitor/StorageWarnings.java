package org.kithmap.monitor;

import java.util.Optional;

/// What the log is told of the free space on a disk: a line when it falls below twice what changes
/// need, and one when it falls below that. A level is left only with a tenth more than it took to
/// get there, so that a disk that is about so full is not told of again and again.
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

    /// @param needed bytes below which changes are refused
    StorageWarnings(long needed) {
        this.needed = needed;
    }

    /// @param free bytes that are left now
    Optional<String> after(long free) {
        WarningLevel now = levelAt(free);
        boolean rises = now.compareTo(warningLevel) > 0;
        warningLevel = now;
        if (!rises) {
            return Optional.empty();
        }
        return Optional.of(
                now == WarningLevel.LOW
                        ? "%d MB are left on the disk of the data folder. With less than %d MB, changes are refused: free some space soon."
                                .formatted(free / MEGABYTE, needed / MEGABYTE)
                        : "%d MB are left on the disk of the data folder. Changes are refused until there are %d MB: free some space."
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
