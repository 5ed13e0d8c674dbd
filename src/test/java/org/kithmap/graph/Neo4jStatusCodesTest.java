package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.kernel.api.exceptions.Status;

/// A query that came to a limit is told so, and not that it failed.
class Neo4jStatusCodesTest {

    private static final Pattern LIMIT =
            Pattern.compile(
                    "memory|stack size|time ?out|timed out|timely|exhausted|retry|retried|terminated");

    @ParameterizedTest
    @CsvSource({
        "Neo.ClientError.General.TransactionOutOfMemoryError, MEMORY",
        "Neo.TransientError.General.TransactionOutOfMemoryError, MEMORY",
        "Neo.TransientError.General.StackOverFlowError, MEMORY",
        "Neo.TransientError.General.OutOfMemoryError, SHARED_MEMORY",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError, SHARED_MEMORY",
        "Neo.TransientError.General.TransactionMemoryLimit, SHARED_MEMORY",
        "Neo.ClientError.Transaction.TransactionTimedOut, ENDED",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration, ENDED",
        "Neo.ClientError.Transaction.Terminated, ENDED",
        "Neo.TransientError.Transaction.Terminated, ENDED",
        "Neo.DatabaseError.Transaction.LinkedTransactionError, ENDED",
        "Neo.ClientError.Transaction.LockClientStopped, ENDED",
        "Neo.TransientError.Transaction.LockAcquisitionTimeout, ENDED",
        "Neo.TransientError.Transaction.Interrupted, ENDED",
        "Neo.ClientError.Procedure.ProcedureTimedOut, ENDED",
        "Neo.TransientError.Statement.ExecutionTimeout, ENDED",
        "Neo.ClientError.Request.InvalidUsage, ENDED",
        "Neo.TransientError.Request.NoThreadsAvailable, BUSY",
        "Neo.TransientError.Request.ResourceExhaustion, BUSY",
        "Neo.TransientError.Transaction.MaximumTransactionLimitReached, BUSY",
        "Neo.TransientError.Somewhere.OfALaterNeo4j, BUSY",
        "Neo.TransientError.General.DatabaseUnavailable, AWAY",
        "Neo.ClientError.Database.DatabaseNotFound, AWAY",
        "Neo.ClientError.Cluster.NotALeader, AWAY",
        "Neo.ClientError.Routing.DbmsInPanic, AWAY",
        "Neo.ClientError.Security.TokenExpired, AWAY",
        "Neo.ClientError.Security.Forbidden, QUERY",
        "Neo.ClientError.Statement.SyntaxError, QUERY",
        "Neo.ClientError.Statement.ArithmeticError, QUERY",
        "Neo.ClientError.Statement.TypeError, QUERY",
        "Neo.ClientError.Statement.AccessMode, QUERY",
        "Neo.DatabaseError.Statement.ExecutionFailed, QUERY",
    })
    void aStatusCodeOfNeo4jHasItsCause(String code, ReadFailed.Cause cause) {
        assertThat(Neo4jStatusCodes.why(code)).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"N/A", "null", "Neo", "''", "Neo.ClientError.Statement"})
    void anythingElseThanAStatusCodeHasNoCause(String code) {
        assertThat(Neo4jStatusCodes.why(code)).isNull();
    }

    static Stream<Status.Code> limits() {
        return Status.Code.all().stream()
                .map(Status::code)
                .filter(code -> !code.serialize().contains("Notification"))
                .filter(code ->
                        code.serialize().startsWith("Neo.TransientError.")
                                || LIMIT.matcher(
                                                code.description()
                                                        .toLowerCase(java.util.Locale.ROOT))
                                        .find());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noLimitOfTheBundledNeo4jIsCalledAFailureOfTheQuery(Status.Code code) {
        assertThat(Neo4jStatusCodes.why(code.serialize())).isNotEqualTo(ReadFailed.Cause.QUERY);
    }

    @Test
    void neo4jHasLimits() {
        assertThat(limits()).hasSizeGreaterThan(20);
    }
}
