package org.kithmap.encryption;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Opens the things of a list, each by itself: one whose words can't be opened keeps nobody from
/// the others. It is logged by its kind, without anything else of it.
public final class TolerantReader {

    private static final System.Logger LOG = System.getLogger(TolerantReader.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Runnable requireKeys;
    private final Map<EncryptedElementType, Instant> logged = new ConcurrentHashMap<>();

    TolerantReader(Runnable requireKeys) {
        this.requireKeys = requireKeys;
    }

    /// @param opened reads a thing with its words
    /// @param damaged what stands in its place where they can't be opened
    /// @throws KeyUnavailable when nothing at all can be opened
    public <T> T read(EncryptedElementType kind, Supplier<T> opened, Supplier<T> damaged) {
        try {
            return opened.get();
        } catch (DamagedText | KeyUnavailable e) {
            requireKeys.run(); // or it would be said of everything
            log(kind);
            return damaged.get();
        }
    }

    /// Once an hour, however often a list is asked for.
    private void log(EncryptedElementType kind) {
        Instant now = Instant.now();
        Instant before = logged.get(kind);
        if (before == null || before.plus(PAUSE).isBefore(now)) {
            logged.put(kind, now);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the words of a "
                            + kind.label()
                            + " can't be opened; it was changed in the database, and not by Kithmap");
        }
    }
}
