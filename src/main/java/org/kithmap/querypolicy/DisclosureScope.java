package org.kithmap.querypolicy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What is known at one place of a query: how sensitive each variable is, which belong to one map,
/// and whether a count decided which rows there are.
final class DisclosureScope {

    private final Map<String, Sensitivity> variables;
    private final MapConnections connections;
    private final Map<Object, Integer> origins;
    private boolean chosen;
    private boolean skipped;
    private Sensitivity together = Sensitivity.NONE;

    private DisclosureScope(
            Map<String, Sensitivity> variables,
            MapConnections connections,
            Map<Object, Integer> origins) {
        this.variables = new LinkedHashMap<>(variables);
        this.connections = connections;
        this.origins = origins;
    }

    static DisclosureScope empty(MapConnections.Numbering numbering) {
        return new DisclosureScope(Map.of(), MapConnections.none(numbering), new HashMap<>());
    }

    /// For the next clause, or another branch.
    DisclosureScope copy() {
        DisclosureScope copy = new DisclosureScope(variables, connections.copy(), origins);
        copy.chosen = chosen;
        copy.skipped = skipped;
        copy.together = together;
        return copy;
    }

    DisclosureScope subquery(Set<String> visible, MapConnections.Numbering numbering) {
        Map<String, Sensitivity> seen = new LinkedHashMap<>(variables);
        seen.keySet().retainAll(visible);
        return new DisclosureScope(seen, connections.inner(visible), origins);
    }

    /// Within one expression, with one variable more.
    DisclosureScope with(String name, Sensitivity sensitivity) {
        DisclosureScope inner = copy();
        inner.put(name, sensitivity);
        return inner;
    }

    Sensitivity of(String name) {
        return variables.getOrDefault(name, Sensitivity.NONE);
    }

    void put(String name, Sensitivity sensitivity) {
        variables.put(name, sensitivity);
    }

    void declare(String name) {
        variables.putIfAbsent(name, Sensitivity.NONE);
    }

    Set<String> names() {
        return variables.keySet();
    }

    Map<String, Sensitivity> variables() {
        return variables;
    }

    MapConnections connections() {
        return connections;
    }

    /// The same place has the same number, however often it is looked at.
    int origin(Object place, MapConnections.Numbering numbering) {
        return origins.computeIfAbsent(place, unknown -> numbering.next());
    }

    /// Whether a count within each map decided which rows there are, or their order.
    boolean chosen() {
        return chosen;
    }

    void choose() {
        chosen = true;
    }

    /// Whether rows were left out by their number.
    boolean skipped() {
        return skipped;
    }

    void skip() {
        skipped = true;
    }

    void unskip() {
        skipped = false;
    }

    void unchoose() {
        chosen = false;
    }

    /// How sensitive what rows are taken together to is.
    Sensitivity together() {
        return together;
    }

    void together(Sensitivity sensitivity) {
        together = sensitivity;
    }

    void large(Set<Integer> groups) {
        variables.replaceAll((name, sensitivity) -> sensitivity.without(groups));
    }
}
