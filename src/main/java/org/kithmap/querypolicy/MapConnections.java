package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Tracks which variables belong to the same map, as patterns connect them: no relationship leads
/// from one map to another. A variable without a known connection may belong to any map.
final class MapConnections {

    /// The labels of nodes that are shared by all maps.
    private static final Set<String> REFERENCE = Set.of(":Domain", ":Benefit", ":Relation");

    private final Map<String, Integer> parts;

    /// The parts that rows consist of, since the last aggregation.
    private final Set<Integer> present;

    /// The parts given from outside a subquery, which are the same for all of its rows.
    private final Set<Integer> fixed;

    private final Set<String> outer;
    private final Numbering numbering;

    /// Generates numbers for the parts of a query.
    static final class Numbering {
        private final Set<Integer> references = new HashSet<>();
        private int last;

        int next() {
            return ++last;
        }
    }

    private MapConnections(
            Map<String, Integer> parts,
            Set<Integer> present,
            Set<Integer> fixed,
            Set<String> outer,
            Numbering numbering) {
        this.parts = new TreeMap<>(parts);
        this.present = new HashSet<>(present);
        this.fixed = new HashSet<>(fixed);
        this.outer = Set.copyOf(outer);
        this.numbering = numbering;
    }

    static MapConnections none(Numbering numbering) {
        return new MapConnections(Map.of(), Set.of(), Set.of(), Set.of(), numbering);
    }

    /// @param visible the outer variables that a subquery sees
    MapConnections inner(Set<String> visible) {
        Map<String, Integer> seen = new TreeMap<>(parts);
        seen.keySet().retainAll(visible);
        return new MapConnections(seen, Set.of(), new HashSet<>(seen.values()), visible, numbering);
    }

    MapConnections copy() {
        return new MapConnections(parts, present, fixed, outer, numbering);
    }

    /// Adds a path to be matched.
    ///
    /// @param known all variables that exist so far
    /// @param certain whether rows without a match are removed
    void path(ParserRuleContext path, Set<String> known, boolean certain) {
        List<String> names = new ArrayList<>();
        variables(path, names);
        Set<Integer> bound = new HashSet<>();
        for (String name : names) {
            if (known.contains(name) && !parts.containsKey(name)) {
                int part = numbering.next();
                parts.put(name, part);
                (outer.contains(name) ? fixed : present).add(part);
            }
            if (parts.containsKey(name)) {
                bound.add(parts.get(name));
            }
        }
        int one = bound.stream().min(this::fixedFirst).orElseGet(numbering::next);
        if (bound.isEmpty() && isReference(path)) {
            numbering.references.add(one);
        }
        present.add(one);
        names.forEach(name -> parts.putIfAbsent(name, one));
        if (certain) {
            bound.removeAll(fixed);
            parts.replaceAll((name, part) -> bound.contains(part) ? one : part);
            present.removeAll(bound);
            present.add(one);
        }
    }

    private int fixedFirst(int one, int other) {
        return Boolean.compare(fixed.contains(other), fixed.contains(one));
    }

    /// Adds the variable of a list that belongs to one map. In a subquery that is given the list,
    /// the rows belong to that map.
    void oneMap(String each) {
        parts.remove(each);
        if (!outer.isEmpty()) {
            int part = numbering.next();
            fixed.add(part);
            parts.put(each, part);
        }
    }

    /// Adds a part that may belong to any map.
    void anywhere() {
        present.add(numbering.next());
    }

    /// Returns whether the map of a variable is known.
    boolean isKnown(String name) {
        return parts.containsKey(name);
    }

    /// Returns whether all parts of the rows belong to the maps of these variables, or are given.
    boolean within(Set<String> keys) {
        Set<Integer> allowed = new HashSet<>(fixed);
        keys.stream().filter(parts::containsKey).forEach(key -> allowed.add(parts.get(key)));
        boolean ofSomebody = !numbering.references.containsAll(allowed);
        allowed.addAll(numbering.references);
        return ofSomebody && allowed.containsAll(present);
    }

    /// @param names for each new name the previous one, only for variables that are passed on
    ///   unchanged
    void project(Map<String, String> names) {
        Map<String, Integer> after = new TreeMap<>();
        names.forEach((name, before) -> {
            if (parts.containsKey(before)) {
                after.put(name, parts.get(before));
            }
        });
        parts.clear();
        parts.putAll(after);
    }

    /// Updates the parts after an aggregation.
    ///
    /// @param within whether the rows were grouped by map
    /// @param one whether there is now only one row
    void grouped(boolean within, boolean one) {
        present.clear();
        if (!one) {
            present.addAll(parts.values());
            if (!within) {
                anywhere();
            }
        }
    }

    /// Adds the results of a subquery that is evaluated for each row.
    void after(MapConnections inner, Set<String> returned) {
        for (String name : returned) {
            if (inner.parts.containsKey(name)) {
                parts.put(name, inner.parts.get(name));
            }
        }
        present.addAll(inner.present);
    }

    /// Combines two alternatives.
    void or(MapConnections other) {
        parts.entrySet().removeIf(part -> !part.getValue().equals(other.parts.get(part.getKey())));
        present.addAll(other.present);
    }

    private static boolean isReference(ParserRuleContext path) {
        List<String> labels = new ArrayList<>();
        SyntaxTree.each(
                path,
                NodePatternContext.class,
                node ->
                        labels.add(
                                node.labelExpression() == null
                                        ? ""
                                        : node.labelExpression().getText()));
        return labels.size() == 1 && REFERENCE.contains(labels.getFirst());
    }

    /// Collects the variables that a path binds, not those that only occur in its expressions.
    static void variables(ParserRuleContext path, List<String> names) {
        if (path instanceof VariableContext variable) {
            names.add(CypherNames.of(variable));
        }
        for (int i = 0; i < path.getChildCount(); i++) {
            if (path.getChild(i) instanceof ParserRuleContext inner
                    && !(inner instanceof ExpressionContext
                            || inner instanceof PropertiesContext
                            || inner instanceof LabelExpressionContext)) {
                variables(inner, names);
            }
        }
    }
}
