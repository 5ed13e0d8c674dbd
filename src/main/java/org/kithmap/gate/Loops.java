package org.kithmap.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kithmap.gate.Value.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;

/// What goes through a list within one expression.
final class Loops {

    private static final double PROBE = 100_000;

    private final Expressions expressions;
    private final Allowance allowance;

    Loops(Expressions expressions, Allowance allowance) {
        this.expressions = expressions;
        this.allowance = allowance;
    }

    Value comprehension(ListComprehensionContext list, Map<String, Value> known) {
        Value through = expressions.of(list.expression(0), known);
        Map<String, Value> inner = with(known, Sizes.name(list.variable()), through.each());
        return allowance.inside(
                through,
                list,
                () -> {
                    expressions.of(list.whereExp, inner);
                    if (list.barExp == null) {
                        return through;
                    }
                    Value made = expressions.of(list.barExp, inner);
                    Value all = Value.list(through.length(), made);
                    return allowance.held(
                            through.kind() == Kind.PLAIN ? all : all.of(through.kind()), list);
                });
    }

    /// `all(… IN … WHERE …)`, `any`, `none`, `single`
    Value predicate(ListItemsPredicateContext predicate, Map<String, Value> known) {
        Value through = expressions.of(predicate.inExp, known);
        Map<String, Value> inner = with(known, Sizes.name(predicate.variable()), through.each());
        return allowance.inside(
                through,
                predicate,
                () -> {
                    expressions.of(predicate.whereExp, inner);
                    return Value.SCALAR.from(through);
                });
    }

    /// What is made anew in every step may be larger by what the step brings, not by what was
    /// there.
    Value reduce(ReduceExpressionContext reduce, Map<String, Value> known) {
        Value start = expressions.of(reduce.expression(0), known);
        Value through = expressions.of(reduce.expression(1), known);
        ExpressionContext body = reduce.expression(2);
        String name = Sizes.name(reduce.variable(0));
        Map<String, Value> inner = with(known, Sizes.name(reduce.variable(1)), through.each());
        return allowance
                .inside(
                        through,
                        reduce,
                        () -> {
                            boolean number =
                                    start.number() != null
                                            && expressions
                                                            .of(
                                                                    body,
                                                                    with(
                                                                            inner,
                                                                            name,
                                                                            Value.anyNumber()))
                                                            .number()
                                                    != null;
                            return number
                                    ? Value.anyNumber()
                                    : grown(reduce, start, through, name, inner);
                        })
                .from(start, through);
    }

    private Value grown(
            ReduceExpressionContext reduce,
            Value start,
            Value through,
            String name,
            Map<String, Value> inner) {
        ExpressionContext body = reduce.expression(2);
        Value first = probed(body, with(inner, name, start));
        Value shape = start.or(first);
        double small = probed(body, with(inner, name, shape.swollen(PROBE))).largest();
        double large = probed(body, with(inner, name, shape.swollen(2 * PROBE))).largest();
        double slope = (large - small) / PROBE;
        if (slope > 1.001) {
            allowance.refuse("reduce()", Reason.GROWS, reduce);
            return start;
        }
        double added = slope < 0.001 ? 0 : Math.max(0, small - slope * PROBE) * through.length();
        Value end =
                new Value(
                        shape.length() + added,
                        shape.all() + added,
                        shape.element(),
                        shape.fields(),
                        null,
                        Kind.PLAIN);
        expressions.of(body, with(inner, name, end)); // as it is in the last step
        return allowance.held(end, reduce);
    }

    private Value probed(ExpressionContext body, Map<String, Value> known) {
        return allowance.probed(() -> expressions.of(body, known));
    }

    private static Map<String, Value> with(Map<String, Value> known, String name, Value value) {
        Map<String, Value> inner = new LinkedHashMap<>(known);
        inner.put(name, value);
        return inner;
    }
}
