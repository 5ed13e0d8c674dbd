package org.kithmap.encryption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The encryption of a key file: a random key, wrapped once by the passphrase and once by the
/// recovery code.
final class KeyFileProtection {

    private static final String SLOTS = "slots";
    private static final String SEALED = "sealed";
    private static final int KEY_BYTES = 32;
    private static final String PASSPHRASE = "passphrase";
    private static final String RECOVERY_CODE = "recovery code";

    private final byte[] key;
    private final List<WrappedKey> slots;

    private KeyFileProtection(byte[] key, List<WrappedKey> slots) {
        this.key = key;
        this.slots = slots;
    }

    static KeyFileProtection create(String passphrase, String recoveryCode, Argon2Cost cost) {
        byte[] key = WrappedKey.random(KEY_BYTES);
        return new KeyFileProtection(
                key,
                List.of(
                        WrappedKey.of(PASSPHRASE, passphrase, key, cost),
                        WrappedKey.of(
                                RECOVERY_CODE,
                                RecoveryCode.canonical(recoveryCode).orElseThrow(),
                                key,
                                Argon2Cost.MINIMUM)));
    }

    /// Returns whether a key file is encrypted.
    static boolean isOn(JsonNode file) {
        return file.has(SLOTS);
    }

    /// Opens the encryption of a key file.
    ///
    /// @param secret the passphrase or the recovery code
    /// @return empty if the secret is wrong
    /// @throws IOException if the file is invalid
    static Optional<KeyFileProtection> opened(JsonNode file, String secret) throws IOException {
        List<WrappedKey> slots = slots(file);
        return RecoveryCode.canonical(secret)
                .flatMap(code -> opened(slots, RECOVERY_CODE, code))
                .or(() -> opened(slots, PASSPHRASE, secret))
                .map(key -> new KeyFileProtection(key, slots));
    }

    private static Optional<byte[]> opened(List<WrappedKey> slots, String name, String secret) {
        return slots.stream()
                .filter(slot -> slot.isFor(name))
                .flatMap(slot -> slot.open(secret).stream())
                .findFirst();
    }

    private static List<WrappedKey> slots(JsonNode file) throws IOException {
        List<WrappedKey> slots = new ArrayList<>();
        for (JsonNode slot : file.path(SLOTS)) {
            slots.add(WrappedKey.of(slot));
        }
        return slots;
    }

    /// Derives a key for another purpose. It changes whenever this key does.
    byte[] derived(String purpose) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], bytes(purpose), KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Overwrites the key in memory.
    void erase() {
        Arrays.fill(key, (byte) 0);
    }

    /// Returns whether the file is encrypted with this key.
    boolean fits(JsonNode file) throws IOException {
        List<WrappedKey> others = slots(file);
        return others.size() == slots.size()
                && IntStream.range(0, slots.size())
                        .allMatch(i -> slots.get(i).sameAs(others.get(i)));
    }

    /// Encrypts keys and adds them to the JSON of a file.
    ///
    /// @param database its id, which is authenticated as associated data
    void put(ObjectNode file, String keys, String database) {
        slots.forEach(slot -> file.withArray(SLOTS).add(slot.json()));
        try {
            file.put(SEALED, new AesGcmJce(key).encrypt(bytes(keys), bytes(database)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keys(JsonNode file, String database) throws IOException, GeneralSecurityException {
        byte[] ciphertext = file.path(SEALED).binaryValue();
        if (ciphertext == null) {
            throw new IOException("no encrypted keys");
        }
        return new String(
                new AesGcmJce(key).decrypt(ciphertext, bytes(database)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
