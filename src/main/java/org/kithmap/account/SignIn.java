package org.kithmap.account;

import org.jspecify.annotations.Nullable;
import org.kithmap.account.Accounts.Credentials;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.StorageFull;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.RateLimited;

/// Signing in to an account of a practice, by name and password or by a passkey. Attempts are
/// throttled, and those that fail are logged.
final class SignIn {

    private final Accounts accounts;
    private final PasskeyCeremonies passkeys;
    private final Sessions sessions;
    private final LoginThrottle loginThrottle;
    private final PracticeLog log;

    SignIn(
            Accounts accounts,
            PasskeyCeremonies passkeys,
            Sessions sessions,
            LoginThrottle loginThrottle,
            PracticeLog log) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.loginThrottle = loginThrottle;
        this.log = log;
    }

    /// Signs in with a password.
    ///
    /// @param address the address of the client
    /// @return the token of a session
    /// @throws WrongPassword also if no account has this name, after the same time
    /// @throws RateLimited if the client has to wait
    String byPassword(String name, String typed, String address, String device) {
        String login = PersonName.login(name);
        LoginThrottle.Attempt attempt = loginThrottle.atPassword(login, address);
        Credentials found = accounts.byLogin(login).orElse(null);
        String password = Passwords.form(typed);
        boolean right = Passwords.matches(password, found == null ? null : found.password());
        if (!right || found == null || !found.active()) {
            logFailure(found == null ? null : found.account().id(), address);
            throw new WrongPassword();
        }
        loginThrottle.reset(attempt);
        if (Passwords.isOutdated(String.valueOf(found.password()))) {
            rehash(found.account().id(), password);
        }
        return start(found.account(), device);
    }

    /// Signs in with a passkey.
    ///
    /// @param signed the response of the browser in JSON
    /// @return the token of a session
    /// @throws PasskeyRejected also if its owner may not sign in
    /// @throws RateLimited if the client has to wait
    String byPasskey(RelyingParty here, String signed, String address, String device) {
        try {
            return sessions.start(passkeys.signIn(here, signed, address), device, true);
        } catch (NotFound deactivatedMeanwhile) {
            throw new PasskeyRejected();
        } catch (PasskeyRejected refused) {
            logFailure(null, address);
            throw refused;
        }
    }

    /// Starts a session of an account whose password is known to be right.
    ///
    /// @return the token of the session
    String start(Account account, String device) {
        try {
            return sessions.start(account, device);
        } catch (NotFound deactivatedMeanwhile) {
            throw new WrongPassword();
        }
    }

    private void rehash(String account, String password) {
        try {
            accounts.rehash(account, Passwords.hash(password));
        } catch (StorageFull later) {
            // try again at the next sign-in
        }
    }

    /// Logs a failed sign-in. If the account does not exist, an entry without an account is
    /// written, so that both cases take the same time.
    private void logFailure(@Nullable String account, String address) {
        log.addOnceAnHour(
                PracticeEvent.EventType.SIGN_IN_FAILED, null, account, LoginThrottle.at(address));
    }
}
