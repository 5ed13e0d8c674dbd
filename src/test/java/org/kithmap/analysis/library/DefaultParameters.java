package org.kithmap.analysis.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.research.QueryLimits;

/// A query for research with the values that its parameters have when nothing else is said.
public record DefaultParameters(String key, String text, Map<String, @Nullable Object> parameters) {

    /// The limits of an analyst's query.
    public static final QueryLimits LIMITS = AnalystQueries.LIMITS;

    public static List<DefaultParameters> all() {
        return ResearchQuery.all().stream().map(DefaultParameters::of).toList();
    }

    static DefaultParameters of(ResearchQuery query) {
        Map<String, @Nullable Object> values = new HashMap<>();
        query.parameters().forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return new DefaultParameters(query.key(), query.text(), values);
    }
}
