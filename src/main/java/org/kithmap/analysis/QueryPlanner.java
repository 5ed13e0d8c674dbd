package org.kithmap.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.ResearchGraph;

/// Has the database tell how it would go about a query, and the gate look at it. The same query is
/// planned alike as long as the copy is the same, which nothing writes to, and so are the types of
/// its parameters; so it is looked at once.
final class QueryPlanner {

    private static final int REMEMBERED = 500;

    private record Key(String text, Map<String, String> types, String build) {}

    private final QueryPolicy queryPolicy;
    private final ResearchGraph researchGraph;
    private final Set<Key> fine =
            Collections.synchronizedSet(
                    Collections.newSetFromMap(
                            new LinkedHashMap<>() {
                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<Key, Boolean> eldest) {
                                    return size() > REMEMBERED;
                                }
                            }));

    QueryPlanner(QueryPolicy queryPolicy, ResearchGraph researchGraph) {
        this.queryPolicy = queryPolicy;
        this.researchGraph = researchGraph;
    }

    /// @throws org.kithmap.querypolicy.QueryRejected when it would do what is not on the list
    /// @throws org.kithmap.research.CopyNotReady when there is no copy
    void require(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        CopyBuild copyBuild = researchGraph.state().build();
        Key key = new Key(query.text(), types(parameters), copyBuild == null ? "" : copyBuild.id());
        if (copyBuild == null || !fine.contains(key)) {
            queryPolicy.checkPlan(plan(query, parameters));
            fine.add(key);
        }
    }

    private QueryPlan plan(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        try {
            return researchGraph.explain(query, parameters);
        } catch (QueryFailed e) {
            researchGraph.explain(query.written(), parameters); // to say where, as it was written
            // what it says is about another text than the analyst's
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
