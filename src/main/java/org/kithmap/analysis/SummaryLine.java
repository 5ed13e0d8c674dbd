package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.QueryOutcome;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.graph.QueryPlan;
import org.kithmap.research.Truncation;

/// The last line of a complete answer.
record SummaryLine(Summary end) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            QueryOutcome outcome,
            long rows,
            long millis,
            Truncation cut,
            long suppressed,
            @Nullable String build,
            @Nullable PlanStep plan) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanStep(
            String operator,
            Map<String, Object> arguments,
            @Nullable Long rows,
            @Nullable Long dbHits,
            List<PlanStep> children) {}

    /// Arguments that are left out: a text drawing of the whole plan, and details of the database.
    private static final Set<String> LEFT_OUT =
            Set.of("string-representation", "planner-impl", "runtime-impl", "planner-version");

    static SummaryLine of(QuerySummary querySummary) {
        return new SummaryLine(
                new Summary(
                        QueryOutcome.DONE,
                        querySummary.rows(),
                        querySummary.millis(),
                        querySummary.cut(),
                        querySummary.suppressed(),
                        querySummary.build() == null ? null : querySummary.build().id(),
                        querySummary.plan() == null ? null : step(querySummary.plan())));
    }

    private static PlanStep step(QueryPlan queryPlan) {
        return new PlanStep(
                queryPlan.operator(),
                queryPlan.arguments().entrySet().stream()
                        .filter(argument ->
                                argument.getValue() != null
                                        && !LEFT_OUT.contains(argument.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        argument -> plain(argument.getValue()),
                                        (one, other) -> one,
                                        LinkedHashMap::new)),
                queryPlan.profile() == null ? null : queryPlan.profile().rows(),
                queryPlan.profile() == null ? null : queryPlan.profile().dbHits(),
                queryPlan.children().stream().map(SummaryLine::step).toList());
    }

    private static Object plain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
