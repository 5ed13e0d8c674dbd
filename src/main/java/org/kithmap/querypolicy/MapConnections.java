package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Which variables stand for things of one map, as a pattern connects them: no tie goes from one
/// map to another. What has no known connection counts as of any map.
final class MapConnections {

    /// What is the same for every map.
    private static final Set<String> REFERENCE = Set.of(":Domain", ":Benefit", ":Relation");

    private final Map<String, Integer> parts;

    /// Of what rows are made up, since they were last taken together.
    private final Set<Integer> present;

    /// What is given from outside: the same for all rows in here.
    private final Set<Integer> fixed;

    private final Set<String> outer;
    private final Numbering numbering;

    /// Numbers for parts of a query.
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

    /// @param visible the variables that a subquery sees
    MapConnections inner(Set<String> visible) {
        Map<String, Integer> seen = new TreeMap<>(parts);
        seen.keySet().retainAll(visible);
        return new MapConnections(seen, Set.of(), new HashSet<>(seen.values()), visible, numbering);
    }

    MapConnections copy() {
        return new MapConnections(parts, present, fixed, outer, numbering);
    }

    /// A path that is looked for.
    ///
    /// @param known all variables there are
    /// @param certain whether rows in which it is not found are gone
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

    /// Rows made of a list of one map. In a subquery that is given the list, they are of that map.
    void oneMap(String each) {
        parts.remove(each);
        if (!outer.isEmpty()) {
            int part = numbering.next();
            fixed.add(part);
            parts.put(each, part);
        }
    }

    /// Rows that nobody knows of which map they are.
    void anywhere() {
        present.add(numbering.next());
    }

    /// Whether it is known of which map something is.
    boolean isKnown(String name) {
        return parts.containsKey(name);
    }

    /// Whether all that makes up the rows is of the maps of these, or of what is given.
    boolean within(Set<String> keys) {
        Set<Integer> allowed = new HashSet<>(fixed);
        keys.stream().filter(parts::containsKey).forEach(key -> allowed.add(parts.get(key)));
        boolean ofSomebody = !numbering.references.containsAll(allowed);
        allowed.addAll(numbering.references);
        return ofSomebody && allowed.containsAll(present);
    }

    /// @param names what is known afterwards, by what it was called before; only for what stays as
    ///   it is
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

    /// Rows were taken together.
    ///
    /// @param within whether by map
    /// @param one whether there is one row now
    void grouped(boolean within, boolean one) {
        present.clear();
        if (!one) {
            present.addAll(parts.values());
            if (!within) {
                anywhere();
            }
        }
    }

    /// After a subquery that was worked out for each row.
    void after(MapConnections inner, Set<String> returned) {
        for (String name : returned) {
            if (inner.parts.containsKey(name)) {
                parts.put(name, inner.parts.get(name));
            }
        }
        present.addAll(inner.present);
    }

    /// Either of two.
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

    /// Those that a path binds, not those that are only asked about in it.
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
