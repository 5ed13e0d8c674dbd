package org.kithmap.encryption;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cipher for the texts of one map. It uses AES-256-GCM, and AES-256-SIV, which is deterministic,
/// for texts that Cypher must compare for equality.
public final class MapCipher {

    /// A cipher that leaves texts as they are, for data that is never committed.
    public static final MapCipher NONE = new MapCipher();

    private static final String VARYING = "*";
    private static final String ALIKE = "=";
    private static final byte[] NO_CONTEXT = {};
    private static final byte[] SPELLINGS = ElementCipher.context(Stream.of("spellings"));

    private final @Nullable Aead varying;
    private final @Nullable DeterministicAead alike;
    private final @Nullable String wrapped;
    private final boolean bound;

    private MapCipher() {
        varying = null;
        alike = null;
        wrapped = null;
        bound = false;
    }

    private MapCipher(KeysetHandle varying, KeysetHandle alike, String wrapped, boolean bound)
            throws GeneralSecurityException {
        this.varying = varying.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.alike = alike.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        this.wrapped = wrapped;
        this.bound = bound;
    }

    static MapCipher create(KeyEncryptionKeys outer, String map) {
        try {
            KeysetHandle varying = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            KeysetHandle alike =
                    KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
            return new MapCipher(varying, alike, outer.wrap(List.of(varying, alike), map), true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Unwraps the keys of a map.
    ///
    /// @throws KeyUnavailable if none of the outer keys unwraps them
    static MapCipher unwrapped(KeyEncryptionKeys outer, String map, String wrapped) {
        try {
            KeyEncryptionKeys.UnwrappedKeys keys = outer.unwrap(wrapped, map);
            return new MapCipher(
                    keys.inner().getFirst(), keys.inner().getLast(), wrapped, keys.bound());
        } catch (GeneralSecurityException e) {
            throw KeyUnavailable.ofMap();
        }
    }

    /// Returns the wrapped keys that are stored with the map; null for [#NONE].
    public @Nullable String wrapped() {
        return wrapped;
    }

    /// Returns whether texts are bound to their place. Maps of early versions are not, until the
    /// [EncryptionUpgrade] at startup.
    boolean bound() {
        return bound;
    }

    /// Returns a cipher for the texts of one element of the map.
    public ElementCipher of(EncryptedElementType kind, String id) {
        return new ElementCipher(this, kind, id);
    }

    String encrypt(String words, byte[] context) {
        if (varying == null) {
            return words;
        }
        try {
            return VARYING + text(varying.encrypt(bytes(words), bound ? context : NO_CONTEXT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws DamagedText if the text was encrypted in another context or is damaged
    String decrypt(String ciphertext, byte[] context) {
        if (varying == null) {
            return ciphertext;
        }
        try {
            return words(
                    varying.decrypt(closed(ciphertext, VARYING), bound ? context : NO_CONTEXT));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedText();
        }
    }

    /// Encrypts deterministically: equal texts of a map have equal ciphertexts.
    String alike(String words) {
        if (alike == null) {
            return words;
        }
        try {
            return ALIKE
                    + text(
                            alike.encryptDeterministically(
                                    bytes(words), bound ? SPELLINGS : NO_CONTEXT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Decrypts the spelling of a quality, which is bound to the map but to no alter.
    public String decryptSpelling(String ciphertext) {
        if (alike == null) {
            return ciphertext;
        }
        try {
            return words(
                    alike.decryptDeterministically(
                            closed(ciphertext, ALIKE), bound ? SPELLINGS : NO_CONTEXT));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedText();
        }
    }

    private static byte[] closed(String ciphertext, String way) {
        if (!ciphertext.startsWith(way)) {
            throw new DamagedText();
        }
        return Base64.getDecoder().decode(ciphertext.substring(1));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String text(byte[] ciphertext) {
        return Base64.getEncoder().withoutPadding().encodeToString(ciphertext);
    }
}
