package org.kithmap.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.ProfiledPlan;

/// Plans as the driver tells them, as [Plan]s.
final class Plans {

    private Plans() {}

    static Plan of(org.neo4j.driver.summary.Plan plan) {
        List<Plan> children = plan.children().stream().map(Plans::of).toList();
        return new Plan(operator(plan), arguments(plan), children, null);
    }

    static Plan of(ProfiledPlan plan) {
        List<Plan> children = plan.children().stream().map(Plans::of).toList();
        return new Plan(
                operator(plan),
                arguments(plan),
                children,
                new Plan.Profile(plan.records(), plan.dbHits()));
    }

    /// Behind an @ stands the database, as in `AllNodesScan@neo4j`.
    private static String operator(org.neo4j.driver.summary.Plan plan) {
        return plan.operatorType().replaceFirst("@.*", "");
    }

    private static Map<String, @Nullable Object> arguments(org.neo4j.driver.summary.Plan plan) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Value> argument : plan.arguments().entrySet()) {
            arguments.put(argument.getKey(), Values.plain(argument.getValue()));
        }
        return arguments;
    }
}
