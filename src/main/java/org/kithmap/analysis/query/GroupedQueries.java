package org.kithmap.analysis.query;

import org.kithmap.querypolicy.GroupedQuery;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.QueryCompletion;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.QueryTooLarge;
import org.kithmap.research.ResearchGraph;
import org.kithmap.research.RowSink;
import org.kithmap.research.Truncation;

/// Answers queries with grouped figures. Neither rows nor response time may depend on hidden
/// groups. So the database returns all groups, the row limit applies here to the groups that are
/// shown, and the answer waits for a fixed time.
final class GroupedQueries {

    private final QueryPolicy queryPolicy;
    private final ResearchGraph researchGraph;
    private final QuerySlots querySlots;
    private final QueryPlanner queryPlanner;
    private final int leastGroup;
    private final QueryLimits queryLimits;

    /// @param leastGroup the smallest number of maps in a group that is shown
    GroupedQueries(
            QueryPolicy queryPolicy,
            ResearchGraph researchGraph,
            QuerySlots querySlots,
            QueryPlanner queryPlanner,
            int leastGroup,
            QueryLimits queryLimits) {
        this.queryPolicy = queryPolicy;
        this.researchGraph = researchGraph;
        this.querySlots = querySlots;
        this.queryPlanner = queryPlanner;
        this.leastGroup = leastGroup;
        this.queryLimits = queryLimits;
    }

    /// @param line of the query in the log; nothing is returned before it is there
    QuerySummary ask(
            String account, AnalystQuery analystQuery, QueryLog.PendingEntry line, RowSink to) {
        if (analystQuery.mode() != QueryMode.RUN) {
            throw queryPolicy.planOfGroups(analystQuery.text());
        }
        GroupedQuery groupedQuery = queryPolicy.checkGroups(analystQuery.text());
        ValidatedQuery query = groupedQuery.rewritten();
        analystQuery.requireParameters(query);
        try (QuerySlots.Slot slot = querySlots.take(account, analystQuery.id())) {
            ResponseTimeSteps responseTimeSteps = ResponseTimeSteps.start();
            GroupedRows grouped =
                    new GroupedRows(
                            leastGroup,
                            groupedQuery,
                            queryLimits.rows(),
                            new AuditedRows(line, to));
            try {
                queryPlanner.require(query, analystQuery.parameters());
                QueryCompletion queryCompletion =
                        researchGraph.run(
                                analystQuery.queryRequest(slot, query, queryLimits.ofTime()),
                                grouped);
                long millis = responseTimeSteps.await();
                grouped.end();
                return new QuerySummary(
                        grouped.disclosed(),
                        millis,
                        grouped.cut() ? Truncation.ROWS : queryCompletion.cut(),
                        0,
                        queryCompletion.build(),
                        null);
            } catch (QueryFailed e) {
                responseTimeSteps.await();
                throw e.withoutValues();
            } catch (QueryTooLarge e) {
                responseTimeSteps.await();
                throw e;
            } finally {
                line.require();
            }
        }
    }
}
