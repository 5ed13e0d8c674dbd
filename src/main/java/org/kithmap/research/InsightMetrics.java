package org.kithmap.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.EgoMetric;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightValue;
import org.kithmap.insight.ValueType;
import org.kithmap.research.CopySchema.Property;

/// The numbers of insights as properties of each ego. For example, `structure_density` is the value
/// `density` of `cypher/insights/structure.cypher`, and `structure_alters` is the number of alters
/// that it returns.
final class InsightMetrics {

    private final List<Insight> insights;

    InsightMetrics(List<Insight> insights) {
        this.insights = insights;
    }

    Set<String> keys() {
        return insights.stream().map(Insight::key).collect(Collectors.toSet());
    }

    List<EgoMetric> measures() {
        List<EgoMetric> measures = new ArrayList<>();
        for (Insight insight : insights) {
            Map<String, String> properties = new LinkedHashMap<>();
            for (InsightValue value : insight.values()) {
                if (value.type().isNumber()) {
                    properties.put(value.name(), insight.property(value.name()));
                }
            }
            Map<String, String> sizes = new LinkedHashMap<>();
            for (String list : lists(insight)) {
                sizes.put(list, insight.property(list));
            }
            measures.add(new EgoMetric(insight.query(), properties, sizes));
        }
        return measures;
    }

    /// Returns the columns whose length becomes a property as well. If an insight returns a row, it
    /// has a length of `alters`, which may be 0.
    private static List<String> lists(Insight insight) {
        if (insight.isOfOwnWords()) {
            return List.of(); // the copy lacks this text, so the lists would be different
        }
        return insight.namesDomains() ? List.of("alters", "domains") : List.of("alters");
    }

    List<Property> properties() {
        return insights.stream()
                .flatMap(insight ->
                        Stream.concat(
                                lists(insight).stream()
                                        .map(list ->
                                                property(
                                                        insight,
                                                        list,
                                                        "INTEGER",
                                                        list.equals("alters")
                                                                ? "Number of alters in the finding"
                                                                : "Number of areas of life in the finding")),
                                insight.values().stream()
                                        .filter(value -> value.type().isNumber())
                                        .map(value ->
                                                property(
                                                        insight,
                                                        value.name(),
                                                        value.type() == ValueType.NUMBER
                                                                ? "INTEGER"
                                                                : "FLOAT",
                                                        value.label()))))
                .toList();
    }

    private static Property property(
            Insight insight, String value, String type, @Nullable String label) {
        return new Property(
                insight.property(value),
                type,
                "%s. From “%s”: %s"
                        .formatted(
                                label == null ? value : label,
                                insight.title(),
                                insight.question()));
    }
}
