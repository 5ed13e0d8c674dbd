package org.kithmap.encryption;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A reader for lists of encrypted elements, in which a damaged element does not prevent reading
/// the others. The log names only the type of a damaged element.
public final class TolerantReader {

    private static final System.Logger LOG = System.getLogger(TolerantReader.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Runnable requireKeys;
    private final Map<EncryptedElementType, Instant> logged = new ConcurrentHashMap<>();

    TolerantReader(Runnable requireKeys) {
        this.requireKeys = requireKeys;
    }

    /// Reads an element, or its replacement if it cannot be decrypted.
    ///
    /// @param opened decrypts the element
    /// @param damaged creates the replacement
    /// @throws KeyUnavailable if no element can be decrypted, as the key file is missing or locked
    public <T> T read(EncryptedElementType kind, Supplier<T> opened, Supplier<T> damaged) {
        try {
            return opened.get();
        } catch (DamagedText | KeyUnavailable e) {
            requireKeys.run(); // without keys every element would seem damaged
            log(kind);
            return damaged.get();
        }
    }

    /// Logs at most once an hour per type, because clients may read a list often.
    private void log(EncryptedElementType kind) {
        Instant now = Instant.now();
        Instant before = logged.get(kind);
        if (before == null || before.plus(PAUSE).isBefore(now)) {
            logged.put(kind, now);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Text of a node ("
                            + kind.label()
                            + ") can't be decrypted, because another program changed it in the database.");
        }
    }
}
