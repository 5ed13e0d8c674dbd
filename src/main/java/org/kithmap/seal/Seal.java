package org.kithmap.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Seals the words of one map and opens them again: AES-256-GCM; where Cypher must find two words
/// alike, AES-256-SIV, which gives the same for the same.
public final class Seal {

    /// Leaves words as they are: for what is never kept.
    public static final Seal NONE = new Seal();

    private static final String VARYING = "*";
    private static final String ALIKE = "=";
    private static final byte[] NOTHING_ELSE = {};

    private final @Nullable Aead varying;
    private final @Nullable DeterministicAead alike;
    private final @Nullable String wrapped;

    private Seal() {
        varying = null;
        alike = null;
        wrapped = null;
    }

    private Seal(KeysetHandle varying, KeysetHandle alike, String wrapped)
            throws GeneralSecurityException {
        this.varying = varying.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.alike = alike.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        this.wrapped = wrapped;
    }

    static Seal fresh(OuterKeys outer, String map) {
        try {
            KeysetHandle varying = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            KeysetHandle alike =
                    KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
            return new Seal(varying, alike, outer.wrap(List.of(varying, alike), map));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws LostKey when none of the keys unwraps it
    static Seal unwrapped(OuterKeys outer, String map, String wrapped) {
        try {
            List<KeysetHandle> keys = outer.unwrap(wrapped, map);
            return new Seal(keys.getFirst(), keys.getLast(), wrapped);
        } catch (GeneralSecurityException e) {
            throw new LostKey("The key to this map is not here.");
        }
    }

    /// What is kept of it with the map; null for [#NONE].
    public @Nullable String wrapped() {
        return wrapped;
    }

    /// The words, sealed: something else each time.
    public String seal(String words) {
        if (varying == null) {
            return words;
        }
        try {
            return VARYING + text(varying.encrypt(bytes(words), NOTHING_ELSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The words, sealed: the same for the same words of the same map.
    String alike(String words) {
        if (alike == null) {
            return words;
        }
        try {
            return ALIKE + text(alike.encryptDeterministically(bytes(words), NOTHING_ELSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A quality, so that it is found with whom it was written of before, capitals aside.
    public String spelling(String quality) {
        return alike(quality.toLowerCase(Locale.ROOT));
    }

    /// The words that were sealed, either way.
    public String open(String sealed) {
        if (varying == null || alike == null) {
            return sealed;
        }
        try {
            byte[] closed = Base64.getDecoder().decode(sealed.substring(1));
            return new String(
                    sealed.startsWith(ALIKE)
                            ? alike.decryptDeterministically(closed, NOTHING_ELSE)
                            : varying.decrypt(closed, NOTHING_ELSE),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("words of a map can't be opened with its key", e);
        }
    }

    public @Nullable String openIfThere(@Nullable Object sealed) {
        return sealed == null ? null : open((String) sealed);
    }

    public @Nullable String sealIfThere(@Nullable String words) {
        return words == null ? null : seal(words);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] sealed) {
        return Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }
}
