package org.kithmap.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.kithmap.graph.QueryPlan;
import org.kithmap.problem.RateLimited;
import org.kithmap.problem.ServiceBusy;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.querypolicy.ValidationResult;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.research.QueryCompletion;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.ResearchGraph;
import org.kithmap.research.RowSink;
import org.kithmap.research.Truncation;

/// Runs queries on the research graph; there is no other way to query it. A query runs only when
/// the query policy accepts both its text and its plan. No part of the answer is returned before
/// the query is in the log. Each query has limits of time, rows and bytes, and counts below k are
/// suppressed.
public final class AnalystQueries {

    /// The limits of one query.
    public static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofSeconds(60), 100_000, 64L << 20);

    private static final int MIN_GROUP_SIZE = 5;

    private final QueryPolicy queryPolicy;
    private final ResearchGraph researchGraph;
    private final QueryLog log;
    private final DifferenceLog differences;
    private final QuerySlots querySlots;
    private final QueryPlanner queryPlanner;
    private final GroupedQueries groupedQueries;
    private final int k;
    private final QueryLimits queryLimits;

    /// @param k the smallest number of people a count may refer to; 0 for no minimum
    public AnalystQueries(
            QueryPolicy queryPolicy,
            ResearchGraph researchGraph,
            QueryLog log,
            DifferenceLog differences,
            int k) {
        this(queryPolicy, researchGraph, log, differences, k, LIMITS);
    }

    public AnalystQueries(
            QueryPolicy queryPolicy,
            ResearchGraph researchGraph,
            QueryLog log,
            DifferenceLog differences,
            int k,
            QueryLimits queryLimits) {
        this.queryPolicy = queryPolicy;
        this.researchGraph = researchGraph;
        this.log = log;
        this.differences = differences;
        this.querySlots = new QuerySlots();
        this.queryPlanner = new QueryPlanner(queryPolicy, researchGraph);
        this.k = k;
        this.queryLimits = queryLimits;
        this.groupedQueries =
                new GroupedQueries(
                        queryPolicy,
                        researchGraph,
                        querySlots,
                        queryPlanner,
                        leastGroup(),
                        queryLimits);
    }

    /// Answers a query.
    ///
    /// @param to receives the rows as they arrive; while it blocks, no more are fetched
    /// @throws QueryRejected when the query policy refuses it
    /// @throws InvalidParameter when a parameter is missing
    /// @throws RateLimited when this analyst has too many queries running
    /// @throws ServiceBusy when too many queries are running in total
    /// @throws ClientDisconnected when the client disconnected
    /// @throws org.kithmap.research.QueryNotCompleted when it ended before it was complete
    public QuerySummary ask(String account, AnalystQuery analystQuery, RowSink to) {
        QueryLog.PendingEntry line = log.begin(account, analystQuery);
        try {
            QuerySummary querySummary = run(account, analystQuery, line, to);
            log.end(line, QueryOutcome.DONE, querySummary.rows(), querySummary.millis());
            return querySummary;
        } catch (RuntimeException e) {
            log.end(line, QueryOutcome.of(e), null, null);
            throw e;
        }
    }

    private QuerySummary run(
            String account, AnalystQuery analystQuery, QueryLog.PendingEntry line, RowSink to) {
        if (analystQuery.level() == DisclosureLevel.GROUPS) {
            return groupedQueries.ask(account, analystQuery, line, to);
        }
        ValidatedQuery query = queryPolicy.check(analystQuery.text());
        analystQuery.requireParameters(query);
        try (QuerySlots.Slot slot = querySlots.take(account, analystQuery.id())) {
            if (analystQuery.mode() == QueryMode.EXPLAIN) {
                return explain(query, analystQuery, line, to);
            }
            queryPlanner.require(query, analystQuery.parameters());
            AuditedRows logged = new AuditedRows(line, to);
            GroupCountRecorder counted = new GroupCountRecorder(query, logged);
            SmallCells cells = new SmallCells(k, query, k == 0 ? logged : counted);
            QueryCompletion queryCompletion;
            try {
                queryCompletion =
                        researchGraph.run(
                                analystQuery.queryRequest(slot, query, queryLimits), cells);
                cells.end();
            } catch (QueryFailed e) {
                throw k == 0 ? e : e.withoutValues();
            } finally {
                line.require(); // the message of a failure may contain personal data, too
            }
            Truncation truncation = cells.cut() ? Truncation.ROWS : queryCompletion.cut();
            if (k > 0) {
                differences.compare(
                        account,
                        line,
                        analystQuery,
                        queryCompletion.build(),
                        counted.disclosedCounts(truncation == Truncation.NONE),
                        k);
            }
            return new QuerySummary(
                    queryCompletion.rows(),
                    queryCompletion.millis(),
                    truncation,
                    cells.suppressed(),
                    queryCompletion.build(),
                    queryCompletion.plan() == null || k == 0
                            ? queryCompletion.plan()
                            : queryCompletion.plan().withoutFigures());
        }
    }

    private QuerySummary explain(
            ValidatedQuery query,
            AnalystQuery analystQuery,
            QueryLog.PendingEntry line,
            RowSink to) {
        QueryPlan queryPlan = researchGraph.explain(query.written(), analystQuery.parameters());
        queryPolicy.checkPlan(queryPlan);
        line.require();
        to.columns(List.of());
        return new QuerySummary(
                0,
                0,
                Truncation.NONE,
                0,
                researchGraph.state().build(),
                k == 0 ? queryPlan : queryPlan.withoutFigures());
    }

    /// Cancels a query of this analyst that is running or about to run. Has no effect on a query
    /// that is over or belongs to another analyst.
    public void cancel(String account, String id) {
        researchGraph.cancel(QuerySlots.key(account, id));
    }

    /// Ends a query that exceeded its time, including the time for reading the answer.
    public void endOverdue(String account, String id) {
        researchGraph.endOverdue(QuerySlots.key(account, id));
    }

    /// The result of checking a query while it is being written.
    public record QueryCheckResult(
            @JsonInclude List<Violation> refusals, @JsonInclude List<String> parameters) {}

    /// Returns the reasons for refusing a text, or the parameters it uses when it is accepted.
    public QueryCheckResult checked(String text, DisclosureLevel disclosureLevel) {
        ValidationResult validationResult =
                disclosureLevel == DisclosureLevel.GROUPS
                        ? queryPolicy.verdictOfGroups(text)
                        : queryPolicy.verdict(text);
        if (disclosureLevel == DisclosureLevel.GROUPS && validationResult.passed().isPresent()) {
            try {
                queryPolicy.checkGroups(text);
            } catch (QueryRejected e) {
                return new QueryCheckResult(List.of(e.refusal()), List.of());
            }
        }
        return new QueryCheckResult(
                validationResult.refusals(),
                validationResult.passed().stream()
                        .flatMap(validatedQuery -> validatedQuery.parameters().stream())
                        .sorted()
                        .toList());
    }

    public List<String> functions() {
        return queryPolicy.functions();
    }

    public int k() {
        return k;
    }

    /// Returns the smallest number of maps in a group that is shown. It applies even when a
    /// practice shows all counts to trusted analysts.
    public int leastGroup() {
        return k == 0 ? MIN_GROUP_SIZE : k;
    }

    public QueryLimits limits() {
        return queryLimits;
    }
}
