package org.kithmap.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a key file is encrypted with: a random key that a passphrase opens, and the code of the
/// recovery sheet.
final class KeyProtection {

    private static final String SLOTS = "slots";
    private static final String SEALED = "sealed";
    private static final int KEY_BYTES = 32;
    private static final String PASSPHRASE = "passphrase";
    private static final String RECOVERY_CODE = "recovery code";

    /// OWASP asks for 19 MB and 2 passes; whoever has the file may guess for as long as they like.
    private static final int MEMORY = 64 * 1024;

    private static final int PASSES = 3;

    /// Nobody guesses 160 random bits, however quickly.
    private static final int LITTLE = 8;

    private final byte[] key;
    private final List<KeySlot> slots;

    private KeyProtection(byte[] key, List<KeySlot> slots) {
        this.key = key;
        this.slots = slots;
    }

    static KeyProtection fresh(String passphrase, String recoveryCode) {
        byte[] key = KeySlot.random(KEY_BYTES);
        return new KeyProtection(
                key,
                List.of(
                        KeySlot.of(PASSPHRASE, passphrase, key, MEMORY, PASSES),
                        KeySlot.of(
                                RECOVERY_CODE,
                                RecoveryCode.canonical(recoveryCode).orElseThrow(),
                                key,
                                LITTLE,
                                1)));
    }

    /// Whether a key file is protected.
    static boolean isOn(JsonNode file) {
        return file.has(SLOTS);
    }

    /// @param secret the passphrase, or the code of the recovery sheet
    /// @return empty when it is neither
    static Optional<KeyProtection> opened(JsonNode file, String secret) throws IOException {
        List<KeySlot> slots = slots(file);
        return RecoveryCode.canonical(secret)
                .flatMap(code -> opened(slots, RECOVERY_CODE, code))
                .or(() -> opened(slots, PASSPHRASE, secret))
                .map(key -> new KeyProtection(key, slots));
    }

    private static Optional<byte[]> opened(List<KeySlot> slots, String name, String secret) {
        return slots.stream()
                .filter(slot -> slot.isFor(name))
                .flatMap(slot -> slot.open(secret).stream())
                .findFirst();
    }

    private static List<KeySlot> slots(JsonNode file) throws IOException {
        List<KeySlot> slots = new ArrayList<>();
        for (JsonNode slot : file.path(SLOTS)) {
            slots.add(KeySlot.of(slot));
        }
        return slots;
    }

    /// Whether it is what protects this file.
    boolean fits(JsonNode file) throws IOException {
        List<KeySlot> others = slots(file);
        return others.size() == slots.size()
                && IntStream.range(0, slots.size())
                        .allMatch(i -> slots.get(i).sameAs(others.get(i)));
    }

    /// Puts keys into a file, encrypted.
    void put(ObjectNode file, String keys, String database) {
        slots.forEach(slot -> file.withArray(SLOTS).add(slot.json()));
        try {
            file.put(SEALED, new AesGcmJce(key).encrypt(bytes(keys), bytes(database)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keys(JsonNode file, String database) throws IOException, GeneralSecurityException {
        byte[] sealed = file.path(SEALED).binaryValue();
        if (sealed == null) {
            throw new IOException("no sealed keys");
        }
        return new String(
                new AesGcmJce(key).decrypt(sealed, bytes(database)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
