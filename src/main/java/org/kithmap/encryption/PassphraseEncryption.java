package org.kithmap.encryption;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.kithmap.util.Sha256;

/// A stream that is encrypted with a passphrase.
///
/// It begins with three lines: what it is, a random key that is wrapped by argon2id of the
/// passphrase ([WrappedKey]), and the SHA-256 of both lines, so that damage is not taken for a
/// wrong passphrase. The rest is encrypted with Tink's streaming AEAD in segments of a megabyte
/// (`AES256_GCM_HKDF_1MB`), with the three lines as associated data: none can be changed, moved or
/// left out.
public final class PassphraseEncryption {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLOT = "passphrase";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final int LONGEST_LINE = 2_000;

    private final String kind;

    /// @param kind the first line, which names what is encrypted and the version of its format
    public PassphraseEncryption(String kind) {
        this.kind = kind;
    }

    /// Writes the beginning, and returns a stream whose content is encrypted into another one.
    public OutputStream encrypting(OutputStream out, String passphrase, Argon2Cost cost)
            throws IOException {
        byte[] key = WrappedKey.random(KEY_BYTES);
        String lines =
                kind
                        + "\n"
                        + JSON.writeValueAsString(WrappedKey.of(SLOT, passphrase, key, cost).json())
                        + "\n";
        byte[] beginning = (lines + Sha256.hex(lines) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(beginning);
        try {
            return streaming(key).newEncryptingStream(out, beginning);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads the first line of a stream, which names what is encrypted in it.
    ///
    /// @return up to a limit of length; the beginning of anything if it is no such stream
    public static String kindOf(InputStream in) throws IOException {
        return line(in);
    }

    /// Reads the beginning of a stream after its first line, and returns its content.
    ///
    /// @return empty if the passphrase is wrong
    /// @throws IOException if the beginning is damaged; the returned stream throws it if its
    ///   content is
    public Optional<InputStream> decrypting(InputStream in, String passphrase) throws IOException {
        String lines = kind + "\n" + line(in) + "\n";
        String digest = line(in);
        if (!Sha256.hex(lines).equals(digest)) {
            throw new IOException("damaged at its beginning");
        }
        Optional<byte[]> key =
                WrappedKey.of(JSON.readTree(lines.split("\n", 2)[1])).open(passphrase);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        byte[] beginning = (lines + digest + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(streaming(key.get()).newDecryptingStream(in, beginning));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n' && one >= 0; one = in.read()) {
            if (line.size() == LONGEST_LINE) {
                break;
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
