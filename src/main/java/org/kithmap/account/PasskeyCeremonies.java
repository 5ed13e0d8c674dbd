package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.List;
import org.kithmap.account.Challenges.Ceremony;
import org.kithmap.account.Passkeys.Holder;
import org.kithmap.account.Passkeys.StoredPasskey;
import org.kithmap.account.WebAuthn.Assertion;
import org.kithmap.account.WebAuthn.Registration;
import org.kithmap.graph.Graph;
import org.kithmap.problem.LimitReached;

/// The WebAuthn ceremonies: adding a passkey, signing in with one, and reauthenticating with one.
/// Each starts with a new challenge, and ends with the browser's response to it.
final class PasskeyCeremonies {

    /// The options that a browser needs to create a passkey, with the names of the WebAuthn API.
    record CreationOptions(
            Rp rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            @JsonInclude List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    record Rp(String id, String name) {}

    /// @param id random, and unrelated to the name
    /// @param name displayed if there are several passkeys to choose from
    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Descriptor(String type, String id) {}

    /// @param residentKey `required`, so that a person can sign in without a name
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /// The options that a browser needs to use a passkey.
    ///
    /// @param allowCredentials empty to allow any passkey
    record RequestOptions(
            String challenge,
            String rpId,
            long timeout,
            String userVerification,
            @JsonInclude List<Descriptor> allowCredentials) {}

    private static final String TYPE = "public-key";
    private static final String REQUIRED = "required";

    private final Challenges challenges;
    private final Passkeys passkeys;
    private final LoginThrottle loginThrottle;

    PasskeyCeremonies(Passkeys passkeys, Graph graph, Clock clock, LoginThrottle loginThrottle) {
        this.challenges = new Challenges(graph, clock);
        this.passkeys = passkeys;
        this.loginThrottle = loginThrottle;
    }

    /// @param address the address of the client that wants to sign in
    RequestOptions toSignIn(RelyingParty here, String address) {
        return request(here, Ceremony.SIGN_IN, LoginThrottle.at(address), List.of());
    }

    RequestOptions toProve(RelyingParty here, String account) {
        return request(here, Ceremony.PROVE, account, passkeys.credentials(account));
    }

    private RequestOptions request(
            RelyingParty here, Ceremony ceremony, String by, List<String> credentials) {
        return new RequestOptions(
                challenges.make(ceremony, by),
                here.id(),
                Challenges.LASTS.toMillis(),
                REQUIRED,
                descriptors(credentials));
    }

    /// Starts the creation of a passkey. The person must have reauthenticated; the challenge then
    /// proves this when the passkey is added.
    CreationOptions toAdd(RelyingParty here, Account account) {
        Holder holder = passkeys.holder(account.id());
        if (holder.credentials().size() >= Passkeys.MAX_PER_ACCOUNT) {
            throw Passkeys.full();
        }
        return new CreationOptions(
                new Rp(here.id(), "Kithmap"),
                new User(holder.handle(), account.name(), account.name()),
                challenges.make(Ceremony.ADD, account.id()),
                WebAuthn.ALGORITHMS.stream().map(number -> new Algorithm(TYPE, number)).toList(),
                Challenges.LASTS.toMillis(),
                descriptors(holder.credentials()),
                new Selection(REQUIRED, true, REQUIRED),
                "none");
    }

    private static List<Descriptor> descriptors(List<String> credentials) {
        return credentials.stream().map(id -> new Descriptor(TYPE, id)).toList();
    }

    /// Adds a passkey to an account.
    ///
    /// @param made the response of the browser in JSON
    /// @param first whether it must be the account's first passkey
    /// @throws PasskeyRequired if it must be the first but is not
    Passkey add(RelyingParty here, String account, String name, String made, boolean first) {
        Registration registration = Registration.read(made);
        challenges.use(registration.challenge(), Ceremony.ADD, account);
        try {
            return passkeys.add(
                    account, name, registration.check(here), first ? 1 : Passkeys.MAX_PER_ACCOUNT);
        } catch (LimitReached full) {
            throw first ? new PasskeyRequired() : full;
        }
    }

    /// Verifies a sign-in with a passkey.
    ///
    /// @param signed the response of the browser in JSON
    /// @return the account of the passkey
    Account signIn(RelyingParty here, String signed, String address) {
        Assertion assertion = Assertion.read(signed);
        LoginThrottle.Attempt attempt = loginThrottle.atPasskey(assertion.credential(), address);
        challenges.use(assertion.challenge(), Ceremony.SIGN_IN, null);
        StoredPasskey kept =
                passkeys.find(assertion.credential()).orElseThrow(PasskeyRejected::new);
        if (!kept.handle().equals(assertion.handle())) {
            throw new PasskeyRejected();
        }
        check(here, assertion, kept);
        loginThrottle.reset(attempt);
        return kept.account();
    }

    /// Reauthenticates an account with a passkey.
    ///
    /// @throws PasskeyRejected if the signature is not from a passkey of the account
    void prove(RelyingParty here, String account, String signed) {
        Assertion assertion = Assertion.read(signed);
        challenges.use(assertion.challenge(), Ceremony.PROVE, account);
        StoredPasskey kept =
                passkeys.find(assertion.credential())
                        .filter(found -> found.account().id().equals(account))
                        .orElseThrow(PasskeyRejected::new);
        check(here, assertion, kept);
    }

    private void check(RelyingParty here, Assertion assertion, StoredPasskey kept) {
        long counter = assertion.check(here, kept.credential());
        passkeys.used(assertion.credential(), counter, assertion.isCopied());
    }
}
