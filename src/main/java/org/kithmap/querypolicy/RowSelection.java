package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.Sensitivity.Scope;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternListContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Analyzes patterns, conditions and unwound lists, which determine the rows that exist. A count
/// over several maps must not determine them before it is known to be k or more.
final class RowSelection {

    private final RefusalRecorder refusals;
    private final ExpressionSensitivity expressions;
    private final int k;

    /// @param k the smallest count that is disclosed
    RowSelection(RefusalRecorder refusals, ExpressionSensitivity expressions, int k) {
        this.refusals = refusals;
        this.expressions = expressions;
        this.k = k;
    }

    /// Analyzes the patterns of MATCH or of a subquery.
    ///
    /// @param certain whether rows without a match are removed
    void patterns(PatternListContext patterns, DisclosureScope scope, boolean certain) {
        for (PatternContext pattern : patterns.pattern()) {
            scope.connections().path(pattern, Set.copyOf(scope.names()), certain);
            bind(pattern, scope);
        }
    }

    /// Adds the variables that a path binds, and checks its conditions, which determine the rows.
    void bind(ParserRuleContext path, DisclosureScope scope) {
        List<String> names = new ArrayList<>();
        MapConnections.variables(path, names);
        for (String name : names) {
            if (scope.of(name).isOverMaps()) {
                refusals.refuse(name, ViolationCode.COUNT_USED, path);
            } else if (!scope.of(name).isPlain()) {
                scope.choose();
            }
            scope.declare(name);
        }
        List<ParserRuleContext> conditions = new ArrayList<>();
        collectConditions(path, conditions);
        conditions.forEach(one -> filter(one, scope));
    }

    private static void collectConditions(ParserRuleContext path, List<ParserRuleContext> found) {
        for (int i = 0; i < path.getChildCount(); i++) {
            if (path.getChild(i) instanceof ParserRuleContext inner) {
                if (inner instanceof ExpressionContext
                        || inner instanceof PropertiesContext
                        || inner instanceof LabelExpressionContext) {
                    found.add(inner);
                } else {
                    collectConditions(inner, found);
                }
            }
        }
    }

    /// Analyzes a condition, which determines the rows. `n >= 5` keeps the large groups; they may
    /// then be used freely where all rows that do not meet the condition are removed.
    ///
    /// @return the groups that are then known to be large
    Set<Integer> filter(@Nullable ParserRuleContext condition, DisclosureScope scope) {
        if (condition == null) {
            return Set.of();
        }
        Set<Integer> large = new HashSet<>();
        List<ParserRuleContext> others = new ArrayList<>();
        for (ParserRuleContext one : Conditions.all(condition)) {
            Optional<String> counted = Conditions.atLeast(one, k);
            Sensitivity count = counted.map(scope::of).orElse(Sensitivity.NONE);
            if (count.count()) {
                large.addAll(count.origins());
            } else if (!Conditions.sameForSmallCounts(one, k)
                    .map(scope::of)
                    .orElse(Sensitivity.NONE)
                    .count()) {
                others.add(one);
            }
        }
        for (ParserRuleContext one : others) {
            Sensitivity sensitivity = expressions.of(one, scope);
            if (sensitivity.isOverMaps()) {
                refusals.refuse(ViolationCode.COUNT_FILTERED, one);
            } else if (!sensitivity.isPlain()) {
                scope.choose();
            }
        }
        return large;
    }

    /// Analyzes UNWIND, whose list determines the rows.
    void unwind(ExpressionContext list, VariableContext variable, DisclosureScope scope) {
        Sensitivity all = expressions.of(list, scope);
        Sensitivity each = all.element();
        if (all.scope() == Scope.ONE_MAP) {
            scope.connections().oneMap(CypherNames.of(variable));
        }
        boolean given = isOfKnownMap(list, scope);
        if ((all.isOverMaps() && each != null) || (all.scope() != Scope.ONE_MAP && !given)) {
            scope.connections().anywhere();
        } else if (all.isOverMaps()) {
            refusals.refuse(ViolationCode.COUNT_FILTERED, list);
        } else if (!all.isPlain() && each == null) {
            scope.choose();
        }
        scope.put(CypherNames.of(variable), each != null ? each : all.derived());
    }

    /// Returns whether everything in a list belongs to a known map or is given with the query. A
    /// list collected over several maps does not reveal which maps its elements come from, even
    /// when it is known to be long.
    private static boolean isOfKnownMap(ExpressionContext list, DisclosureScope scope) {
        List<String> others = new ArrayList<>();
        SyntaxTree.each(
                list,
                VariableContext.class,
                variable -> {
                    if (!scope.connections().isKnown(CypherNames.of(variable))) {
                        others.add(CypherNames.of(variable));
                    }
                });
        return others.isEmpty();
    }
}
