package org.kithmap.gate;

import java.util.List;
import java.util.Map;
import org.kithmap.gate.Value.Interval;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/// Functions that are called. A range makes a list out of two numbers, so its end must be known.
final class Calls {

    private static final int LONGEST_RANGE = 1000;
    private static final double LONGEST_DERIVED_RANGE = 10_000;

    private final Expressions expressions;
    private final Allowance allowance;

    Calls(Expressions expressions, Allowance allowance) {
        this.expressions = expressions;
        this.allowance = allowance;
    }

    Value call(FunctionInvocationContext call, Map<String, Value> known) {
        List<Value> given =
                call.functionArgument().stream()
                        .map(argument -> expressions.of(argument.expression(), known))
                        .toList();
        String name = Names.function(call);
        return allowance.held(
                name.equals("range") ? range(call, given) : FunctionSizes.of(name, given), call);
    }

    private Value range(FunctionInvocationContext call, List<Value> given) {
        Interval from = given.isEmpty() ? null : given.getFirst().number();
        Interval to = given.size() < 2 ? null : given.get(1).number();
        if (from == null || to == null) {
            return withoutEnd(call);
        }
        double length = 1 + Math.max(to.high() - from.low(), from.high() - to.low());
        boolean literal = from.low() == from.high() && to.low() == to.high();
        if (Double.isInfinite(length) || Double.isNaN(length)) {
            return withoutEnd(call);
        }
        if (length > (literal ? LONGEST_RANGE : LONGEST_DERIVED_RANGE)) {
            allowance.refuseAlways(
                    "range()", Reason.RANGE_TOO_LONG.with("most", LONGEST_RANGE), call);
            return Value.SCALAR;
        }
        Interval within = from.or(to);
        return Value.list(length, Value.number(within.low(), within.high()));
    }

    private Value withoutEnd(FunctionInvocationContext call) {
        allowance.refuse("range()", Reason.RANGE_WITHOUT_END, call);
        return Value.SCALAR;
    }
}
