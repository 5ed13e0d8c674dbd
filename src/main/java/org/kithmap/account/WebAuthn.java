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

/// The parser and verifier of what browsers return for passkeys, as WebAuthn specifies. It requires
/// user verification by the device: by finger, face or PIN.
///
/// This is the only class that depends on webauthn4j.
final class WebAuthn {

    /// The permitted signature algorithms, the preferred one first, by their COSE numbers: ES256,
    /// EdDSA, RS256.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    /// Created when the first passkey is used, to keep the start fast.
    private static final class Lazy {
        private static final ObjectConverter CONVERTER = new ObjectConverter();
        private static final WebAuthnManager MANAGER =
                WebAuthnManager.createNonStrictWebAuthnManager(
                        CONVERTER); // because no attestation is requested
        private static final AttestedCredentialDataConverter KEYS =
                new AttestedCredentialDataConverter(CONVERTER);
    }

    /// A stored passkey.
    ///
    /// @param credential its id, in base64url
    /// @param key the credential with its public key, in base64
    /// @param counter the number of its signatures, or 0 if it does not count them
    /// @param eligible the backup eligibility flag: whether it may be copied to other devices of
    ///   its owner
    /// @param copied the backup state flag: whether it has been copied
    record Credential(
            String credential, String key, long counter, boolean eligible, boolean copied) {}

    /// The browser's response when a passkey was created, not yet verified.
    record Registration(RegistrationData data) {

        /// Parses a response.
        ///
        /// @throws PasskeyRejected if it is malformed
        static Registration read(String json) {
            return new Registration(
                    orWrong(() -> Lazy.MANAGER.parseRegistrationResponseJSON(json)));
        }

        String challenge() {
            return challengeIn(data.getCollectedClientData());
        }

        /// Verifies the response.
        ///
        /// @throws PasskeyRejected if the passkey was created for another service, or with wrong
        ///   parameters
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

    /// The browser's response when a passkey was used, not yet verified.
    record Assertion(AuthenticationData data) {

        /// Parses a response.
        ///
        /// @throws PasskeyRejected if it is malformed
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
                "NullAway") // takes the array's annotation for that of its bytes; null fails
        String credential() {
            return orWrong(() -> base64url(data.getCredentialId()));
        }

        /// Returns the user handle that the passkey stores for its account, or null. Discoverable
        /// passkeys, which allow a sign-in without a name, always have one.
        @SuppressWarnings("NullAway") // takes the array's annotation for that of its bytes
        @Nullable String handle() {
            byte[] handle = data.getUserHandle();
            return handle == null ? null : base64url(handle);
        }

        /// Verifies the response.
        ///
        /// @return the number of signatures including this one, or 0 if the passkey does not count
        ///   them
        /// @throws PasskeyRejected if it was signed for another service or by another passkey, or
        ///   if the counter shows that the passkey was cloned
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

    /// Converts every failure to the same exception, so that the sender does not learn its reason.
    /// The supplier must do nothing but parse and verify.
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
