package org.kithmap.encryption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The key of an encrypted key file, wrapped by a key that argon2id derives from a secret. The
/// parameters of argon2id are stored with it.
final class WrappedKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private static final int MAX_MEMORY = 256 * 1024;
    private static final int MAX_PASSES = 20;

    private final String name;
    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] wrapped;

    private WrappedKey(String name, Argon2Cost cost, byte[] salt, byte[] wrapped) {
        this.name = name;
        this.cost = cost;
        this.salt = salt;
        this.wrapped = wrapped;
    }

    /// Wraps a key.
    ///
    /// @param name the name of the kind of secret
    /// @param key the key to wrap
    static WrappedKey of(String name, String secret, byte[] key, Argon2Cost cost) {
        byte[] salt = random(SALT_BYTES);
        try {
            byte[] wrapped = new AesGcmJce(derived(secret, cost, salt)).encrypt(key, bytes(name));
            return new WrappedKey(name, cost, salt, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static WrappedKey of(JsonNode json) throws IOException {
        int memory = json.path("memory").asInt();
        int passes = json.path("passes").asInt();
        if (memory < 8 || memory > MAX_MEMORY || passes < 1 || passes > MAX_PASSES) {
            throw new IOException("parameters out of range");
        }
        return new WrappedKey(
                json.path("name").asText(),
                new Argon2Cost(memory, passes),
                bytes(json, "salt"),
                bytes(json, "key"));
    }

    private static byte[] bytes(JsonNode json, String field) throws IOException {
        byte[] bytes = json.path(field).binaryValue();
        if (bytes == null) {
            throw new IOException("no " + field);
        }
        return bytes;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("derivation", "argon2id")
                .put("memory", cost.memory())
                .put("passes", cost.passes())
                .put("salt", salt)
                .put("key", wrapped);
    }

    /// Unwraps the key.
    ///
    /// @return the key; empty if the secret is wrong
    Optional<byte[]> open(String secret) {
        try {
            return Optional.of(
                    new AesGcmJce(derived(secret, cost, salt)).decrypt(wrapped, bytes(name)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    boolean isFor(String secretsName) {
        return name.equals(secretsName);
    }

    boolean sameAs(WrappedKey other) {
        return Arrays.equals(wrapped, other.wrapped);
    }

    private static byte[] derived(String secret, Argon2Cost cost, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[KEY_BYTES];
        // NFC, as keyboards encode the same character differently
        generator.generateBytes(bytes(Normalizer.normalize(secret, Form.NFC)), key);
        return key;
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
