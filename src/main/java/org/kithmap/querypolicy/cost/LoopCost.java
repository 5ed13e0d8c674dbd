package org.kithmap.querypolicy.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kithmap.querypolicy.cost.SizeBound.ValueKind;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;

/// The sizes of expressions that iterate over a list.
final class LoopCost {

    private static final double PROBE = 100_000;

    private final ExpressionSizes expressionSizes;
    private final CostBudget costBudget;

    LoopCost(ExpressionSizes expressionSizes, CostBudget costBudget) {
        this.expressionSizes = expressionSizes;
        this.costBudget = costBudget;
    }

    SizeBound comprehension(ListComprehensionContext list, Map<String, SizeBound> known) {
        SizeBound through = expressionSizes.of(list.expression(0), known);
        Map<String, SizeBound> inner =
                with(known, SizeAnalyzer.name(list.variable()), through.each());
        return costBudget.inside(
                through,
                list,
                () -> {
                    expressionSizes.of(list.whereExp, inner);
                    if (list.barExp == null) {
                        return through;
                    }
                    SizeBound made = expressionSizes.of(list.barExp, inner);
                    SizeBound all = SizeBound.list(through.length(), made);
                    return costBudget.held(
                            through.kind() == ValueKind.PLAIN ? all : all.of(through.kind()), list);
                });
    }

    /// Returns the size of `all(… IN … WHERE …)`, `any`, `none` and `single`.
    SizeBound predicate(ListItemsPredicateContext predicate, Map<String, SizeBound> known) {
        SizeBound through = expressionSizes.of(predicate.inExp, known);
        Map<String, SizeBound> inner =
                with(known, SizeAnalyzer.name(predicate.variable()), through.each());
        return costBudget.inside(
                through,
                predicate,
                () -> {
                    expressionSizes.of(predicate.whereExp, inner);
                    return SizeBound.SCALAR.from(through);
                });
    }

    /// Returns the size of a reduce(). In every step the accumulator may grow by what the step
    /// adds, but not in proportion to its own size.
    SizeBound reduce(ReduceExpressionContext reduce, Map<String, SizeBound> known) {
        SizeBound start = expressionSizes.of(reduce.expression(0), known);
        SizeBound through = expressionSizes.of(reduce.expression(1), known);
        ExpressionContext body = reduce.expression(2);
        String name = SizeAnalyzer.name(reduce.variable(0));
        Map<String, SizeBound> inner =
                with(known, SizeAnalyzer.name(reduce.variable(1)), through.each());
        return costBudget
                .inside(
                        through,
                        reduce,
                        () -> {
                            boolean number =
                                    start.number() != null
                                            && expressionSizes
                                                            .of(
                                                                    body,
                                                                    with(
                                                                            inner,
                                                                            name,
                                                                            SizeBound.anyNumber()))
                                                            .number()
                                                    != null;
                            return number
                                    ? SizeBound.anyNumber()
                                    : grown(reduce, start, through, name, inner);
                        })
                .from(start, through);
    }

    private SizeBound grown(
            ReduceExpressionContext reduce,
            SizeBound start,
            SizeBound through,
            String name,
            Map<String, SizeBound> inner) {
        ExpressionContext body = reduce.expression(2);
        SizeBound first = probed(body, with(inner, name, start));
        SizeBound shape = start.or(first);
        double small = probed(body, with(inner, name, shape.resized(PROBE))).largest();
        double large = probed(body, with(inner, name, shape.resized(2 * PROBE))).largest();
        double slope = (large - small) / PROBE;
        if (slope > 1.001) {
            costBudget.refuse("reduce()", ViolationCode.GROWS, reduce);
            return start;
        }
        double added = slope < 0.001 ? 0 : Math.max(0, small - slope * PROBE) * through.length();
        SizeBound end =
                new SizeBound(
                        shape.length() + added,
                        shape.all() + added,
                        shape.element(),
                        shape.fields(),
                        null,
                        ValueKind.PLAIN);
        expressionSizes.of(body, with(inner, name, end)); // the body in the last step
        return costBudget.held(end, reduce);
    }

    private SizeBound probed(ExpressionContext body, Map<String, SizeBound> known) {
        return costBudget.probed(() -> expressionSizes.of(body, known));
    }

    private static Map<String, SizeBound> with(
            Map<String, SizeBound> known, String name, SizeBound sizeBound) {
        Map<String, SizeBound> inner = new LinkedHashMap<>(known);
        inner.put(name, sizeBound);
        return inner;
    }
}
