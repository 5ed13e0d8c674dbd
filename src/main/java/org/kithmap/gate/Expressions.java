package org.kithmap.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Value.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CaseAlternativeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CaseExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountStarContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression3Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression5Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression7Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExtendedCaseAlternativeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExtendedCaseExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.KeywordLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NormalizeFunctionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.TrimFunctionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// How large what an expression makes can be, and how often it goes through lists for that. Neither
/// time nor memory of one expression is limited by the database: it can't be stopped while it works
/// on it.
final class Expressions {

    /// Each reduce() is looked at several times, and so is one within it each of these times.
    private static final int MOST_LOOKED = 100_000;

    private final Allowance allowance;
    private final Arithmetic arithmetic;
    private final Containers containers;
    private final Loops loops;
    private final Subqueries subqueries;
    private final Calls calls;
    private final Comparisons comparisons;
    private int looked;

    Expressions(Source source, Sizes sizes) {
        this.allowance = new Allowance(source);
        this.arithmetic = new Arithmetic(this, allowance);
        this.containers = new Containers(this, allowance);
        this.loops = new Loops(this, allowance);
        this.subqueries = new Subqueries(this, sizes);
        this.calls = new Calls(this, allowance);
        this.comparisons = new Comparisons(this, allowance);
    }

    List<Refusal> refusals() {
        return allowance.refusals();
    }

    /// Everything inside something that is no expression itself.
    void children(ParserRuleContext context, Map<String, Value> known) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                of(inner, known);
            }
        }
    }

    Value of(@Nullable ParserRuleContext context, Map<String, Value> known) {
        if (context == null) {
            return Value.NULL;
        }
        if (++looked > MOST_LOOKED) {
            throw new Syntax.TooSlow();
        }
        return switch (Tree.core(context)) {
            case NumberLiteralContext number -> Arithmetic.number(number);
            case StringLiteralContext text -> Value.text(text.getText().length());
            case KeywordLiteralContext nothing -> Value.NULL;
            case ParameterContext parameter -> Value.PARAMETER;
            case CountStarContext all -> Value.anyNumber().of(Kind.COUNT);
            case Expression6Context sum -> arithmetic.sum(sum, known);
            case Expression5Context product -> arithmetic.product(product, known);
            case Expression3Context signed -> arithmetic.signed(signed, known);
            case Expression2Context reached -> containers.reached(reached, known);
            case ParenthesizedExpressionContext inside -> of(inside.expression(), known);
            case ListLiteralContext list -> containers.list(list, known);
            case MapContext map -> containers.map(map, known);
            case MapProjectionContext projection -> containers.projection(projection, known);
            case CaseExpressionContext cases -> either(cases, cases.expression(), known);
            case ExtendedCaseExpressionContext cases -> either(cases, cases.elseExp, known);
            case ListComprehensionContext comprehension ->
                    loops.comprehension(comprehension, known);
            case ListItemsPredicateContext predicate -> loops.predicate(predicate, known);
            case ReduceExpressionContext reduce -> loops.reduce(reduce, known);
            case PatternComprehensionContext pattern -> subqueries.pattern(pattern, known);
            case CollectExpressionContext collect -> subqueries.collect(collect, known);
            case CountExpressionContext count -> subqueries.count(count, known);
            case ExistsExpressionContext exists -> subqueries.exists(exists, known);
            case FunctionInvocationContext call -> calls.call(call, known);
            case StringAndListComparisonContext comparison -> {
                children(comparison, known);
                yield Value.SCALAR;
            }
            case Expression7Context compared -> comparisons.compared(compared, known);
            case ParserRuleContext leaf -> {
                // a core goes past the rule of a variable, to its letters
                Optional<VariableContext> variable = Tree.only(context, VariableContext.class);
                yield variable.isPresent()
                        ? known.getOrDefault(Sizes.name(variable.get()), Value.ENTITY)
                        : other(leaf, known);
            }
        };
    }

    private Value either(
            ParserRuleContext cases,
            @Nullable ExpressionContext otherwise,
            Map<String, Value> known) {
        Value result = of(otherwise, known);
        List<Value> conditions = new ArrayList<>();
        for (int i = 0; i < cases.getChildCount(); i++) {
            switch (cases.getChild(i)) {
                case CaseAlternativeContext one -> {
                    conditions.add(of(one.expression(0), known));
                    result = result.or(of(one.expression(1), known));
                }
                case ExtendedCaseAlternativeContext one -> {
                    one.extendedWhen().forEach(when -> conditions.add(of(when, known)));
                    result = result.or(of(one.expression(), known));
                }
                case ExpressionContext asked when asked != otherwise ->
                        conditions.add(of(asked, known));
                default -> {}
            }
        }
        return result.kind() == Kind.PLAIN ? result.from(conditions.toArray(Value[]::new)) : result;
    }

    /// Comparisons, logic, patterns and whatever else holds expressions and makes nothing large of
    /// them.
    private Value other(ParserRuleContext context, Map<String, Value> known) {
        Value largest = Value.SCALAR;
        double all = 1;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                Value part = of(inner, known);
                largest = largest.from(part);
                all = Math.max(all, part.all());
            }
        }
        Value text = Value.text(all).from(largest);
        return switch (context) {
            case TrimFunctionContext trimmed -> text;
            case NormalizeFunctionContext normalized ->
                    allowance.held(FunctionSizes.grown(text, FunctionSizes.NORMALIZED), normalized);
            default -> largest;
        };
    }
}
