package org.kithmap.app;

import static io.javalin.http.HttpStatus.BAD_REQUEST;
import static io.javalin.http.HttpStatus.CONFLICT;
import static io.javalin.http.HttpStatus.FORBIDDEN;
import static io.javalin.http.HttpStatus.GONE;
import static io.javalin.http.HttpStatus.INSUFFICIENT_STORAGE;
import static io.javalin.http.HttpStatus.LOCKED;
import static io.javalin.http.HttpStatus.NOT_FOUND;
import static io.javalin.http.HttpStatus.SERVICE_UNAVAILABLE;
import static io.javalin.http.HttpStatus.TOO_MANY_REQUESTS;
import static io.javalin.http.HttpStatus.UNAUTHORIZED;

import io.javalin.http.HttpStatus;
import java.util.Map;
import org.kithmap.account.InvitationGone;
import org.kithmap.account.LastAdministrator;
import org.kithmap.account.LastCredential;
import org.kithmap.account.NameTaken;
import org.kithmap.account.PasskeyAlreadyRegistered;
import org.kithmap.account.PasskeyRejected;
import org.kithmap.account.PasskeyRequired;
import org.kithmap.account.WrongPassword;
import org.kithmap.analysis.query.ClientDisconnected;
import org.kithmap.analysis.query.InvalidParameter;
import org.kithmap.analysis.query.QueryOutcome;
import org.kithmap.change.InvalidEdit;
import org.kithmap.change.StaleEdit;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.KeysLocked;
import org.kithmap.exchange.format.UnreadableFiles;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.http.NotSignedIn;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.RoleRequired;
import org.kithmap.lock.PassphraseNotSet;
import org.kithmap.lock.WrongPassphrase;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.InvalidMap;
import org.kithmap.problem.InvalidInput;
import org.kithmap.problem.InvalidRequest;
import org.kithmap.problem.LimitReached;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;
import org.kithmap.problem.VersionConflict;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.research.CopyNotReady;
import org.kithmap.research.CopyReplaced;
import org.kithmap.research.DatabaseBusy;
import org.kithmap.research.QueryCancelled;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryTimeout;
import org.kithmap.research.QueryTooLarge;
import org.kithmap.research.ServiceStopped;

/// The table that maps each exception to its HTTP status, code and title. The kinds of the package
/// `problem` bring their codes along.
final class ProblemTable {

    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;
    private static final String UNREADABLE = "These files can't be read";
    private static final String NO_DATABASE = "The database does not respond";
    private static final String DISK_FULL = "The disk is nearly full";
    private static final String INVALID_MAP = "This map or change is invalid";

    private ProblemTable() {}

    /// Creates the table.
    ///
    /// @param practice whether several people use it; responses to requests without a session say
    ///   so, as the page to sign in depends on it
    static ProblemMapper table(boolean practice) {
        ProblemMapper table = new ProblemMapper();
        addShared(table);
        addAccounts(table, practice);
        addMaps(table);
        addQueries(table);
        return table;
    }

    private static void addShared(ProblemMapper table) {
        table.when(NotFound.class, NOT_FOUND, "Not found")
                .when(InvalidInput.class, UNPROCESSABLE, "This can't be accepted")
                .when(VersionConflict.class, CONFLICT, "Changed in the meantime")
                .when(LimitReached.class, CONFLICT, "The limit is reached")
                .when(RateLimited.class, TOO_MANY_REQUESTS, "Please wait a moment")
                .when(ServiceBusy.class, SERVICE_UNAVAILABLE, "Please wait a moment")
                .when(InvalidRequest.class, BAD_REQUEST, "Unreadable request")
                .when(GraphConflict.class, CONFLICT, "there-already", "This already exists")
                .when(GraphUnavailable.class, SERVICE_UNAVAILABLE, "database-away", NO_DATABASE)
                .when(StorageFull.class, INSUFFICIENT_STORAGE, "storage-full", DISK_FULL);
    }

    private static void addAccounts(ProblemMapper table, boolean practice) {
        table.when(
                        NotSignedIn.class,
                        UNAUTHORIZED,
                        "not-signed-in",
                        "Please sign in",
                        e -> Map.of("practice", practice))
                .when(WrongPassword.class, FORBIDDEN, "wrong-password", "Wrong name or password")
                .when(PasskeyRejected.class, FORBIDDEN, "wrong-passkey", "Passkey not accepted")
                .when(PasskeyAlreadyRegistered.class, CONFLICT, "passkey-known", "Known passkey")
                .when(PasskeyRequired.class, FORBIDDEN, "passkey-needed", "Passkey needed")
                .when(LastCredential.class, CONFLICT, "last-way-in", "The last way to sign in")
                .when(NameTaken.class, CONFLICT, "name-taken", "This name is taken")
                .when(InvitationGone.class, GONE, "invitation-gone", "Invitation no longer valid")
                .when(LastAdministrator.class, CONFLICT, "last-administrator", "Last administrator")
                .when(RoleRequired.class, FORBIDDEN, "not-allowed", "Not allowed for this account")
                .when(KeysLocked.class, LOCKED, "locked", "Kithmap is locked")
                .when(WrongPassphrase.class, FORBIDDEN, "wrong-passphrase", "Wrong passphrase")
                .when(PassphraseNotSet.class, CONFLICT, "no-passphrase", "No passphrase is set");
    }

    private static void addMaps(ProblemMapper table) {
        table.when(AccessDenied.class, FORBIDDEN, "not-yours", "Not allowed")
                .when(UnreadableFiles.class, UNPROCESSABLE, "unreadable-files", UNREADABLE)
                .when(InvalidMap.class, UNPROCESSABLE, "not-on-a-map", INVALID_MAP)
                .when(InvalidEdit.class, UNPROCESSABLE, "not-on-a-map", INVALID_MAP)
                .when(StaleEdit.class, CONFLICT, "changed-meanwhile", "Changed in the meantime")
                .when(KeyUnavailable.class, SERVICE_UNAVAILABLE, "key-lost", "Key missing")
                .when(DamagedText.class, SERVICE_UNAVAILABLE, "text-damaged", "Text damaged");
    }

    private static void addQueries(ProblemMapper table) {
        on(table, QueryRejected.class, UNPROCESSABLE, "refused", "This query is refused");
        on(table, InvalidParameter.class, UNPROCESSABLE, "parameters-wrong", "Invalid parameter");
        on(table, QueryFailed.class, UNPROCESSABLE, "query-failed", "The query failed");
        on(table, QueryTimeout.class, UNPROCESSABLE, "query-too-long", "Took too long");
        on(table, QueryTooLarge.class, UNPROCESSABLE, "query-too-large", "Too much memory");
        on(table, QueryCancelled.class, CONFLICT, "query-cancelled", "Cancelled");
        on(table, ClientDisconnected.class, CONFLICT, "query-cancelled", "Cancelled");
        on(table, ServiceStopped.class, CONFLICT, "query-stopped", "The query was stopped");
        on(table, CopyReplaced.class, CONFLICT, "copy-replaced", "Replaced by a newer copy");
        on(table, CopyNotReady.class, CONFLICT, "research-not-ready", "Not ready yet");
        on(table, DatabaseBusy.class, SERVICE_UNAVAILABLE, "research-busy", "Research is busy");
    }

    /// Adds a failure of a query. Its document has the outcome that the log of queries has.
    private static void on(
            ProblemMapper table,
            Class<? extends RuntimeException> failure,
            HttpStatus status,
            String code,
            String title) {
        table.when(failure, status, code, title, e -> Map.of("outcome", QueryOutcome.of(e)));
    }
}
