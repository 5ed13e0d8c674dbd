package org.kithmap.querypolicy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The knowledge about one place of a query: how sensitive each variable is, which variables belong
/// to one map, and whether a count determined which rows exist.
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

    /// Returns a copy for the next clause or another branch.
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

    /// Returns a copy for part of an expression, with one more variable.
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

    /// Returns the number of a place in the query. The same place always has the same number.
    int origin(Object place, MapConnections.Numbering numbering) {
        return origins.computeIfAbsent(place, unknown -> numbering.next());
    }

    /// Returns whether a count within one map determined which rows exist, or their order.
    boolean chosen() {
        return chosen;
    }

    void choose() {
        chosen = true;
    }

    /// Returns whether SKIP removed rows.
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

    /// Returns the sensitivity of aggregates over the current rows.
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
