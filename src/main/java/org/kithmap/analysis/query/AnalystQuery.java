package org.kithmap.analysis.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.QueryRequest;

/// A query of an analyst.
///
/// @param id chosen by the client, which can cancel the query by it
/// @param text the query as written, not yet checked
public record AnalystQuery(
        String id,
        String text,
        Map<String, @Nullable Object> parameters,
        QueryMode mode,
        DisclosureLevel level) {

    /// @throws InvalidParameter when a parameter of the query is missing
    void requireParameters(ValidatedQuery query) {
        for (String name : query.parameters()) {
            if (!parameters.containsKey(name)) {
                throw new InvalidParameter("missing", name);
            }
        }
    }

    /// Returns what the research graph runs for this query.
    QueryRequest queryRequest(QuerySlots.Slot slot, ValidatedQuery query, QueryLimits limits) {
        return new QueryRequest(slot.id(), query, parameters, mode == QueryMode.PROFILE, limits);
    }
}
