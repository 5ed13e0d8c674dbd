package org.kithmap.querypolicy.cost;

import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.cost.SizeBound.Interval;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression3Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression5Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;

/// The sizes of numbers and arithmetic expressions, and of lists and texts that an operator
/// concatenates.
final class ArithmeticSizes {

    private interface Operation {

        SizeBound of(SizeBound left, String sign, SizeBound right);
    }

    private final ExpressionSizes expressionSizes;
    private final CostBudget costBudget;

    ArithmeticSizes(ExpressionSizes expressionSizes, CostBudget costBudget) {
        this.expressionSizes = expressionSizes;
        this.costBudget = costBudget;
    }

    static SizeBound number(NumberLiteralContext literal) {
        String digits = literal.getText().replace("_", "");
        try {
            double number =
                    digits.matches("-?0[xo].*")
                            ? Long.decode(digits.replace("0o", "0")).doubleValue()
                            : Double.parseDouble(digits);
            return SizeBound.number(number, number);
        } catch (NumberFormatException e) {
            return SizeBound.anyNumber();
        }
    }

    SizeBound sum(Expression6Context sum, Map<String, SizeBound> known) {
        return costBudget.held(fromLeft(sum, known, ArithmeticSizes::added), sum);
    }

    SizeBound product(Expression5Context product, Map<String, SizeBound> known) {
        return fromLeft(product, known, ArithmeticSizes::multiplied);
    }

    SizeBound signed(Expression3Context signed, Map<String, SizeBound> known) {
        SizeBound sizeBound = expressionSizes.of(signed.expression2(), known);
        Interval number = sizeBound.number();
        if (number == null) {
            return SizeBound.anyNumber().from(sizeBound);
        }
        return signed.MINUS() == null
                ? sizeBound
                : SizeBound.number(-number.high(), -number.low()).from(sizeBound);
    }

    /// @param chain operands with operators between them
    private SizeBound fromLeft(
            ParserRuleContext chain, Map<String, SizeBound> known, Operation operation) {
        SizeBound total = expressionSizes.of((ParserRuleContext) chain.getChild(0), known);
        for (int i = 1; i + 1 < chain.getChildCount(); i += 2) {
            SizeBound next = expressionSizes.of((ParserRuleContext) chain.getChild(i + 1), known);
            total = operation.of(total, chain.getChild(i).getText(), next);
        }
        return total;
    }

    private static SizeBound added(SizeBound left, String sign, SizeBound right) {
        Interval one = left.number();
        Interval other = right.number();
        boolean minus = sign.equals("-");
        if (one == null || other == null) {
            return minus ? SizeBound.anyNumber().from(left, right) : left.and(right);
        }
        SizeBound sum =
                minus
                        ? SizeBound.number(one.low() - other.high(), one.high() - other.low())
                        : SizeBound.number(one.low() + other.low(), one.high() + other.high());
        return sum.from(left, right);
    }

    private static SizeBound multiplied(SizeBound left, String sign, SizeBound right) {
        Interval one = left.number();
        Interval other = right.number();
        SizeBound made = SizeBound.anyNumber();
        if (one != null && other != null && sign.equals("*")) {
            made =
                    number(
                            one.low() * other.low(),
                            one.low() * other.high(),
                            one.high() * other.low(),
                            one.high() * other.high());
        } else if (one != null && other != null && other.low() >= 1) {
            made = number(one.low(), one.high(), 0);
        }
        return made.from(left, right);
    }

    private static SizeBound number(double... ends) {
        Interval interval = Interval.of(ends);
        return SizeBound.number(interval.low(), interval.high());
    }
}
