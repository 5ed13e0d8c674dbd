package org.kithmap.analysis.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.ResearchGraph;

/// Lets the database plan a query, and the query policy check the plan. The plan of a query depends
/// on the copy, which is read-only, and on the types of the parameters; so a plan that passed is
/// not checked again for the same three.
final class QueryPlanner {

    private static final int REMEMBERED = 500;

    private record PlanKey(String text, Map<String, String> types, String build) {}

    private final QueryPolicy queryPolicy;
    private final ResearchGraph researchGraph;
    private final Cache<PlanKey, Boolean> passed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

    QueryPlanner(QueryPolicy queryPolicy, ResearchGraph researchGraph) {
        this.queryPolicy = queryPolicy;
        this.researchGraph = researchGraph;
    }

    /// @throws org.kithmap.querypolicy.syntax.QueryRejected when the plan has a step that is not
    ///   allowed
    /// @throws org.kithmap.research.CopyNotReady when there is no copy
    void require(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        CopyBuild copyBuild = researchGraph.state().build();
        PlanKey key =
                new PlanKey(
                        query.text(), types(parameters), copyBuild == null ? "" : copyBuild.id());
        if (copyBuild == null || passed.getIfPresent(key) == null) {
            queryPolicy.checkPlan(plan(query, parameters));
            passed.put(key, true);
        }
    }

    private QueryPlan plan(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        try {
            return researchGraph.explain(query, parameters);
        } catch (QueryFailed e) {
            researchGraph.explain(query.written(), parameters); // its error cites the written text
            // the message refers to the rewritten text, not to the analyst's
            throw query.written() == query ? e : e.withoutValues();
        }
    }

    private static Map<String, String> types(Map<String, @Nullable Object> parameters) {
        Map<String, String> types = new TreeMap<>();
        parameters.forEach((name, value) ->
                types.put(name, value == null ? "null" : value.getClass().getName()));
        return types;
    }
}
