package org.kithmap.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Gate;
import org.kithmap.gate.Passed;
import org.kithmap.graph.Plan;
import org.kithmap.research.Build;
import org.kithmap.research.QueryFailed;
import org.kithmap.research.Research;

/// Has the database tell how it would go about a query, and the gate look at it. The same query is
/// planned alike as long as the copy is the same, which nothing writes to, and so are the types of
/// its parameters; so it is looked at once.
final class Planned {

    private static final int REMEMBERED = 500;

    private record Key(String text, Map<String, String> types, String build) {}

    private final Gate gate;
    private final Research research;
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

    Planned(Gate gate, Research research) {
        this.gate = gate;
        this.research = research;
    }

    /// @throws org.kithmap.gate.Refused when it would do what is not on the list
    /// @throws org.kithmap.research.NotReady when there is no copy
    void require(Passed query, Map<String, @Nullable Object> parameters) {
        Build build = research.state().build();
        Key key = new Key(query.text(), types(parameters), build == null ? "" : build.id());
        if (build == null || !fine.contains(key)) {
            gate.checkPlan(plan(query, parameters));
            fine.add(key);
        }
    }

    private Plan plan(Passed query, Map<String, @Nullable Object> parameters) {
        try {
            return research.explain(query, parameters);
        } catch (QueryFailed e) {
            research.explain(query.written(), parameters); // to say where, as it was written
            throw e;
        }
    }

    private static Map<String, String> types(Map<String, @Nullable Object> parameters) {
        Map<String, String> types = new TreeMap<>();
        parameters.forEach((name, value) ->
                types.put(name, value == null ? "null" : value.getClass().getName()));
        return types;
    }
}
