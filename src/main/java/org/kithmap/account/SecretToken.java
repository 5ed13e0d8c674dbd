package org.kithmap.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.kithmap.util.Sha256;

/// 256 random bits that nobody can guess. Only its hash is ever stored.
final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {}

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// SHA-256, in hexadecimal.
    static String hash(String token) {
        return Sha256.hex(token);
    }
}
