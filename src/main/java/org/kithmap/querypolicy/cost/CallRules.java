package org.kithmap.querypolicy.cost;

import java.util.List;
import java.util.Map;
import org.kithmap.querypolicy.cost.SizeBound.Interval;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/// The sizes of function calls. range() creates a list from two numbers, so both must be bounded.
final class CallRules {

    private static final int MAX_RANGE = 1000;
    private static final double MAX_DERIVED_RANGE = 10_000;

    private final ExpressionSizes expressionSizes;
    private final CostBudget costBudget;

    CallRules(ExpressionSizes expressionSizes, CostBudget costBudget) {
        this.expressionSizes = expressionSizes;
        this.costBudget = costBudget;
    }

    SizeBound call(FunctionInvocationContext call, Map<String, SizeBound> known) {
        List<SizeBound> given =
                call.functionArgument().stream()
                        .map(argument -> expressionSizes.of(argument.expression(), known))
                        .toList();
        String name = CypherNames.function(call);
        return costBudget.held(
                name.equals("range") ? range(call, given) : FunctionSizeRules.of(name, given),
                call);
    }

    private SizeBound range(FunctionInvocationContext call, List<SizeBound> given) {
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
        if (length > (literal ? MAX_RANGE : MAX_DERIVED_RANGE)) {
            costBudget.refuseAlways(
                    "range()", ViolationCode.RANGE_TOO_LONG.with("most", MAX_RANGE), call);
            return SizeBound.SCALAR;
        }
        Interval within = from.or(to);
        return SizeBound.list(length, SizeBound.number(within.low(), within.high()));
    }

    private SizeBound withoutEnd(FunctionInvocationContext call) {
        costBudget.refuse("range()", ViolationCode.RANGE_WITHOUT_END, call);
        return SizeBound.SCALAR;
    }
}
