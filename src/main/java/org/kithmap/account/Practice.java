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

/// What several people need who use one installation: signing in by name and password or by a
/// passkey, accepting an invitation, another password, and accounts that come and go.
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
    /// @param handover what may come with an invitation
    /// @param coachAccess what others share with coaches
    /// @param log what happens to the accounts
    /// @param policy for which roles a passkey is required
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

    /// @return a link that makes an administrator, for whoever has the console
    public String consoleLink(String address) {
        return address + "/#invitation=" + invitations.first().token();
    }

    /// An invitation to a new account.
    ///
    /// @param map one of the inviting account's, to become that of whoever accepts; null for none
    /// @param forgetHistory whether the map comes without its history of changes
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

    /// Whether a session waits for a passkey.
    ///
    /// @param token of it
    boolean isClosed(String token) {
        return sessions.signedIn(token).map(policy::closes).orElse(true);
    }

    PasskeyCeremonies passkeys() {
        return passkeys;
    }

    /// @param address the request came from
    /// @return the token of a session
    /// @throws WrongPassword the same, and after as long, when there is nobody of this name
    /// @throws TooManySignInAttempts when one has to wait
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

    /// Also where there is no such account, of which nothing is kept, so that both take as long.
    private void noteFailure(@Nullable String account, String address) {
        log.addOnceAnHour(
                PracticeEvent.Kind.SIGN_IN_FAILED, null, account, LoginThrottle.at(address));
    }

    /// Writes down which invitations nobody used in their time.
    public void noteExpired() {
        invitations.noteExpired();
    }

    private void rehash(String account, String password) {
        try {
            accounts.rehash(account, Passwords.hash(password));
        } catch (StorageFull later) {
            // at the next sign-in
        }
    }

    /// @param signed as the browser gave it
    /// @return the token of a session
    /// @throws PasskeyRejected also where its owner may not sign in
    /// @throws TooManySignInAttempts when one has to wait
    String signInByPasskey(RelyingParty here, String signed, String address, String device) {
        try {
            return sessions.start(passkeys.signIn(here, signed, address), device, true);
        } catch (NoSuchAccount deactivatedMeanwhile) {
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
        } catch (NoSuchAccount deactivatedMeanwhile) {
            throw new WrongPassword();
        }
    }

    /// @throws InvitationGone when there is none
    Invitation findInvitation(String token, String address) {
        return invitations
                .find(token)
                .orElseThrow(() -> {
                    loginThrottle.atInvitation(address);
                    return new InvitationGone();
                });
    }

    /// @param name of the new account; one that is recovered has its own
    /// @param more roles that whoever has the console takes
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

    /// @param token of the session that goes on
    /// @throws WrongPassword when the current one is another
    /// @throws PasskeyRejected when it was not signed by a passkey of the account
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

    /// @return the account of whoever is signed in and still there
    /// @throws WrongPassword when the current one is another
    /// @throws PasskeyRejected when it was not signed by a passkey of the account
    /// @throws TooManySignInAttempts when one has to wait
    Account prove(String account, Reauthentication reauthentication, String address) {
        LoginThrottle.Attempt attempt = loginThrottle.atPassword(own(account), address);
        Credentials found = accounts.find(account).orElseThrow(NoSuchAccount::new);
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

    /// What tries at the password or a passkey of somebody who is signed in are counted by.
    private static String own(String account) {
        return "own " + account;
    }

    /// Whatever was shared with somebody who is no coach any more is so no longer.
    ///
    /// @param by whoever decides so
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

    /// @param by whoever decides so
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

    /// One's own account, for good.
    ///
    /// @throws WrongPassword when the current one is another
    /// @throws LastAdministrator when nobody could look after accounts any more
    void deleteOwn(String account, Reauthentication reauthentication, String address) {
        prove(account, reauthentication, address);
        delete(account, account);
    }

    /// With everything it owns, all or nothing. What it did on the maps of others stays told there.
    ///
    /// @param by whoever decides so
    void delete(String by, String account) {
        Account known = accounts.find(account).orElseThrow(NoSuchAccount::new).account();
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
