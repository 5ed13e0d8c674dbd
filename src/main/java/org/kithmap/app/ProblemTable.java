package org.kithmap.app;

import io.javalin.http.HttpStatus;
import java.util.Map;
import org.kithmap.account.InvalidName;
import org.kithmap.account.InvitationGone;
import org.kithmap.account.LastAdministrator;
import org.kithmap.account.LastCredential;
import org.kithmap.account.NameTaken;
import org.kithmap.account.NoSuchAccount;
import org.kithmap.account.PasskeyAlreadyRegistered;
import org.kithmap.account.PasskeyRejected;
import org.kithmap.account.PasskeyRequired;
import org.kithmap.account.PasswordHashingBusy;
import org.kithmap.account.TooManyPasskeys;
import org.kithmap.account.TooManySignInAttempts;
import org.kithmap.account.WeakPassword;
import org.kithmap.account.WrongPassword;
import org.kithmap.analysis.InvalidParameter;
import org.kithmap.analysis.InvalidSavedQuery;
import org.kithmap.analysis.NoSuchQuery;
import org.kithmap.analysis.QuestionCancelled;
import org.kithmap.analysis.QuestionOutcome;
import org.kithmap.analysis.QuestionsBusy;
import org.kithmap.analysis.SavedQueryConflict;
import org.kithmap.analysis.TooManyQueries;
import org.kithmap.analysis.TooManyQuestions;
import org.kithmap.change.InvalidEdit;
import org.kithmap.change.StaleEdit;
import org.kithmap.change.TooManyRefusedEdits;
import org.kithmap.conversation.ConversationConflict;
import org.kithmap.conversation.NoSuchConversation;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.KeysLocked;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.http.BadRequest;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.RoleRequired;
import org.kithmap.http.ServiceBusy;
import org.kithmap.http.TooManyRequests;
import org.kithmap.lock.PassphraseNotSet;
import org.kithmap.lock.TooManyAttempts;
import org.kithmap.lock.WeakPassphrase;
import org.kithmap.lock.WrongPassphrase;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.NoSuchMap;
import org.kithmap.querypolicy.QueryRejected;
import org.kithmap.referral.InvalidReferral;
import org.kithmap.referral.NoSuchReferral;
import org.kithmap.referral.ReferralConflict;
import org.kithmap.referral.TooManyReferrals;
import org.kithmap.research.CopyNotReady;
import org.kithmap.research.CopyReplaced;
import org.kithmap.research.DatabaseBusy;
import org.kithmap.research.QueryCancelled;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.QueryTooLarge;
import org.kithmap.research.ServiceStopped;
import org.kithmap.share.NoSuchCoach;

/// The table that maps each exception to its HTTP status, code and title.
final class ProblemTable {

    private ProblemTable() {}

    /// Creates the table.
    ///
    /// @param practice whether several people use it; responses to requests without a session say
    ///   so, as the page to sign in depends on it
    static ProblemMapper table(boolean practice) {
        return new ProblemMapper()
                .when(
                        NotSignedIn.class,
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        "Please sign in",
                        e -> Map.of("practice", practice))
                .when(
                        WrongPassword.class,
                        HttpStatus.FORBIDDEN,
                        "wrong-password",
                        "Wrong name or password")
                .when(
                        PasskeyRejected.class,
                        HttpStatus.FORBIDDEN,
                        "wrong-passkey",
                        "This passkey did not work")
                .when(
                        PasskeyAlreadyRegistered.class,
                        HttpStatus.CONFLICT,
                        "passkey-known",
                        "This passkey is already registered")
                .when(
                        TooManyPasskeys.class,
                        HttpStatus.CONFLICT,
                        "too-many-passkeys",
                        "Too many passkeys")
                .when(
                        PasskeyRequired.class,
                        HttpStatus.FORBIDDEN,
                        "passkey-needed",
                        "Your role needs a passkey")
                .when(
                        LastCredential.class,
                        HttpStatus.CONFLICT,
                        "last-way-in",
                        "This is the last way to sign in")
                .when(
                        TooManySignInAttempts.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Please wait a moment",
                        e -> Map.of("retryAfter", e.seconds()))
                .when(
                        PasswordHashingBusy.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-at-once",
                        "Please try again in a moment")
                .when(
                        WeakPassword.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "weak-password",
                        "This password is too easy to guess",
                        e -> Map.of("reason", e.reason()))
                .when(
                        InvalidName.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfit-name",
                        "This name can't be used",
                        e -> Map.of("reason", e.reason()))
                .when(NameTaken.class, HttpStatus.CONFLICT, "name-taken", "This name is taken")
                .when(
                        InvitationGone.class,
                        HttpStatus.GONE,
                        "invitation-gone",
                        "This invitation is no longer valid")
                .when(NoSuchAccount.class, HttpStatus.NOT_FOUND, "no-such-account", "Not found")
                .when(
                        LastAdministrator.class,
                        HttpStatus.CONFLICT,
                        "last-administrator",
                        "An administrator is needed")
                .when(
                        BadRequest.class,
                        HttpStatus.BAD_REQUEST,
                        "unreadable-request",
                        "This request can't be read")
                .when(
                        TooManyRequests.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Please wait a moment",
                        e -> Map.of("retryAfter", 5))
                .when(
                        ServiceBusy.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-busy",
                        "Please wait a moment",
                        e -> Map.of("retryAfter", 10))
                .when(
                        RoleRequired.class,
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        "Not allowed for this account")
                .when(NoSuchMap.class, HttpStatus.NOT_FOUND, "no-such-map", "Not found")
                .when(NoSuchCoach.class, HttpStatus.NOT_FOUND, "no-such-coach", "Not found")
                .when(AccessDenied.class, HttpStatus.FORBIDDEN, "not-yours", "Not allowed")
                .when(
                        UnreadableFiles.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unreadable-files",
                        "These files can't be read",
                        e -> Map.of("errors", e.errors()))
                .when(
                        InvalidMap.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-on-a-map",
                        "This map or change is invalid")
                .when(
                        InvalidEdit.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-on-a-map",
                        "This map or change is invalid",
                        e -> Map.of("edit", e.edit()))
                .when(
                        StaleEdit.class,
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "Changed in the meantime",
                        e -> Map.of("revision", e.revision(), "conflicts", e.conflicts()))
                .when(
                        TooManyRefusedEdits.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-refusals",
                        "Please wait a moment",
                        e -> Map.of("retryAfter", e.seconds()))
                .when(
                        NoSuchConversation.class,
                        HttpStatus.NOT_FOUND,
                        "no-such-conversation",
                        "Not found")
                .when(
                        ConversationConflict.class,
                        HttpStatus.CONFLICT,
                        "conversation-changed",
                        "Changed in the meantime",
                        e -> Map.of("version", e.version()))
                .when(KeysLocked.class, HttpStatus.LOCKED, "locked", "Kithmap is locked")
                .when(
                        WrongPassphrase.class,
                        HttpStatus.FORBIDDEN,
                        "wrong-passphrase",
                        "Wrong passphrase")
                .when(
                        WeakPassphrase.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfit-passphrase",
                        "This passphrase can't be used")
                .when(
                        PassphraseNotSet.class,
                        HttpStatus.CONFLICT,
                        "no-passphrase",
                        "No passphrase is set")
                .when(
                        TooManyAttempts.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Please wait a moment",
                        e -> Map.of("retryAfter", e.seconds()))
                .when(
                        KeyUnavailable.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "key-lost",
                        "The key to this map is missing")
                .when(
                        DamagedText.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "text-damaged",
                        "Something on this map can't be decrypted")
                .when(
                        InvalidReferral.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfit-referral",
                        "This entry is invalid",
                        e -> Map.of("reason", e.reason()))
                .when(
                        ReferralConflict.class,
                        HttpStatus.CONFLICT,
                        "referral-changed",
                        "Changed in the meantime",
                        e -> Map.of("now", e.now()))
                .when(
                        TooManyReferrals.class,
                        HttpStatus.CONFLICT,
                        "too-many-referrals",
                        "The list is full")
                .when(NoSuchReferral.class, HttpStatus.NOT_FOUND, "no-such-referral", "Not found")
                .when(
                        QueryRejected.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        "This query can't be run",
                        e -> Map.of("refusal", e.refusal(), "outcome", QuestionOutcome.of(e)))
                .when(
                        InvalidParameter.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "parameters-wrong",
                        "A parameter is invalid",
                        e ->
                                Map.of(
                                        "reason", e.reason(),
                                        "name", e.name(),
                                        "outcome", QuestionOutcome.of(e)))
                .when(
                        QueryFailed.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "query-failed",
                        "The query failed",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        QueryTimeout.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "query-too-long",
                        "The query took too long",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        QueryTooLarge.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "query-too-large",
                        "The query needs too much memory",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        QueryCancelled.class,
                        HttpStatus.CONFLICT,
                        "query-cancelled",
                        "Cancelled",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        QuestionCancelled.class,
                        HttpStatus.CONFLICT,
                        "query-cancelled",
                        "Cancelled",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        ServiceStopped.class,
                        HttpStatus.CONFLICT,
                        "query-stopped",
                        "The query was stopped",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        CopyReplaced.class,
                        HttpStatus.CONFLICT,
                        "copy-replaced",
                        "A newer copy has replaced this one",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        CopyNotReady.class,
                        HttpStatus.CONFLICT,
                        "research-not-ready",
                        "The research graph is not ready yet",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        TooManyQuestions.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-questions",
                        "Too many queries at once",
                        e -> Map.of("retryAfter", 2, "outcome", QuestionOutcome.of(e)))
                .when(
                        QuestionsBusy.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "research-busy",
                        "The research graph is busy",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(
                        DatabaseBusy.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "research-busy",
                        "The research graph is busy",
                        e -> Map.of("outcome", QuestionOutcome.of(e)))
                .when(NoSuchQuery.class, HttpStatus.NOT_FOUND, "no-such-query", "Not found")
                .when(
                        SavedQueryConflict.class,
                        HttpStatus.CONFLICT,
                        "saved-query-changed",
                        "Changed in the meantime",
                        e -> Map.of("now", e.now()))
                .when(
                        InvalidSavedQuery.class,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unfit-query",
                        "This query can't be saved",
                        e -> Map.of("reason", e.reason()))
                .when(
                        TooManyQueries.class,
                        HttpStatus.CONFLICT,
                        "too-many-queries",
                        "The library is full")
                .when(
                        GraphConflict.class,
                        HttpStatus.CONFLICT,
                        "there-already",
                        "This already exists")
                .when(
                        GraphUnavailable.class,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-away",
                        "The database does not respond")
                .when(
                        StorageFull.class,
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "storage-full",
                        "The disk is nearly full");
    }
}
