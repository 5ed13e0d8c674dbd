package org.kithmap.querypolicy;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.AggregateFunctions;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CaseAlternativeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CaseExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression10Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression11Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression5Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression7Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression8Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression9Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.KeywordLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NullComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// The expressions that may be derived from a count over several maps. Such an expression never
/// fails, whatever the count is (a failure would disclose something about the count), and it yields
/// one value for its row. Everything that is not listed is refused, including additions by later
/// versions of the grammar.
final class TotalExpressions {

    private static final Set<String> FUNCTIONS =
            Set.of("tofloat", "tostring", "coalesce", "floor", "ceil", "round", "sqrt");

    private static final Set<String> DECIMAL =
            Set.of(
                    "tofloat",
                    "avg",
                    "stdev",
                    "stdevp",
                    "percentilecont",
                    "floor",
                    "ceil",
                    "round",
                    "sqrt");

    /// Numbers so short that sums of them and counts cannot overflow.
    private static final String SHORT = "\\d{1,9}";

    private final Predicate<ParserRuleContext> bareCount;

    /// @param bareCount whether an expression is an unchanged count
    TotalExpressions(Predicate<ParserRuleContext> bareCount) {
        this.bareCount = bareCount;
    }

    boolean holds(ParserRuleContext expression) {
        ParserRuleContext core = SyntaxTree.core(expression);
        if (AggregateFunctions.is(core)
                || SyntaxTree.only(expression, VariableContext.class).isPresent()) {
            return true; // evaluated before this expression
        }
        return switch (core) {
            case NumberLiteralContext number -> true;
            case StringLiteralContext text -> true;
            case KeywordLiteralContext word -> true;
            case ParenthesizedExpressionContext inside -> holds(inside.expression());
            case ExpressionContext or -> all(or);
            case Expression11Context xor -> all(xor);
            case Expression10Context and -> all(and);
            case Expression9Context not -> all(not);
            case Expression8Context compared -> all(compared);
            case Expression7Context compared ->
                    compared.comparisonExpression6() instanceof NullComparisonContext
                            && holds(compared.expression6());
            case Expression6Context sum ->
                    all(sum) && (isDecimal(sum) || isText(sum) || isShort(sum));
            case Expression5Context product -> all(product) && isDecimal(product);
            case CaseExpressionContext cases -> all(cases);
            case CaseAlternativeContext one -> all(one);
            case FunctionInvocationContext call -> function(call);
            default -> false;
        };
    }

    private boolean function(FunctionInvocationContext call) {
        String name = CypherNames.function(call);
        if (!FUNCTIONS.contains(name)
                || !call.functionArgument().stream().allMatch(one -> holds(one.expression()))) {
            return false;
        }
        return call.functionArgument().size() == 1
                || name.equals("coalesce")
                || (name.equals("round")
                        && call.functionArgument().size() == 2
                        && call.functionArgument(1).getText().matches("\\d"));
    }

    private boolean all(ParserRuleContext context) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner && !holds(inner)) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether an expression is a decimal, which neither overflows nor fails on division by
    /// zero.
    private boolean isDecimal(ParserRuleContext expression) {
        ParserRuleContext core = SyntaxTree.core(expression);
        return switch (core) {
            case NumberLiteralContext number ->
                    number.getText().toLowerCase(Locale.ROOT).matches("[\\d_]*\\.\\d.*|\\d+e\\d");
            case ParenthesizedExpressionContext inside -> isDecimal(inside.expression());
            case FunctionInvocationContext call -> DECIMAL.contains(CypherNames.function(call));
            case Expression6Context sum ->
                    isDecimal(sum.expression5(0)) || isDecimal(sum.expression5(1));
            case Expression5Context product ->
                    isDecimal(product.expression4(0)) || isDecimal(product.expression4(1));
            default -> false;
        };
    }

    private static boolean isText(ParserRuleContext expression) {
        ParserRuleContext core = SyntaxTree.core(expression);
        return switch (core) {
            case StringLiteralContext text -> true;
            case FunctionInvocationContext call -> CypherNames.function(call).equals("tostring");
            case Expression6Context sum ->
                    sum.MINUS().isEmpty()
                            && (isText(sum.expression5(0)) || isText(sum.expression5(1)));
            default -> false;
        };
    }

    private boolean isShort(Expression6Context sum) {
        return sum.DOUBLEBAR().isEmpty()
                && sum.expression5().stream()
                        .allMatch(one -> one.getText().matches(SHORT) || bareCount.test(one));
    }
}
