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

/// The numbers that insights find, as properties of each ego: `structure_density` is what
/// `cypher/insights/structure.cypher` answers as `density`, and `structure_alters` of how many it
/// speaks.
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

    /// The lists of which the length is a number, too. That of `alters` is there, if only as 0,
    /// where the insight says something of a map.
    private static List<String> lists(Insight insight) {
        if (insight.isOfOwnWords()) {
            return List.of(); // without these words it speaks of others
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
                                                                ? "How many it speaks of"
                                                                : "How many areas of life it names")),
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
