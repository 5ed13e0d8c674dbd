package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Plan;
import org.kithmap.research.Cut;

/// The last line of an answer that came to its end.
///
/// @param suppressed rows of which something is not told
record EndLine(Whole end) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            Outcome outcome,
            long rows,
            long millis,
            Cut cut,
            long suppressed,
            @Nullable String build,
            @Nullable Step plan) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String operator,
            Map<String, Object> arguments,
            @Nullable Long rows,
            @Nullable Long dbHits,
            List<Step> children) {}

    /// A drawing of the whole plan in letters, and the database's own words about itself.
    private static final Set<String> LEFT_OUT =
            Set.of("string-representation", "planner-impl", "runtime-impl", "planner-version");

    static EndLine of(End end) {
        return new EndLine(
                new Whole(
                        Outcome.DONE,
                        end.rows(),
                        end.millis(),
                        end.cut(),
                        end.suppressed(),
                        end.build() == null ? null : end.build().id(),
                        end.plan() == null ? null : step(end.plan())));
    }

    private static Step step(Plan plan) {
        return new Step(
                plan.operator(),
                plan.arguments().entrySet().stream()
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
                plan.profile() == null ? null : plan.profile().rows(),
                plan.profile() == null ? null : plan.profile().dbHits(),
                plan.children().stream().map(EndLine::step).toList());
    }

    private static Object plain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
