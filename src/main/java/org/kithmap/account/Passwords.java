package org.kithmap.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.kithmap.problem.ServiceBusy;

/// The hashes of passwords by argon2id, stored with their parameters in PHC format.
final class Passwords {

    /// OWASP's minimum. A hash with other parameters is replaced at the next sign-in.
    private static final Cost COST = new Cost(19 * 1024, 2, 1);

    /// The limit of concurrent hashes, because each takes its memory from the heap.
    private static final int AT_ONCE = 3;

    private static final int PATIENCE_SECONDS = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_MEMORY = 256 * 1024;

    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private record Cost(int memory, int passes, int lanes) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);

    /// The hash that is compared with if an account does not exist, so that this takes as long as
    /// for any other.
    private static final class Lazy {
        private static final String NOBODYS = hash(SecretToken.random());
    }

    private Passwords() {}

    /// Normalizes a password, so that it is the same for all keyboards.
    static String form(String typed) {
        return Normalizer.normalize(typed, Form.NFC);
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return hash(password, salt, COST);
    }

    /// Hashes with other parameters, to test hashes of older versions of Kithmap.
    static String hash(String password, byte[] salt, int memory, int passes) {
        return hash(password, salt, new Cost(memory, passes, 1));
    }

    private static String hash(String password, byte[] salt, Cost cost) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.passes(),
                        cost.lanes(),
                        base64(salt),
                        base64(argon2(password, salt, cost, HASH_BYTES)));
    }

    /// Returns whether a password matches a hash.
    ///
    /// @param kept null if there is no such account; then it takes as long, and returns false
    static boolean matches(String password, @Nullable String kept) {
        Matcher phc = PHC.matcher(kept == null ? Lazy.NOBODYS : kept);
        if (!phc.matches()) {
            throw new IllegalStateException("a stored password has an unknown format");
        }
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] hash = Base64.getDecoder().decode(phc.group(5));
        boolean same = MessageDigest.isEqual(hash, argon2(password, salt, cost(phc), hash.length));
        return same && kept != null;
    }

    static boolean isOutdated(String kept) {
        Matcher phc = PHC.matcher(kept);
        return !phc.matches() || !cost(phc).equals(COST);
    }

    private static Cost cost(Matcher phc) {
        return new Cost(
                Math.min(MAX_MEMORY, Integer.parseInt(phc.group(1))),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)));
    }

    private static byte[] argon2(String password, byte[] salt, Cost cost, int length) {
        try {
            if (!ROOM.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(cost.memory())
                            .withIterations(cost.passes())
                            .withParallelism(cost.lanes())
                            .withSalt(salt)
                            .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            ROOM.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ServiceBusy busy() {
        return new ServiceBusy(
                "too-many-at-once",
                "Many people are signing in at the moment. Please try again soon.",
                2);
    }
}
