package org.kithmap.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.ProfiledPlan;

/// A conversion of the driver's plans to [QueryPlan]s.
final class PlanReader {

    private PlanReader() {}

    static QueryPlan of(org.neo4j.driver.summary.Plan plan) {
        List<QueryPlan> children = plan.children().stream().map(PlanReader::of).toList();
        return new QueryPlan(operator(plan), arguments(plan), children, null);
    }

    static QueryPlan of(ProfiledPlan plan) {
        List<QueryPlan> children = plan.children().stream().map(PlanReader::of).toList();
        return new QueryPlan(
                operator(plan),
                arguments(plan),
                children,
                new QueryPlan.Profile(plan.records(), plan.dbHits()));
    }

    /// Removes the name of the database, as in `AllNodesScan@neo4j`.
    private static String operator(org.neo4j.driver.summary.Plan plan) {
        return plan.operatorType().replaceFirst("@.*", "");
    }

    private static Map<String, @Nullable Object> arguments(org.neo4j.driver.summary.Plan plan) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Value> argument : plan.arguments().entrySet()) {
            arguments.put(argument.getKey(), DriverValues.plain(argument.getValue()));
        }
        return arguments;
    }
}
