package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// An authenticator with one passkey, and the browser in front of it: it answers as
/// `navigator.credentials` does, and incorrectly on request.
public final class VirtualAuthenticator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_CREDENTIAL = 64;

    /// The origin that the browser reports.
    public String origin;

    /// The relying party of the passkey, if it differs from the requested one.
    public @Nullable String rpId;

    /// The signature counter.
    public int counter;

    /// True if the user is verified.
    public boolean verified = true;

    /// The user handle that it reports, in base64url.
    public @Nullable String handle;

    private final byte[] id = new byte[32];
    private final KeyPair keys;

    public VirtualAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Returns another authenticator that has the id of this one's passkey but not its key.
    public VirtualAuthenticator impostor() {
        VirtualAuthenticator other = new VirtualAuthenticator(origin);
        System.arraycopy(id, 0, other.id, 0, id.length);
        other.handle = handle;
        other.counter = counter;
        return other;
    }

    public String id() {
        return base64(id);
    }

    /// Creates the passkey.
    public JsonNode create(JsonNode options) {
        handle = options.at("/user/id").textValue();
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3}); // a map of three, as CBOR has it
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, data(options.at("/rp/id").textValue(), true));
        ObjectNode response =
                JSON.createObjectNode()
                        .put("clientDataJSON", base64(client("webauthn.create", options)))
                        .put("attestationObject", base64(object.toByteArray()));
        response.putArray("transports").add("internal");
        return credential(response);
    }

    /// Signs a challenge with the passkey.
    public JsonNode sign(JsonNode options) {
        byte[] data = data(options.path("rpId").textValue(), false);
        byte[] client = client("webauthn.get", options);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return credential(
                    JSON.createObjectNode()
                            .put("clientDataJSON", base64(client))
                            .put("authenticatorData", base64(data))
                            .put("signature", base64(signature.sign()))
                            .put("userHandle", handle));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode credential(ObjectNode response) {
        ObjectNode credential =
                JSON.createObjectNode()
                        .put("id", id())
                        .put("rawId", id())
                        .put("type", "public-key")
                        .put("authenticatorAttachment", "platform");
        credential.set("response", response);
        credential.putObject("clientExtensionResults");
        return credential;
    }

    private byte[] client(String type, JsonNode options) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("challenge", options.path("challenge").textValue())
                .put("origin", origin)
                .put("crossOrigin", false)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String asked, boolean withCredential) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256((rpId == null ? asked : rpId).getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verified ? VERIFIED : 0) | (withCredential ? WITH_CREDENTIAL : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        if (withCredential) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            ECPublicKey key = (ECPublicKey) keys.getPublic();
            // {1: 2, 3: -7, -1: 1, -2: x, -3: y}, as COSE has it
            data.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
            bytes(data, coordinate(key.getW().getAffineX()));
            data.write(0x22);
            bytes(data, coordinate(key.getW().getAffineY()));
        }
        return data.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
