package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.List;
import org.kithmap.account.Challenges.Ceremony;
import org.kithmap.account.Passkeys.Holder;
import org.kithmap.account.Passkeys.Kept;
import org.kithmap.account.WebAuthn.Assertion;
import org.kithmap.account.WebAuthn.Registration;
import org.kithmap.graph.Graph;

/// What is done with passkeys: making one, signing in with one, and proving with one that one is
/// still there. Each begins with a challenge of its own and ends with what the browser made of it.
final class PasskeyCeremonies {

    /// What a browser wants to know to make a passkey, by the names it knows it by.
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

    /// @param id random: nobody's name
    /// @param name that is shown when there are several to choose from
    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Descriptor(String type, String id) {}

    /// @param residentKey required, so that one signs in without a name
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /// What a browser wants to know to use one.
    ///
    /// @param allowCredentials empty for whichever there is
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

    PasskeyCeremonies(Graph graph, Clock clock, LoginThrottle loginThrottle) {
        this.challenges = new Challenges(graph, clock);
        this.passkeys = new Passkeys(graph, clock);
        this.loginThrottle = loginThrottle;
    }

    Passkeys passkeys() {
        return passkeys;
    }

    /// @param address from which somebody wants to sign in
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

    /// For somebody who has just proved that it is them: the challenge stands for that, too.
    CreationOptions toAdd(RelyingParty here, Account account) {
        Holder holder = passkeys.holder(account.id());
        if (holder.credentials().size() >= Passkeys.MOST) {
            throw new TooManyPasskeys();
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

    /// @param made as the browser gave it
    /// @param first whether it must be the first of the account
    /// @throws PasskeyRequired when it must, and is not
    Passkey add(RelyingParty here, String account, String name, String made, boolean first) {
        Registration registration = Registration.read(made);
        challenges.use(registration.challenge(), Ceremony.ADD, account);
        try {
            return passkeys.add(account, name, registration.check(here), first ? 1 : Passkeys.MOST);
        } catch (TooManyPasskeys full) {
            throw first ? new PasskeyRequired() : full;
        }
    }

    /// @param signed as the browser gave it
    /// @return whose passkey it is
    Account signIn(RelyingParty here, String signed, String address) {
        Assertion assertion = Assertion.read(signed);
        LoginThrottle.Attempt attempt = loginThrottle.atPasskey(assertion.credential(), address);
        challenges.use(assertion.challenge(), Ceremony.SIGN_IN, null);
        Kept kept = passkeys.find(assertion.credential()).orElseThrow(PasskeyRejected::new);
        if (!kept.handle().equals(assertion.handle())) {
            throw new PasskeyRejected();
        }
        check(here, assertion, kept);
        loginThrottle.forgive(attempt);
        return kept.account();
    }

    /// @throws PasskeyRejected when it is not a passkey of the account
    void prove(RelyingParty here, String account, String signed) {
        Assertion assertion = Assertion.read(signed);
        challenges.use(assertion.challenge(), Ceremony.PROVE, account);
        Kept kept =
                passkeys.find(assertion.credential())
                        .filter(found -> found.account().id().equals(account))
                        .orElseThrow(PasskeyRejected::new);
        check(here, assertion, kept);
    }

    private void check(RelyingParty here, Assertion assertion, Kept kept) {
        long counter = assertion.check(here, kept.credential());
        passkeys.used(assertion.credential(), counter, assertion.isCopied());
    }
}
