package org.kithmap.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.kithmap.util.Sha256;

/// A token of 256 random bits, which can't be guessed. Only its hash is stored.
final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {}

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Returns the SHA-256 of a token in hexadecimal.
    static String hash(String token) {
        return Sha256.hex(token);
    }
}
