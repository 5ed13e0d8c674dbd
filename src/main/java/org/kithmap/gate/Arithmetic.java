package org.kithmap.gate;

import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.gate.Value.Interval;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression3Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression5Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;

/// Numbers and how they are put together; lists and texts, too, where a sign puts one after the
/// other.
final class Arithmetic {

    private interface Operation {

        Value of(Value left, String sign, Value right);
    }

    private final Expressions expressions;
    private final Allowance allowance;

    Arithmetic(Expressions expressions, Allowance allowance) {
        this.expressions = expressions;
        this.allowance = allowance;
    }

    static Value number(NumberLiteralContext literal) {
        String digits = literal.getText().replace("_", "");
        try {
            double number =
                    digits.matches("-?0[xo].*")
                            ? Long.decode(digits.replace("0o", "0")).doubleValue()
                            : Double.parseDouble(digits);
            return Value.number(number, number);
        } catch (NumberFormatException e) {
            return Value.anyNumber();
        }
    }

    Value sum(Expression6Context sum, Map<String, Value> known) {
        return allowance.held(fromLeft(sum, known, Arithmetic::added), sum);
    }

    Value product(Expression5Context product, Map<String, Value> known) {
        return fromLeft(product, known, Arithmetic::multiplied);
    }

    Value signed(Expression3Context signed, Map<String, Value> known) {
        Value value = expressions.of(signed.expression2(), known);
        Interval number = value.number();
        if (number == null) {
            return Value.anyNumber().from(value);
        }
        return signed.MINUS() == null
                ? value
                : Value.number(-number.high(), -number.low()).from(value);
    }

    /// @param chain operands with signs between them
    private Value fromLeft(ParserRuleContext chain, Map<String, Value> known, Operation operation) {
        Value total = expressions.of((ParserRuleContext) chain.getChild(0), known);
        for (int i = 1; i + 1 < chain.getChildCount(); i += 2) {
            Value next = expressions.of((ParserRuleContext) chain.getChild(i + 1), known);
            total = operation.of(total, chain.getChild(i).getText(), next);
        }
        return total;
    }

    private static Value added(Value left, String sign, Value right) {
        Interval one = left.number();
        Interval other = right.number();
        boolean minus = sign.equals("-");
        if (one == null || other == null) {
            return minus ? Value.anyNumber().from(left, right) : left.and(right);
        }
        Value sum =
                minus
                        ? Value.number(one.low() - other.high(), one.high() - other.low())
                        : Value.number(one.low() + other.low(), one.high() + other.high());
        return sum.from(left, right);
    }

    private static Value multiplied(Value left, String sign, Value right) {
        Interval one = left.number();
        Interval other = right.number();
        Value made = Value.anyNumber();
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

    private static Value number(double... ends) {
        Interval interval = Interval.of(ends);
        return Value.number(interval.low(), interval.high());
    }
}
