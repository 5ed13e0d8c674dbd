package org.kithmap.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CipherCacheTest {

    private final CipherCache cache = new CipherCache();

    @Test
    void aCipherIsUnwrappedOnce() {
        assertThat(cache.get("map", "seal", () -> MapCipher.NONE)).isSameAs(MapCipher.NONE);
        assertThat(cache.get("map", "seal", CipherCacheTest::locked)).isSameAs(MapCipher.NONE);
    }

    @Test
    void otherWrappedKeysOfTheMapAreUnwrapped() {
        cache.get("map", "seal", () -> MapCipher.NONE);
        assertThatThrownBy(() -> cache.get("map", "another", CipherCacheTest::locked))
                .isInstanceOf(KeysLocked.class);
    }

    @Test
    void aKeyUnwrappedWhileTheCacheIsClearedIsNotCached() throws Exception {
        CountDownLatch unwrapping = new CountDownLatch(1);
        CountDownLatch cleared = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader =
                    CompletableFuture.supplyAsync(
                            () ->
                                    cache.get(
                                            "map",
                                            "seal",
                                            () -> {
                                                unwrapping.countDown();
                                                await(cleared);
                                                return MapCipher.NONE;
                                            }),
                            threads);
            await(unwrapping);

            cache.clear();
            cleared.countDown();

            assertThat(reader.get()).isSameAs(MapCipher.NONE);
            assertThatThrownBy(() -> cache.get("map", "seal", CipherCacheTest::locked))
                    .isInstanceOf(KeysLocked.class);
        }
    }

    private static MapCipher locked() {
        throw new KeysLocked();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing happened");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
