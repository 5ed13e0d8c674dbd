package org.kithmap.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Accounts.Credentials;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.Graph;
import org.kithmap.graph.StorageFull;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.RateLimited;

/// The accounts of a practice: signing in by name and password or by a passkey, accepting an
/// invitation, changing the password, and creating, changing and deleting accounts.
public final class Practice {

    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordLinks passwordLinks;
    private final Sessions sessions;
    private final LoginThrottle loginThrottle;
    private final PasskeyCeremonies passkeys;
    private final BiConsumer<Graph.Transaction, String> eraseMapsOf;
    private final MapHandoverPort mapHandoverPort;
    private final CoachAccess coachAccess;
    private final PracticeLog log;
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
        this.accounts = new Accounts(graph, clock, log);
        this.invitations = new Invitations(graph, clock, accounts, mapHandoverPort, log, policy);
        this.passwordLinks = new PasswordLinks(graph, log);
        this.sessions = sessions;
        this.loginThrottle = new LoginThrottle(graph.usingReserve(), clock);
        this.passkeys = new PasskeyCeremonies(graph.usingReserve(), clock, loginThrottle);
        this.eraseMapsOf = eraseMapsOf;
        this.mapHandoverPort = mapHandoverPort;
        this.coachAccess = coachAccess;
        this.log = log;
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
    Invitations.Made invite(
            String by,
            Set<Role> roles,
            @Nullable String label,
            @Nullable String map,
            boolean forgetHistory) {
        if (map != null) {
            mapHandoverPort.require(by, map);
        }
        Invitations.Made made = invitations.toNewAccount(by, roles, label);
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

    PasskeyCeremonies passkeys() {
        return passkeys;
    }

    /// Signs in with a password.
    ///
    /// @param address the address of the client
    /// @return the token of a session
    /// @throws WrongPassword also if no account has this name, after the same time
    /// @throws RateLimited if the client has to wait
    String signIn(String name, String typed, String address, String device) {
        String login = PersonName.login(name);
        LoginThrottle.Attempt attempt = loginThrottle.atPassword(login, address);
        Credentials found = accounts.byLogin(login).orElse(null);
        String password = Passwords.form(typed);
        boolean right = matches(password, found);
        if (!right || found == null || !found.active()) {
            noteFailure(found == null ? null : found.account().id(), address);
            throw new WrongPassword();
        }
        loginThrottle.forgive(attempt);
        if (Passwords.isOutdated(String.valueOf(found.password()))) {
            rehash(found.account().id(), password);
        }
        return start(found.account(), device);
    }

    /// Logs a failed sign-in. If the account does not exist, an entry without an account is
    /// written, so that both cases take the same time.
    private void noteFailure(@Nullable String account, String address) {
        log.addOnceAnHour(
                PracticeEvent.Kind.SIGN_IN_FAILED, null, account, LoginThrottle.at(address));
    }

    /// Logs the invitations that have expired unused.
    public void noteExpired() {
        invitations.noteExpired();
    }

    private void rehash(String account, String password) {
        try {
            accounts.rehash(account, Passwords.hash(password));
        } catch (StorageFull later) {
            // try again at the next sign-in
        }
    }

    /// Signs in with a passkey.
    ///
    /// @param signed the response of the browser in JSON
    /// @return the token of a session
    /// @throws PasskeyRejected also if its owner may not sign in
    /// @throws RateLimited if the client has to wait
    String signInByPasskey(RelyingParty here, String signed, String address, String device) {
        try {
            return sessions.start(passkeys.signIn(here, signed, address), device, true);
        } catch (NotFound deactivatedMeanwhile) {
            throw new PasskeyRejected();
        } catch (PasskeyRejected refused) {
            noteFailure(null, address);
            throw refused;
        }
    }

    private static boolean matches(String password, @Nullable Credentials found) {
        return Passwords.matches(password, found == null ? null : found.password());
    }

    private String start(Account account, String device) {
        try {
            return sessions.start(account, device);
        } catch (NotFound deactivatedMeanwhile) {
            throw new WrongPassword();
        }
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
                invitation.kind() == Invitation.Kind.RECOVERY
                        ? null
                        : PersonName.of(name == null ? "" : name);
        String password = Passwords.form(typed);
        PasswordStrength.require(
                password, person == null ? String.valueOf(invitation.name()) : person.shown());
        Account account =
                invitations.accept(token, invitation, person, Passwords.hash(password), more);
        sessions.forget(account.id());
        return start(account, device);
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
        LoginThrottle.Attempt attempt = loginThrottle.atPassword(own(account), address);
        Credentials found = accounts.find(account).orElseThrow(Accounts::notFound);
        switch (reauthentication) {
            case Reauthentication.ByPassword(String typed) -> {
                if (!matches(Passwords.form(typed), found)) {
                    throw new WrongPassword();
                }
            }
            case Reauthentication.ByPasskey(String assertion, RelyingParty here) ->
                    passkeys.prove(here, account, assertion);
        }
        loginThrottle.forgive(attempt);
        return found.account();
    }

    /// Returns the key for counting attempts at the password or a passkey within a session.
    private static String own(String account) {
        return "own " + account;
    }

    /// Sets the roles of an account. If it is no longer a coach, all shares with it end.
    ///
    /// @param by the id of the account that makes the change
    void setRoles(String by, String account, Set<Role> roles) {
        accounts.setRoles(
                by,
                account,
                roles,
                transaction -> {
                    if (!roles.contains(Role.COACH)) {
                        coachAccess.end(transaction, account, by);
                    }
                });
        sessions.forget(account);
    }

    /// Enables or disables an account. Disabling it ends all shares with it.
    ///
    /// @param by the id of the account that makes the change
    void setActive(String by, String account, boolean active) {
        accounts.setActive(
                by,
                account,
                active,
                transaction -> {
                    if (!active) {
                        coachAccess.end(transaction, account, by);
                    }
                });
        sessions.forget(account);
    }

    /// Deletes the sender's own account permanently.
    ///
    /// @throws WrongPassword if the current password is wrong
    /// @throws LastAdministrator if no administrator would remain
    void deleteOwn(String account, Reauthentication reauthentication, String address) {
        prove(account, reauthentication, address);
        delete(account, account);
    }

    /// Deletes an account and everything it owns, in one transaction. Its changes remain in the
    /// histories of other people's maps.
    ///
    /// @param by the id of the account that makes the change
    void delete(String by, String account) {
        Account known = accounts.find(account).orElseThrow(Accounts::notFound).account();
        List<String> credentials = passkeys.passkeys().credentials(account);
        accounts.delete(
                by,
                account,
                transaction -> {
                    eraseMapsOf.accept(transaction, account);
                    coachAccess.end(transaction, account, by);
                    LoginThrottle.forget(
                            transaction,
                            List.of(PersonName.login(known.name()), own(account)),
                            credentials);
                });
        sessions.forget(account);
    }
}
