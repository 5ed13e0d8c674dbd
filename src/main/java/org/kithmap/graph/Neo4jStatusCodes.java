package org.kithmap.graph;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.ReadFailed.Cause;
import org.neo4j.driver.exceptions.Neo4jException;

/// A mapping of Neo4j's status codes to the [Cause] of a failure. A limit that was reached never
/// counts as an error in the query.
///
/// Transient errors mean that a retry may succeed; if memory or time is not the cause, it is load.
/// All remaining codes are errors in the query.
final class Neo4jStatusCodes {

    private static final Map<String, Cause> BY_TITLE =
            Map.ofEntries(
                    Map.entry("TransactionOutOfMemoryError", Cause.MEMORY),
                    Map.entry("StackOverFlowError", Cause.MEMORY),
                    Map.entry("OutOfMemoryError", Cause.SHARED_MEMORY),
                    Map.entry("MemoryPoolOutOfMemoryError", Cause.SHARED_MEMORY),
                    Map.entry("TransactionMemoryLimit", Cause.SHARED_MEMORY),
                    Map.entry("Terminated", Cause.ENDED),
                    Map.entry("LinkedTransactionError", Cause.ENDED),
                    Map.entry("LockClientStopped", Cause.ENDED),
                    Map.entry("LockAcquisitionTimeout", Cause.ENDED),
                    Map.entry("Interrupted", Cause.ENDED),
                    Map.entry("TransactionTimedOut", Cause.ENDED),
                    Map.entry("TransactionTimedOutClientConfiguration", Cause.ENDED),
                    Map.entry("ProcedureTimedOut", Cause.ENDED),
                    Map.entry("ExecutionTimeout", Cause.ENDED),
                    Map.entry("InvalidUsage", Cause.ENDED), // rows were not fetched in time
                    Map.entry("DatabaseUnavailable", Cause.AWAY),
                    Map.entry("DatabaseNotFound", Cause.AWAY),
                    Map.entry("UpgradeRequired", Cause.AWAY),
                    Map.entry("UnableToStartDatabase", Cause.AWAY),
                    Map.entry("TransactionStartFailed", Cause.AWAY),
                    Map.entry("TransactionNotFound", Cause.AWAY));

    /// Categories of errors that affect every query: the cluster and the routing to it. Together
    /// with the authentication errors below they mean that the database is unavailable.
    private static final Set<String> AWAY_CATEGORIES = Set.of("Cluster", "Routing");

    private static final Set<String> NOT_SIGNED_IN =
            Set.of(
                    "AuthenticationRateLimit",
                    "AuthorizationExpired",
                    "CredentialsExpired",
                    "TokenExpired",
                    "Unauthorized");

    /// GQL status codes that occur as causes of an error whose own code is not specific.
    private static final Map<String, Cause> BY_CAUSE =
            Map.of(
                    "51N36", Cause.SHARED_MEMORY,
                    "51N37", Cause.MEMORY,
                    "51N72", Cause.SHARED_MEMORY,
                    "51N73", Cause.MEMORY,
                    "51N24", Cause.ENDED, // no plan was found within the limits of time and memory
                    "51N59", Cause.BUSY,
                    "51N66", Cause.BUSY,
                    "51N74", Cause.BUSY,
                    "52N01", Cause.ENDED);

    private static final int MAX_CAUSES = 10;

    private Neo4jStatusCodes() {}

    /// Returns the cause of a failure.
    ///
    /// @return null if the database gave no status code
    static @Nullable Cause why(Neo4jException e) {
        Cause cause = why(String.valueOf(e.code()));
        if (cause != Cause.QUERY) {
            return cause;
        }
        @Nullable Neo4jException at = e;
        for (int i = 0; at != null && i < MAX_CAUSES; i++) {
            Cause because = BY_CAUSE.get(at.gqlStatus());
            if (because != null) {
                return because;
            }
            at = at.gqlCause().orElse(null);
        }
        return Cause.QUERY;
    }

    /// Returns the cause that a status code stands for.
    ///
    /// @param code a code such as `Neo.ClientError.Statement.SyntaxError`
    /// @return null if it is not a code of Neo4j
    static @Nullable Cause why(String code) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals("Neo")) {
            return null;
        }
        Cause cause = BY_TITLE.get(parts[3]);
        if (cause != null) {
            return cause;
        }
        if (AWAY_CATEGORIES.contains(parts[2]) || NOT_SIGNED_IN.contains(parts[3])) {
            return Cause.AWAY;
        }
        return parts[1].equals("TransientError") ? Cause.BUSY : Cause.QUERY;
    }

    /// Returns the kind of failure, which contains nothing of the query or the data.
    static String kind(Neo4jException e) {
        String code = String.valueOf(e.code());
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
