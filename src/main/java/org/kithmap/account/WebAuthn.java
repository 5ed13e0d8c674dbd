package org.kithmap.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a browser says of a passkey, read and checked as WebAuthn wants it. Whoever uses a passkey
/// must have shown the device that it is them: by finger, face or PIN.
///
/// The one class that knows webauthn4j.
final class WebAuthn {

    /// What passkeys sign with, the most wished for first, by its number in COSE: ES256, EdDSA,
    /// RS256.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    /// Made when the first passkey is used, as a start has better things to do.
    private static final class Lazy {
        private static final ObjectConverter CONVERTER = new ObjectConverter();
        private static final WebAuthnManager MANAGER =
                WebAuthnManager.createNonStrictWebAuthnManager(
                        CONVERTER); // we ask for no attestation
        private static final AttestedCredentialDataConverter KEYS =
                new AttestedCredentialDataConverter(CONVERTER);
    }

    /// A passkey as it is kept.
    ///
    /// @param credential its id, in base64url
    /// @param key the credential with its public key, in base64
    /// @param counter how often it signed, where it counts
    /// @param eligible whether it may be copied to other devices of its owner
    record Credential(
            String credential, String key, long counter, boolean eligible, boolean copied) {}

    /// A new passkey, not yet checked.
    record Registration(RegistrationData data) {

        /// @throws PasskeyRejected when it can't be read
        static Registration read(String json) {
            return new Registration(
                    orWrong(() -> Lazy.MANAGER.parseRegistrationResponseJSON(json)));
        }

        String challenge() {
            return challengeIn(data.getCollectedClientData());
        }

        /// @throws PasskeyRejected when it was made elsewhere or otherwise than it should
        Credential check(RelyingParty here) {
            return orWrong(() -> {
                Lazy.MANAGER.verify(
                        data,
                        new RegistrationParameters(
                                server(here, challenge()),
                                ALGORITHMS.stream()
                                        .map(COSEAlgorithmIdentifier::create)
                                        .map(algorithm ->
                                                new PublicKeyCredentialParameters(
                                                        PublicKeyCredentialType.PUBLIC_KEY,
                                                        algorithm))
                                        .toList(),
                                true,
                                true));
                AuthenticatorData<?> made =
                        Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
                AttestedCredentialData credential =
                        Objects.requireNonNull(made.getAttestedCredentialData());
                return new Credential(
                        base64url(credential.getCredentialId()),
                        Base64.getEncoder().encodeToString(Lazy.KEYS.convert(credential)),
                        made.getSignCount(),
                        made.isFlagBE(),
                        made.isFlagBS());
            });
        }
    }

    /// What a passkey signed, not yet checked.
    record Assertion(AuthenticationData data) {

        /// @throws PasskeyRejected when it can't be read
        static Assertion read(String json) {
            Assertion assertion =
                    new Assertion(
                            orWrong(() -> Lazy.MANAGER.parseAuthenticationResponseJSON(json)));
            assertion.credential();
            return assertion;
        }

        String challenge() {
            return challengeIn(data.getCollectedClientData());
        }

        @SuppressWarnings(
                "NullAway") // its annotation reads as one of the bytes; null is wrong here
        String credential() {
            return orWrong(() -> base64url(data.getCredentialId()));
        }

        /// The one it was made for, as the passkey itself has it; passkeys that can be found
        /// without a name have it.
        @SuppressWarnings("NullAway") // as above
        @Nullable String handle() {
            byte[] handle = data.getUserHandle();
            return handle == null ? null : base64url(handle);
        }

        /// @return how often it signed, this time included, where it counts
        /// @throws PasskeyRejected when it was signed elsewhere, by another, or has been copied
        long check(RelyingParty here, Credential kept) {
            return orWrong(() -> {
                AttestedCredentialData key =
                        Lazy.KEYS.convert(Base64.getDecoder().decode(kept.key()));
                CredentialRecordImpl known =
                        new CredentialRecordImpl(
                                new NoneAttestationStatement(),
                                true,
                                kept.eligible(),
                                kept.copied(),
                                kept.counter(),
                                key,
                                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                                null,
                                null,
                                Set.of());
                Lazy.MANAGER.verify(
                        data,
                        new AuthenticationParameters(
                                server(here, challenge()),
                                known,
                                List.of(key.getCredentialId()),
                                true,
                                true));
                return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
            });
        }

        boolean isCopied() {
            return Objects.requireNonNull(data.getAuthenticatorData()).isFlagBS();
        }
    }

    private WebAuthn() {}

    private static String challengeIn(@Nullable CollectedClientData client) {
        return orWrong(() -> base64url(Objects.requireNonNull(client).getChallenge().getValue()));
    }

    private static ServerProperty server(RelyingParty here, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(here.origin()))
                .rpId(here.id())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    /// Whatever is wrong with what came, it is the same to whoever sent it; nothing else happens
    /// here.
    private static <T> T orWrong(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new PasskeyRejected();
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
