package org.kithmap.graph;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.ReadFailed.Why;
import org.neo4j.driver.exceptions.Neo4jException;

/// Why a query did not come to its end, by the status codes that Neo4j gives. A limit that was
/// reached is never taken for a fault of the query.
///
/// What Neo4j calls transient would be answered at another time, so where it is neither memory nor
/// time it is load. Only what is left is a failure of the query.
final class StatusCodes {

    private static final Map<String, Why> BY_TITLE =
            Map.ofEntries(
                    Map.entry("TransactionOutOfMemoryError", Why.MEMORY),
                    Map.entry("StackOverFlowError", Why.MEMORY),
                    Map.entry("OutOfMemoryError", Why.SHARED_MEMORY),
                    Map.entry("MemoryPoolOutOfMemoryError", Why.SHARED_MEMORY),
                    Map.entry("TransactionMemoryLimit", Why.SHARED_MEMORY),
                    Map.entry("Terminated", Why.ENDED),
                    Map.entry("LinkedTransactionError", Why.ENDED),
                    Map.entry("LockClientStopped", Why.ENDED),
                    Map.entry("LockAcquisitionTimeout", Why.ENDED),
                    Map.entry("Interrupted", Why.ENDED),
                    Map.entry("TransactionTimedOut", Why.ENDED),
                    Map.entry("TransactionTimedOutClientConfiguration", Why.ENDED),
                    Map.entry("ProcedureTimedOut", Why.ENDED),
                    Map.entry("ExecutionTimeout", Why.ENDED),
                    Map.entry("InvalidUsage", Why.ENDED), // rows that nobody took in time
                    Map.entry("DatabaseUnavailable", Why.AWAY),
                    Map.entry("DatabaseNotFound", Why.AWAY),
                    Map.entry("UpgradeRequired", Why.AWAY),
                    Map.entry("UnableToStartDatabase", Why.AWAY),
                    Map.entry("TransactionStartFailed", Why.AWAY),
                    Map.entry("TransactionNotFound", Why.AWAY));

    /// Of what keeps every query from being answered: the cluster, the way to it, and who asks.
    private static final Set<String> AWAY_CATEGORIES = Set.of("Cluster", "Routing");

    private static final Set<String> NOT_SIGNED_IN =
            Set.of(
                    "AuthenticationRateLimit",
                    "AuthorizationExpired",
                    "CredentialsExpired",
                    "TokenExpired",
                    "Unauthorized");

    /// Codes of GQL that stand among the causes of one that says nothing itself.
    private static final Map<String, Why> BY_CAUSE =
            Map.of(
                    "51N36", Why.SHARED_MEMORY,
                    "51N37", Why.MEMORY,
                    "51N72", Why.SHARED_MEMORY,
                    "51N73", Why.MEMORY,
                    "51N24", Why.ENDED, // no plan within the time and space there is
                    "51N59", Why.BUSY,
                    "51N66", Why.BUSY,
                    "51N74", Why.BUSY,
                    "52N01", Why.ENDED);

    private static final int MOST_CAUSES = 10;

    private StatusCodes() {}

    /// @return null where the database did not say
    static @Nullable Why why(Neo4jException e) {
        Why why = why(String.valueOf(e.code()));
        if (why != Why.QUERY) {
            return why;
        }
        @Nullable Neo4jException at = e;
        for (int i = 0; at != null && i < MOST_CAUSES; i++) {
            Why because = BY_CAUSE.get(at.gqlStatus());
            if (because != null) {
                return because;
            }
            at = at.gqlCause().orElse(null);
        }
        return Why.QUERY;
    }

    /// @param code as `Neo.ClientError.Statement.SyntaxError`
    /// @return null where it is none of Neo4j's
    static @Nullable Why why(String code) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals("Neo")) {
            return null;
        }
        Why why = BY_TITLE.get(parts[3]);
        if (why != null) {
            return why;
        }
        if (AWAY_CATEGORIES.contains(parts[2]) || NOT_SIGNED_IN.contains(parts[3])) {
            return Why.AWAY;
        }
        return parts[1].equals("TransientError") ? Why.BUSY : Why.QUERY;
    }

    /// What kind of failure it is, without anything of the query or the data.
    static String kind(Neo4jException e) {
        String code = String.valueOf(e.code());
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
