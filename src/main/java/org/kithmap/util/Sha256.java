package org.kithmap.util;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// SHA-256 digests. Every Java platform is required to support the algorithm.
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns the digest of the UTF-8 text in hexadecimal.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// Returns the digest of the UTF-8 text in base64, as a Content Security Policy requires.
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(of(text));
    }

    private static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
