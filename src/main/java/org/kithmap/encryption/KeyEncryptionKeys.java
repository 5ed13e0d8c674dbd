package org.kithmap.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The keys that wrap the keys of maps. The newest key wraps, and each key unwraps. There is more
/// than one only during a key rotation.
///
/// @param database the id of the database that the keys are for
/// @param upgraded whether the texts of all maps are bound to their place; keys of maps with
///   unbound texts are rejected then
record KeyEncryptionKeys(String database, KeysetHandle keys, boolean upgraded) {

    /// The prefix of the associated data of every wrapped key in the current format.
    private static final String FORM = "kithmap map key 2\n";

    static {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyEncryptionKeys generate(String database) {
        try {
            return new KeyEncryptionKeys(
                    database, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param json the result of [#json]
    static KeyEncryptionKeys of(String database, String json, boolean upgraded)
            throws GeneralSecurityException {
        return new KeyEncryptionKeys(
                database,
                TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()),
                upgraded);
    }

    /// Returns the keys in plaintext, for the key file.
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns these keys and a new one, which wraps from now on.
    KeyEncryptionKeys withNewKey() {
        try {
            return new KeyEncryptionKeys(
                    database,
                    KeysetHandle.newBuilder(keys)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build(),
                    upgraded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns only the key that wraps.
    KeyEncryptionKeys newest() {
        try {
            return new KeyEncryptionKeys(
                    database,
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.importKey(keys.getPrimary().getKey())
                                            .withFixedId(keys.getPrimary().getId())
                                            .makePrimary())
                            .build(),
                    upgraded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns the same keys, marked as [#upgraded].
    KeyEncryptionKeys asUpgraded() {
        return new KeyEncryptionKeys(database, keys, true);
    }

    boolean hasSeveral() {
        return keys.size() > 1;
    }

    boolean wrapsAs(KeyEncryptionKeys other) {
        return keys.getPrimary().getId() == other.keys.getPrimary().getId();
    }

    /// The keys of a map.
    ///
    /// @param bound whether the texts of the map are bound to their place
    record UnwrappedKeys(List<KeysetHandle> inner, boolean bound) {}

    /// Wraps the keys of a map.
    ///
    /// @param map the id of the map, which is authenticated as associated data
    String wrap(List<KeysetHandle> inner, String map) throws GeneralSecurityException {
        return wrap(new UnwrappedKeys(inner, true), map);
    }

    String wrap(UnwrappedKeys keys, String map) throws GeneralSecurityException {
        Aead outer = aead();
        byte[] about = bytes(keys.bound() ? FORM + map : map);
        List<byte[]> wrapped = new ArrayList<>();
        for (KeysetHandle one : keys.inner()) {
            wrapped.add(TinkProtoKeysetFormat.serializeEncryptedKeyset(one, outer, about));
        }
        return wrapped.stream()
                .map(Base64.getEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining("."));
    }

    UnwrappedKeys unwrap(String wrapped, String map) throws GeneralSecurityException {
        try {
            return new UnwrappedKeys(unwrapped(wrapped, FORM + map), true);
        } catch (GeneralSecurityException e) {
            if (upgraded) {
                throw e;
            }
            return new UnwrappedKeys(unwrapped(wrapped, map), false);
        }
    }

    private List<KeysetHandle> unwrapped(String wrapped, String about)
            throws GeneralSecurityException {
        Aead outer = aead();
        List<KeysetHandle> inner = new ArrayList<>();
        for (String one : wrapped.split("\\.", -1)) {
            inner.add(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(decoded(one), outer, bytes(about)));
        }
        return inner;
    }

    private static byte[] decoded(String text) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /// Unwraps the keys of a map and wraps them with the newest key.
    String rewrap(String wrapped, String map) throws GeneralSecurityException {
        return wrap(unwrap(wrapped, map), map);
    }

    private Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Returns a text without the keys, as it may end up in a log.
    @Override
    public String toString() {
        return "KeyEncryptionKeys[" + database + "]";
    }
}
