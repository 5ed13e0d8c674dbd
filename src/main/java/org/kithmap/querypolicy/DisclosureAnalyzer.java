package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FilterClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ForListClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LetClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderBySkipLimitClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternListContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SingleQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnwindClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/// Determines what a result would disclose about small counts, by following every count through the
/// query (an information flow analysis, as in compilers). `src/docs/research.md` states what this
/// guarantees.
///
/// A count over several maps may be passed on and returned, together with what [TotalExpressions]
/// derive from it. Before it is known to be k or more, it must not determine which rows exist or
/// their order. A count within one map is an attribute of that map: it may be used to filter and
/// group when the maps are counted in the end.
final class DisclosureAnalyzer {

    /// The result of a query or subquery.
    record Returned(
            Map<String, Sensitivity> columns,
            DisclosureScope scope,
            @Nullable ColumnDisclosure told) {}

    private static final int MOST_WRITTEN = 40;

    private final QueryText queryText;
    private final int k;
    private final List<Violation> refusals = new ArrayList<>();
    private final MapConnections.Numbering numbering = new MapConnections.Numbering();
    private final ExpressionSensitivity expressions = new ExpressionSensitivity(this, numbering);
    private final Projections projections;
    private int quiet;

    /// @param k the smallest count that is disclosed
    DisclosureAnalyzer(QueryText queryText, int k) {
        this.queryText = queryText;
        this.k = k;
        this.projections = new Projections(this, queryText, expressions, numbering);
    }

    List<Violation> refusals() {
        return refusals;
    }

    ColumnDisclosure of(StatementsContext statements) {
        ColumnDisclosure told =
                query(
                                statements.statement().getFirst().queryWithLocalDefinitions(),
                                DisclosureScope.empty(numbering),
                                true)
                        .told();
        return told == null ? ColumnDisclosure.NONE : told;
    }

    void refuse(ViolationCode why, ParserRuleContext where) {
        String written = queryText.written(where);
        refuse(
                written.length() > MOST_WRITTEN
                        ? written.substring(0, MOST_WRITTEN) + "…"
                        : written,
                why,
                where);
    }

    void refuse(String clause, ViolationCode why, ParserRuleContext where) {
        if (quiet == 0) {
            refusals.add(queryText.refuse(clause, why.with("k", k), where));
        }
    }

    /// Runs an analysis without recording refusals, for a part that was analyzed before.
    <T> T silently(Supplier<T> work) {
        quiet++;
        try {
            return work.get();
        } finally {
            quiet--;
        }
    }

    /// @param last whether its result is returned to the caller
    Returned query(QueryWithLocalDefinitionsContext query, DisclosureScope scope, boolean last) {
        List<RegularQueryContext> parts = query.nextStatement().regularQuery();
        DisclosureScope at = scope;
        Returned returned = new Returned(Map.of(), scope, null);
        for (RegularQueryContext part : parts) {
            returned = union(part.union(), at, last && part == parts.getLast());
            at = returned.scope();
        }
        return returned;
    }

    private Returned union(UnionContext union, DisclosureScope scope, boolean last) {
        Returned all = null;
        for (SingleQueryContext single : union.singleQuery()) {
            Returned one = single(single, scope.copy(), last);
            all = all == null ? one : either(all, one);
        }
        Returned whole = all == null ? new Returned(Map.of(), scope, null) : all;
        boolean merging = union.ALL().size() < union.UNION().size();
        if (merging && whole.columns().values().stream().anyMatch(one -> !one.isPlain())) {
            if (last || whole.columns().values().stream().anyMatch(Sensitivity::isOverMaps)) {
                refuse("UNION", ViolationCode.COUNT_MERGED, union);
            }
            whole.scope().choose();
        }
        return whole;
    }

    private static Returned either(Returned one, Returned other) {
        Map<String, Sensitivity> both = new LinkedHashMap<>(one.columns());
        other.columns().forEach((name, value) -> both.merge(name, value, Sensitivity::or));
        both.forEach(one.scope()::put);
        one.scope().connections().or(other.scope().connections());
        if (other.scope().chosen()) {
            one.scope().choose();
        }
        if (other.scope().skipped()) {
            one.scope().skip();
        }
        ColumnDisclosure told =
                one.told() == null || other.told() == null ? null : one.told().or(other.told());
        return new Returned(both, one.scope(), told);
    }

    private Returned single(SingleQueryContext query, DisclosureScope scope, boolean last) {
        if (query.queryWithLocalDefinitions() != null) {
            return query(query.queryWithLocalDefinitions(), scope, last);
        }
        Returned returned = new Returned(Map.of(), scope, last ? ColumnDisclosure.NONE : null);
        for (ClauseContext clause : query.clause()) {
            if (clause.returnClause() != null) {
                returned = projections.returned(clause.returnClause().returnBody(), scope, last);
            } else if (clause.withClause() != null) {
                WhereClauseContext where = clause.withClause().whereClause();
                DisclosureScope both = scope.copy(); // WHERE also sees the previous variables
                both.unchoose();
                projections.project(clause.withClause().returnBody(), scope);
                scope.variables().forEach(both::put);
                scope.large(filter(where == null ? null : where.expression(), both));
                if (both.chosen()) {
                    scope.choose();
                }
            } else {
                step((ParserRuleContext) clause.getChild(0), scope);
            }
        }
        return returned;
    }

    private void step(ParserRuleContext clause, DisclosureScope scope) {
        switch (clause) {
            case MatchClauseContext match -> {
                patterns(match.patternList(), scope, match.OPTIONAL() == null);
                Set<Integer> large =
                        filter(
                                match.whereClause() == null
                                        ? null
                                        : match.whereClause().expression(),
                                scope);
                if (match.OPTIONAL() == null) { // OPTIONAL keeps rows without a match
                    scope.large(large);
                }
            }
            case FilterClauseContext filter -> scope.large(filter(filter.expression(), scope));
            case UnwindClauseContext unwind ->
                    unwind(unwind.expression(), unwind.variable(), scope);
            case ForListClauseContext each -> unwind(each.expression(), each.variable(), scope);
            case LetClauseContext let ->
                    let.letItem()
                            .forEach(item ->
                                    scope.put(
                                            CypherNames.of(item.variable()),
                                            expressions.of(item.expression(), scope)));
            case SubqueryClauseContext subquery -> subquery(subquery, scope);
            case CallClauseContext call -> {
                if (!expressions.of(call, scope).isPlain()) {
                    refuse(ViolationCode.COUNT_USED, call);
                }
                call.procedureResultItem()
                        .forEach(item ->
                                scope.put(
                                        CypherNames.of(
                                                item.yieldItemAlias == null
                                                        ? item.yieldItemName
                                                        : item.yieldItemAlias),
                                        Sensitivity.NONE));
                scope.connections().anywhere();
            }
            case OrderBySkipLimitClauseContext page ->
                    projections.page(page.orderBy(), page.skip(), page.limit(), scope, false);
            case ParserRuleContext other -> {
                if (!expressions.of(other, scope).isPlain()) {
                    refuse(ViolationCode.COUNT_USED, other);
                }
            }
        }
    }

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
                refuse(name, ViolationCode.COUNT_USED, path);
            } else if (!scope.of(name).isPlain()) {
                scope.choose();
            }
            scope.declare(name);
        }
        List<ParserRuleContext> asked = new ArrayList<>();
        asked(path, asked);
        asked.forEach(one -> filter(one, scope));
    }

    private static void asked(ParserRuleContext path, List<ParserRuleContext> found) {
        for (int i = 0; i < path.getChildCount(); i++) {
            if (path.getChild(i) instanceof ParserRuleContext inner) {
                if (inner instanceof ExpressionContext
                        || inner instanceof PropertiesContext
                        || inner instanceof LabelExpressionContext) {
                    found.add(inner);
                } else {
                    asked(inner, found);
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
            } else if (!Conditions.indifferent(one, k)
                    .map(scope::of)
                    .orElse(Sensitivity.NONE)
                    .count()) {
                others.add(one);
            }
        }
        for (ParserRuleContext one : others) {
            Sensitivity asked = expressions.of(one, scope);
            if (asked.isOverMaps()) {
                refuse(ViolationCode.COUNT_FILTERED, one);
            } else if (!asked.isPlain()) {
                scope.choose();
            }
        }
        return large;
    }

    private void unwind(ExpressionContext list, VariableContext variable, DisclosureScope scope) {
        Sensitivity all = expressions.of(list, scope);
        Sensitivity each = all.element();
        if (all.scope() == Sensitivity.Scope.ONE_MAP) {
            scope.connections().oneMap(CypherNames.of(variable));
        }
        boolean given = isOfKnownMap(list, scope);
        if ((all.isOverMaps() && each != null)
                || (all.scope() != Sensitivity.Scope.ONE_MAP && !given)) {
            scope.connections().anywhere();
        } else if (all.isOverMaps()) {
            refuse(ViolationCode.COUNT_FILTERED, list);
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

    private void subquery(SubqueryClauseContext subquery, DisclosureScope scope) {
        Set<String> visible = visible(subquery, scope);
        DisclosureScope inner = scope.subquery(visible, numbering);
        Returned returned = query(subquery.queryWithLocalDefinitions(), inner, false);
        returned.columns().forEach((name, one) -> scope.put(name, one.asVarying()));
        scope.connections().after(returned.scope().connections(), returned.columns().keySet());
        if (returned.scope().chosen()) {
            scope.choose();
        }
        if (returned.scope().skipped()) {
            scope.skip();
        }
    }

    /// Returns the variables visible in `CALL (a, b) {…}`, `CALL (*) {…}`, and `CALL {WITH a, b
    /// …}`.
    private static Set<String> visible(SubqueryClauseContext subquery, DisclosureScope scope) {
        Set<String> visible = new LinkedHashSet<>();
        SubqueryScopeContext given = subquery.subqueryScope();
        if (given == null) {
            SyntaxTree.each(
                    subquery.queryWithLocalDefinitions(),
                    SingleQueryContext.class,
                    single -> {
                        if (!single.clause().isEmpty() && single.clause(0).withClause() != null) {
                            SyntaxTree.each(
                                    single.clause(0).withClause(),
                                    VariableContext.class,
                                    variable -> visible.add(CypherNames.of(variable)));
                        }
                    });
        } else if (given.TIMES() != null) {
            visible.addAll(scope.names());
        } else {
            given.variable().forEach(variable -> visible.add(CypherNames.of(variable)));
        }
        return visible;
    }
}
