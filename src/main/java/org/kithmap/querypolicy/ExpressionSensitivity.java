package org.kithmap.querypolicy;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.Sensitivity.Scope;
import org.kithmap.querypolicy.syntax.AggregateFunctions;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.CypherParser;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountStarContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathPatternNonEmptyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternListContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/// Determines the sensitivity of expressions. Only a few kinds of expression have rules of their
/// own; any other is as sensitive as all its parts together. When that includes a count over
/// several maps, it is refused unless it is one of the [TotalExpressions].
final class ExpressionSensitivity {

    /// The limit of visits: the body of a loop is analyzed several times, and nested loops multiply
    /// that.
    private static final int MOST_LOOKED = 200_000;

    private final DisclosureAnalyzer disclosureAnalyzer;
    private final MapConnections.Numbering numbering;
    private int looked;

    ExpressionSensitivity(
            DisclosureAnalyzer disclosureAnalyzer, MapConnections.Numbering numbering) {
        this.disclosureAnalyzer = disclosureAnalyzer;
        this.numbering = numbering;
    }

    Sensitivity of(@Nullable ParserRuleContext context, DisclosureScope scope) {
        if (context == null) {
            return Sensitivity.NONE;
        }
        if (++looked > MOST_LOOKED) {
            throw new CypherParser.TooSlow();
        }
        Optional<VariableContext> variable = SyntaxTree.only(context, VariableContext.class);
        if (variable.isPresent()) {
            return scope.of(CypherNames.of(variable.get()));
        }
        return switch (SyntaxTree.core(context)) {
            case ParenthesizedExpressionContext inside -> of(inside.expression(), scope);
            case CountStarContext all -> numbered(all, scope).asCount();
            case FunctionInvocationContext call -> call(call, scope);
            case CountExpressionContext count ->
                    subquery(
                                    scope,
                                    count.queryWithLocalDefinitions(),
                                    count.patternList(),
                                    count.whereClause(),
                                    count)
                            .counted()
                            .asCount();
            case ExistsExpressionContext exists ->
                    subquery(
                                    scope,
                                    exists.queryWithLocalDefinitions(),
                                    exists.patternList(),
                                    exists.whereClause(),
                                    exists)
                            .found();
            case CollectExpressionContext collect -> {
                Found found =
                        subquery(scope, collect.queryWithLocalDefinitions(), null, null, collect);
                yield listed(found, collect);
            }
            case PatternComprehensionContext pattern -> pattern(pattern, scope);
            case PathPatternNonEmptyContext pattern -> {
                DisclosureScope inner = scope.subquery(scope.names(), numbering);
                path(pattern, inner);
                yield new Found(inner, Sensitivity.NONE, numbering.next()).found();
            }
            case ListComprehensionContext list ->
                    loop(
                            list,
                            scope,
                            scope.with(
                                    CypherNames.of(list.variable()),
                                    each(list.expression(0), scope)));
            case ListItemsPredicateContext list ->
                    loop(
                            list,
                            scope,
                            scope.with(CypherNames.of(list.variable()), each(list.inExp, scope)));
            case ReduceExpressionContext reduce -> {
                DisclosureScope inner =
                        scope.with(
                                CypherNames.of(reduce.variable(1)),
                                each(reduce.expression(1), scope));
                Sensitivity start = of(reduce.expression(0), scope);
                Sensitivity all =
                        start.with(of(reduce.expression(1), scope))
                                .with(
                                        of(
                                                reduce.expression(2),
                                                inner.with(
                                                        CypherNames.of(reduce.variable(0)),
                                                        start)));
                yield checked(reduce, all, scope);
            }
            case ParserRuleContext other -> checked(other, parts(other, scope), scope);
        };
    }

    private Sensitivity loop(ParserRuleContext loop, DisclosureScope scope, DisclosureScope inner) {
        return checked(loop, parts(loop, inner), scope);
    }

    private Sensitivity each(ParserRuleContext list, DisclosureScope scope) {
        Sensitivity all = of(list, scope);
        return all.element() != null ? all.element() : all.derived();
    }

    private Sensitivity parts(ParserRuleContext context, DisclosureScope scope) {
        Sensitivity all = Sensitivity.NONE;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                all = all.with(of(inner, scope));
            }
        }
        return all.derived();
    }

    private Sensitivity checked(
            ParserRuleContext context, Sensitivity made, DisclosureScope scope) {
        if (made.isOverMaps()
                && !new TotalExpressions(one -> isBareCount(one, scope)).holds(context)) {
            disclosureAnalyzer.refuse(ViolationCode.COUNT_USED, context);
            return Sensitivity.NONE;
        }
        return made;
    }

    private static boolean isBareCount(ParserRuleContext context, DisclosureScope scope) {
        return switch (SyntaxTree.core(context)) {
            case CountStarContext all -> true;
            case FunctionInvocationContext call -> CypherNames.function(call).equals("count");
            case ParserRuleContext other ->
                    SyntaxTree.only(context, VariableContext.class)
                            .filter(variable -> scope.of(CypherNames.of(variable)).count())
                            .isPresent();
        };
    }

    private Sensitivity together(ParserRuleContext call, DisclosureScope scope) {
        return scope.together().isPlain()
                ? Sensitivity.made(Scope.ALL_MAPS, scope.origin(call, numbering))
                : scope.together();
    }

    private Sensitivity numbered(ParserRuleContext call, DisclosureScope scope) {
        return together(call, scope).numbered(own(call, scope));
    }

    /// Returns a separate number for each of several counts of the same rows, based on the text of
    /// the call. A list uses the negated number, because any count of its rows can guard it.
    private int own(ParserRuleContext call, DisclosureScope scope) {
        return scope.origin(together(call, scope).origins() + call.getText(), numbering);
    }

    private Sensitivity call(FunctionInvocationContext call, DisclosureScope scope) {
        String name = CypherNames.function(call);
        if (!AggregateFunctions.is(call)) {
            Sensitivity first =
                    call.functionArgument().isEmpty()
                            ? Sensitivity.NONE
                            : of(call.functionArgument(0).expression(), scope);
            boolean length = name.equals("size") && first.element() != null;
            return length
                    ? first.numbered(scope.origin("size" + first.origins(), numbering)).asCount()
                    : checked(call, parts(call, scope), scope);
        }
        Sensitivity given = parts(call, scope);
        if (given.isOverMaps()) {
            disclosureAnalyzer.refuse(ViolationCode.COUNT_USED, call);
            return Sensitivity.NONE;
        }
        return switch (name) {
            case "count" -> numbered(call, scope).asCount();
            case "collect" ->
                    together(call, scope)
                            .numbered(-own(call, scope))
                            .collecting(of(call.functionArgument(0).expression(), scope));
            default -> together(call, scope);
        };
    }

    private Sensitivity pattern(PatternComprehensionContext pattern, DisclosureScope scope) {
        DisclosureScope inner = scope.subquery(scope.names(), numbering);
        path(pattern.pathPatternNonEmpty(), inner);
        if (pattern.variable() != null) {
            inner.put(CypherNames.of(pattern.variable()), Sensitivity.NONE);
        }
        disclosureAnalyzer.filter(pattern.whereExp, inner);
        Found found = new Found(inner, of(pattern.barExp, inner), numbering.next());
        return listed(found, pattern);
    }

    private Sensitivity listed(Found found, ParserRuleContext where) {
        if (found.each().isOverMaps()) {
            disclosureAnalyzer.refuse(ViolationCode.COUNT_USED, where);
            return Sensitivity.NONE;
        }
        return found.counted().with(found.each()).collecting(found.each());
    }

    private void path(PathPatternNonEmptyContext path, DisclosureScope inner) {
        inner.connections().path(path, inner.names(), true);
        disclosureAnalyzer.bind(path, inner);
    }

    /// The result of a subquery.
    ///
    /// @param each the sensitivity of its values
    record Found(DisclosureScope inner, Sensitivity each, int origin) {

        Sensitivity counted() {
            Scope scope = inner.connections().within(Set.of()) ? Scope.ONE_MAP : Scope.ALL_MAPS;
            return Sensitivity.made(scope, origin);
        }

        /// Returns the sensitivity of the existence of rows. It discloses nothing about how many
        /// there are, unless a count or SKIP selected the rows.
        Sensitivity found() {
            return inner.chosen() || inner.skipped() ? counted() : Sensitivity.NONE;
        }
    }

    private Found subquery(
            DisclosureScope scope,
            @Nullable QueryWithLocalDefinitionsContext query,
            @Nullable PatternListContext patterns,
            @Nullable WhereClauseContext where,
            ParserRuleContext whole) {
        DisclosureScope inner = scope.subquery(new LinkedHashSet<>(scope.names()), numbering);
        int origin = scope.origin(whole, numbering);
        if (query != null) {
            DisclosureAnalyzer.Returned returned = disclosureAnalyzer.query(query, inner, false);
            Sensitivity each =
                    returned.columns().values().stream()
                            .reduce(Sensitivity.NONE, (one, other) -> one.with(other).derived());
            if (returned.scope().skipped() && !(whole instanceof ExistsExpressionContext)) {
                disclosureAnalyzer.refuse(ViolationCode.COUNT_SKIPPED, whole);
            }
            return new Found(returned.scope(), each, origin);
        }
        if (patterns != null) {
            disclosureAnalyzer.patterns(patterns, inner, true);
        }
        disclosureAnalyzer.filter(where == null ? null : where.expression(), inner);
        return new Found(inner, Sensitivity.NONE, origin);
    }
}
