package org.kithmap.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/// The ciphers of the maps that were read last, which makes repeated reads of a map fast. Once it
/// is cleared it gives out no earlier cipher, not even one that was being unwrapped meanwhile: that
/// one ends in a cache that nobody reaches any more.
final class CipherCache {

    private static final int MAX_ENTRIES = 1_000;

    private volatile Cache<String, MapCipher> ciphers = empty();

    private static Cache<String, MapCipher> empty() {
        return Caffeine.newBuilder().maximumSize(MAX_ENTRIES).executor(Runnable::run).build();
    }

    /// Returns the cipher of a map.
    ///
    /// @param wrapped the wrapped keys of the map
    /// @param unwrap called if the cipher is not in the cache; its exceptions are passed on
    MapCipher get(String map, String wrapped, Supplier<MapCipher> unwrap) {
        return ciphers.get(map + '\n' + wrapped, key -> unwrap.get());
    }

    void clear() {
        ciphers = empty();
    }
}
