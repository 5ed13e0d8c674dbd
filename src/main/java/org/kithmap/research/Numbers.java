package org.kithmap.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.graph.Measure;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightValue;
import org.kithmap.insight.ValueType;
import org.kithmap.research.Schema.Property;

/// The numbers that insights find, as properties of each ego: `structure_density` is what
/// `cypher/insights/structure.cypher` answers as `density`.
final class Numbers {

    private final List<Insight> insights;

    Numbers(List<Insight> insights) {
        this.insights = insights;
    }

    Set<String> keys() {
        return insights.stream().map(Insight::key).collect(Collectors.toSet());
    }

    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Insight insight : insights) {
            Map<String, String> properties = new LinkedHashMap<>();
            for (InsightValue value : insight.values()) {
                if (value.type().isNumber()) {
                    properties.put(value.name(), name(insight, value));
                }
            }
            if (!properties.isEmpty()) {
                measures.add(new Measure(insight.query(), properties));
            }
        }
        return measures;
    }

    List<Property> properties() {
        return insights.stream()
                .flatMap(insight ->
                        insight.values().stream()
                                .filter(value -> value.type().isNumber())
                                .map(value -> property(insight, value)))
                .toList();
    }

    private static Property property(Insight insight, InsightValue value) {
        String what = value.label() == null ? value.name() : value.label();
        return new Property(
                name(insight, value),
                value.type() == ValueType.NUMBER ? "INTEGER" : "FLOAT",
                "%s. From “%s”: %s".formatted(what, insight.title(), insight.question()));
    }

    private static String name(Insight insight, InsightValue value) {
        StringBuilder name = new StringBuilder();
        for (String part : insight.key().split("-", -1)) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name + "_" + value.name();
    }
}
