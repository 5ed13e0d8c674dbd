package org.kithmap.account;

import java.time.Clock;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Accounts.Credentials;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.Graph;
import org.kithmap.problem.RateLimited;

/// The accounts of a practice: inviting people and accepting an invitation, changing the password,
/// and deleting one's own account. [SignIn] and [AccountAdministration] do the rest.
public final class Practice {

    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordLinks passwordLinks;
    private final Sessions sessions;
    private final LoginThrottle loginThrottle;
    private final Passkeys passkeys;
    private final PasskeyCeremonies passkeyCeremonies;
    private final SignIn signIn;
    private final AccountAdministration administration;
    private final MapHandoverPort mapHandoverPort;
    private final PasskeyPolicy policy;

    /// @param eraseMapsOf erases everything an account owns
    /// @param mapHandoverPort transfers maps that come with an invitation
    /// @param coachAccess ends what others share with coaches
    /// @param log logs what happens to the accounts
    /// @param policy the roles for which a passkey is required
    public Practice(
            Graph graph,
            Clock clock,
            Sessions sessions,
            BiConsumer<Graph.Transaction, String> eraseMapsOf,
            MapHandoverPort mapHandoverPort,
            CoachAccess coachAccess,
            PracticeLog log,
            PasskeyPolicy policy) {
        this.accounts = new Accounts(graph, clock);
        this.invitations = new Invitations(graph, clock, accounts, mapHandoverPort, log, policy);
        this.passwordLinks = new PasswordLinks(graph, log);
        this.sessions = sessions;
        this.loginThrottle = new LoginThrottle(graph.usingReserve(), clock);
        this.passkeys = new Passkeys(graph.usingReserve(), clock);
        this.passkeyCeremonies =
                new PasskeyCeremonies(passkeys, graph.usingReserve(), clock, loginThrottle);
        this.signIn = new SignIn(accounts, passkeyCeremonies, sessions, loginThrottle, log);
        this.administration =
                new AccountAdministration(
                        graph, clock, accounts, passkeys, sessions, eraseMapsOf, coachAccess, log);
        this.mapHandoverPort = mapHandoverPort;
        this.policy = policy;
    }

    /// Creates an invitation for the person who has access to the console.
    ///
    /// @return a link that creates an administrator
    public String consoleLink(String address) {
        return address + "/#invitation=" + invitations.first().token();
    }

    /// Creates an invitation to a new account.
    ///
    /// @param map a map of the inviting account, which the new account will own; null for none
    /// @param forgetHistory whether to delete the map's history of changes when it is handed over
    Invitations.CreatedInvitation invite(
            String by,
            Set<Role> roles,
            @Nullable String label,
            @Nullable String map,
            boolean forgetHistory) {
        if (map != null) {
            mapHandoverPort.require(by, map);
        }
        Invitations.CreatedInvitation made = invitations.toNewAccount(by, roles, label);
        if (map != null) {
            mapHandoverPort.offer(by, map, made.id(), forgetHistory);
        }
        return made;
    }

    Accounts accounts() {
        return accounts;
    }

    Invitations invitations() {
        return invitations;
    }

    PasswordLinks passwordLinks() {
        return passwordLinks;
    }

    Sessions sessions() {
        return sessions;
    }

    boolean isPasskeyRequiredOf(Account account) {
        return policy.isRequiredOf(account.roles());
    }

    /// Returns whether a session must be confirmed with a passkey first.
    ///
    /// @param token the token of the session
    boolean isConfirmationMissing(String token) {
        return sessions.signedIn(token).map(policy::isConfirmationMissing).orElse(true);
    }

    Passkeys passkeys() {
        return passkeys;
    }

    PasskeyCeremonies passkeyCeremonies() {
        return passkeyCeremonies;
    }

    SignIn signIn() {
        return signIn;
    }

    AccountAdministration administration() {
        return administration;
    }

    /// Logs the invitations that have expired unused.
    public void noteExpired() {
        invitations.noteExpired();
    }

    /// Returns the invitation of a token.
    ///
    /// @throws InvitationGone if it is not open
    Invitation findInvitation(String token, String address) {
        return invitations
                .find(token)
                .orElseThrow(() -> {
                    loginThrottle.atInvitation(address);
                    return new InvitationGone();
                });
    }

    /// Accepts an invitation.
    ///
    /// @param name the name of a new account; ignored if the password of an account is reset
    /// @param more further roles that the person at the console has chosen
    /// @return the token of a session
    String accept(
            String token,
            @Nullable String name,
            String typed,
            Set<Role> more,
            String address,
            String device) {
        Invitation invitation = findInvitation(token, address);
        PersonName person =
                invitation.kind() == Invitation.Purpose.RECOVERY
                        ? null
                        : PersonName.of(name == null ? "" : name);
        String password = Passwords.form(typed);
        PasswordStrength.require(
                password, person == null ? String.valueOf(invitation.name()) : person.shown());
        Account account =
                invitations.accept(token, invitation, person, Passwords.hash(password), more);
        sessions.forget(account.id());
        return signIn.start(account, device);
    }

    /// Changes the password of an account, and ends its other sessions.
    ///
    /// @param token the token of the session that continues
    /// @throws WrongPassword if the current password is wrong
    /// @throws PasskeyRejected if the signature is not from a passkey of the account
    void changePassword(
            String account,
            Reauthentication reauthentication,
            String typed,
            String address,
            String token) {
        Account found = prove(account, reauthentication, address);
        String password = Passwords.form(typed);
        PasswordStrength.require(password, found.name());
        accounts.setPassword(account, Passwords.hash(password), token);
        sessions.forget(account);
    }

    /// Checks that the person who signed in is still the one who uses the session.
    ///
    /// @return the account
    /// @throws WrongPassword if the current password is wrong
    /// @throws PasskeyRejected if the signature is not from a passkey of the account
    /// @throws RateLimited if the client has to wait
    Account prove(String account, Reauthentication reauthentication, String address) {
        LoginThrottle.Attempt attempt = loginThrottle.atReauthentication(account, address);
        Credentials found = accounts.find(account).orElseThrow(Accounts::notFound);
        switch (reauthentication) {
            case Reauthentication.ByPassword(String typed) -> {
                if (!Passwords.matches(Passwords.form(typed), found.password())) {
                    throw new WrongPassword();
                }
            }
            case Reauthentication.ByPasskey(String assertion, RelyingParty here) ->
                    passkeyCeremonies.prove(here, account, assertion);
        }
        loginThrottle.reset(attempt);
        return found.account();
    }

    /// Deletes the sender's own account permanently.
    ///
    /// @throws WrongPassword if the current password is wrong
    /// @throws LastAdministrator if no administrator would remain
    void deleteOwn(String account, Reauthentication reauthentication, String address) {
        prove(account, reauthentication, address);
        administration.delete(account, account);
    }
}
