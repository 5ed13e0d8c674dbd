package org.kithmap.seal;

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

/// The keys that wrap the keys of maps: the newest wraps, each unwraps. There is more than one only
/// while keys are being wrapped anew.
///
/// @param database the id of the one database they are for
record OuterKeys(String database, KeysetHandle keys) {

    static {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static OuterKeys fresh(String database) {
        try {
            return new OuterKeys(
                    database, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param json as [#json] gives it
    static OuterKeys of(String database, String json) throws GeneralSecurityException {
        return new OuterKeys(
                database,
                TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    /// The keys themselves, for a file that nobody else reads.
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With one more, which wraps from now on.
    OuterKeys andANewOne() {
        try {
            return new OuterKeys(
                    database,
                    KeysetHandle.newBuilder(keys)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Without those that wrap no more.
    OuterKeys newest() {
        try {
            return new OuterKeys(
                    database,
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.importKey(keys.getPrimary().getKey())
                                            .withFixedId(keys.getPrimary().getId())
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean several() {
        return keys.size() > 1;
    }

    boolean wrapsAs(OuterKeys other) {
        return keys.getPrimary().getId() == other.keys.getPrimary().getId();
    }

    /// @param map what they are for, which is part of the wrapping
    String wrap(List<KeysetHandle> inner, String map) throws GeneralSecurityException {
        Aead outer = aead();
        List<byte[]> wrapped = new ArrayList<>();
        for (KeysetHandle one : inner) {
            wrapped.add(TinkProtoKeysetFormat.serializeEncryptedKeyset(one, outer, bytes(map)));
        }
        return wrapped.stream()
                .map(Base64.getEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining("."));
    }

    List<KeysetHandle> unwrap(String wrapped, String map) throws GeneralSecurityException {
        Aead outer = aead();
        List<KeysetHandle> inner = new ArrayList<>();
        for (String one : wrapped.split("\\.", -1)) {
            inner.add(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            Base64.getDecoder().decode(one), outer, bytes(map)));
        }
        return inner;
    }

    /// The same keys, wrapped by the newest.
    String rewrap(String wrapped, String map) throws GeneralSecurityException {
        return wrap(unwrap(wrapped, map), map);
    }

    private Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String map) {
        return map.getBytes(StandardCharsets.UTF_8);
    }

    /// Says nothing of the keys.
    @Override
    public String toString() {
        return "OuterKeys[" + database + "]";
    }
}
