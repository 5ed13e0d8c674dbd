package org.kithmap.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256, which every Java has.
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In base64, as a Content Security Policy wants it.
    static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
