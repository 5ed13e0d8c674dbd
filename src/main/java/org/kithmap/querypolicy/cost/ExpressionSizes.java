package org.kithmap.querypolicy.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.cost.SizeBound.ValueKind;
import org.kithmap.querypolicy.syntax.CypherParser;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.Violation;
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

/// Determines how large the values of expressions can be, and how often they iterate over lists.
/// The database limits neither the time nor the memory of a single expression, and cannot stop
/// while it evaluates one.
final class ExpressionSizes {

    /// The limit of visits: each reduce() is analyzed several times, and nested ones multiply that.
    private static final int MAX_VISITS = 100_000;

    private final CostBudget costBudget;
    private final ArithmeticSizes arithmeticSizes;
    private final CollectionSizes collectionSizes;
    private final LoopCost loopCost;
    private final SubquerySizes subquerySizes;
    private final CallRules callRules;
    private final Comparisons comparisons;
    private int looked;

    ExpressionSizes(QueryText queryText, SizeAnalyzer sizeAnalyzer) {
        this.costBudget = new CostBudget(queryText);
        this.arithmeticSizes = new ArithmeticSizes(this, costBudget);
        this.collectionSizes = new CollectionSizes(this, costBudget);
        this.loopCost = new LoopCost(this, costBudget);
        this.subquerySizes = new SubquerySizes(this, sizeAnalyzer);
        this.callRules = new CallRules(this, costBudget);
        this.comparisons = new Comparisons(this, costBudget);
    }

    List<Violation> refusals() {
        return costBudget.refusals();
    }

    /// Analyzes all expressions inside a part that is not an expression itself.
    void children(ParserRuleContext context, Map<String, SizeBound> known) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                of(inner, known);
            }
        }
    }

    SizeBound of(@Nullable ParserRuleContext context, Map<String, SizeBound> known) {
        if (context == null) {
            return SizeBound.NULL;
        }
        if (++looked > MAX_VISITS) {
            throw new CypherParser.TooSlow();
        }
        return switch (SyntaxTree.core(context)) {
            case NumberLiteralContext number -> ArithmeticSizes.number(number);
            case StringLiteralContext text -> SizeBound.text(text.getText().length());
            case KeywordLiteralContext nothing -> SizeBound.NULL;
            case ParameterContext parameter -> SizeBound.PARAMETER;
            case CountStarContext all -> SizeBound.anyNumber().of(ValueKind.COUNT);
            case Expression6Context sum -> arithmeticSizes.sum(sum, known);
            case Expression5Context product -> arithmeticSizes.product(product, known);
            case Expression3Context signed -> arithmeticSizes.signed(signed, known);
            case Expression2Context reached -> collectionSizes.reached(reached, known);
            case ParenthesizedExpressionContext inside -> of(inside.expression(), known);
            case ListLiteralContext list -> collectionSizes.list(list, known);
            case MapContext map -> collectionSizes.map(map, known);
            case MapProjectionContext projection -> collectionSizes.projection(projection, known);
            case CaseExpressionContext cases -> either(cases, cases.expression(), known);
            case ExtendedCaseExpressionContext cases -> either(cases, cases.elseExp, known);
            case ListComprehensionContext comprehension ->
                    loopCost.comprehension(comprehension, known);
            case ListItemsPredicateContext predicate -> loopCost.predicate(predicate, known);
            case ReduceExpressionContext reduce -> loopCost.reduce(reduce, known);
            case PatternComprehensionContext pattern -> subquerySizes.pattern(pattern, known);
            case CollectExpressionContext collect -> subquerySizes.collect(collect, known);
            case CountExpressionContext count -> subquerySizes.count(count, known);
            case ExistsExpressionContext exists -> subquerySizes.exists(exists, known);
            case FunctionInvocationContext call -> callRules.call(call, known);
            case StringAndListComparisonContext comparison -> {
                children(comparison, known);
                yield SizeBound.SCALAR;
            }
            case Expression7Context compared -> comparisons.compared(compared, known);
            case ParserRuleContext leaf -> {
                // core() goes past the variable rule, down to the symbolic name
                Optional<VariableContext> variable =
                        SyntaxTree.only(context, VariableContext.class);
                yield variable.isPresent()
                        ? known.getOrDefault(SizeAnalyzer.name(variable.get()), SizeBound.ENTITY)
                        : other(leaf, known);
            }
        };
    }

    private SizeBound either(
            ParserRuleContext cases,
            @Nullable ExpressionContext otherwise,
            Map<String, SizeBound> known) {
        SizeBound result = of(otherwise, known);
        List<SizeBound> conditions = new ArrayList<>();
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
                case ExpressionContext condition when condition != otherwise ->
                        conditions.add(of(condition, known));
                default -> {}
            }
        }
        return result.kind() == ValueKind.PLAIN
                ? result.from(conditions.toArray(SizeBound[]::new))
                : result;
    }

    /// Returns the size of comparisons, logic, patterns and other expressions that do not make
    /// their parts larger.
    private SizeBound other(ParserRuleContext context, Map<String, SizeBound> known) {
        SizeBound largest = SizeBound.SCALAR;
        double all = 1;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                SizeBound part = of(inner, known);
                largest = largest.from(part);
                all = Math.max(all, part.all());
            }
        }
        SizeBound text = SizeBound.text(all).from(largest);
        return switch (context) {
            case TrimFunctionContext trimmed -> text;
            case NormalizeFunctionContext normalized ->
                    costBudget.held(
                            FunctionSizeRules.grown(text, FunctionSizeRules.NORMALIZED),
                            normalized);
            default -> largest;
        };
    }
}
