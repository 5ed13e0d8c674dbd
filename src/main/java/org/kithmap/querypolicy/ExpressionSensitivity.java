package org.kithmap.querypolicy;

import java.util.Optional;
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
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Determines the sensitivity of expressions. Only a few kinds of expression have rules of their
/// own; any other is as sensitive as all its parts together. When that includes a count over
/// several maps, it is refused unless it is one of the [TotalExpressions].
final class ExpressionSensitivity {

    /// The limit of visits: the body of a loop is analyzed several times, and nested loops multiply
    /// that.
    private static final int MAX_VISITS = 200_000;

    private final RefusalRecorder refusals;
    private final MapConnections.Numbering numbering;
    private final SubquerySensitivity subqueries;
    private int looked;

    ExpressionSensitivity(
            DisclosureAnalyzer disclosureAnalyzer,
            RefusalRecorder refusals,
            MapConnections.Numbering numbering) {
        this.refusals = refusals;
        this.numbering = numbering;
        this.subqueries = new SubquerySensitivity(disclosureAnalyzer, this, refusals, numbering);
    }

    Sensitivity of(@Nullable ParserRuleContext context, DisclosureScope scope) {
        if (context == null) {
            return Sensitivity.NONE;
        }
        if (++looked > MAX_VISITS) {
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
            case CountExpressionContext count -> subqueries.count(count, scope);
            case ExistsExpressionContext exists -> subqueries.exists(exists, scope);
            case CollectExpressionContext collect -> subqueries.collect(collect, scope);
            case PatternComprehensionContext pattern -> subqueries.pattern(pattern, scope);
            case PathPatternNonEmptyContext path -> subqueries.path(path, scope);
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
            refusals.refuse(ViolationCode.COUNT_USED, context);
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
            refusals.refuse(ViolationCode.COUNT_USED, call);
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
}
