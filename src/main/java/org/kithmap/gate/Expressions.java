package org.kithmap.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Value.Interval;
import org.kithmap.gate.Value.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.*;

/// How large what an expression makes can be, and how often it goes through lists for that. Neither
/// time nor memory of one expression is limited by the database: it can't be stopped while it works
/// on it.
final class Expressions {

    /// How many times the innermost part of an expression may be worked out for a row.
    static final double MOST_STEPS = 4_000_000;

    /// How much one value may hold: it goes to whoever asked in one piece.
    static final double MOST_HELD = 2_000_000;

    static final int LONGEST_RANGE = 1000;
    private static final double LONGEST_DERIVED_RANGE = 10_000;
    private static final double LONGEST_MATCHED = 500;
    private static final double PROBE = 100_000;

    /// Each reduce() is looked at several times, and so is one within it each of these times.
    private static final int MOST_LOOKED = 100_000;

    private final Source source;
    private final Sizes sizes;
    private final List<Refusal> refusals = new ArrayList<>();
    private double steps = 1;
    private int probing;
    private int looked;

    Expressions(Source source, Sizes sizes) {
        this.source = source;
        this.sizes = sizes;
    }

    List<Refusal> refusals() {
        return refusals;
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
            case NumberLiteralContext number -> number(number);
            case StringLiteralContext text -> Value.text(text.getText().length());
            case KeywordLiteralContext nothing -> Value.NULL;
            case ParameterContext parameter -> Value.PARAMETER;
            case CountStarContext all -> Value.anyNumber().of(Kind.COUNT);
            case Expression6Context sum -> sum(sum, known);
            case Expression5Context product -> product(product, known);
            case Expression3Context signed -> signed(signed, known);
            case Expression2Context reached -> reached(reached, known);
            case ParenthesizedExpressionContext inside -> of(inside.expression(), known);
            case ListLiteralContext list -> list(list, known);
            case MapContext map -> map(map, known);
            case MapProjectionContext projection -> projection(projection, known);
            case CaseExpressionContext cases -> either(cases, cases.expression(), known);
            case ExtendedCaseExpressionContext cases -> either(cases, cases.elseExp, known);
            case ListComprehensionContext comprehension -> comprehension(comprehension, known);
            case ListItemsPredicateContext predicate -> predicate(predicate, known);
            case ReduceExpressionContext reduce -> reduce(reduce, known);
            case PatternComprehensionContext pattern -> nearby(pattern, known);
            case CollectExpressionContext collect ->
                    collected(collect, sizes.of(collect.queryWithLocalDefinitions(), known), known);
            case CountExpressionContext count -> {
                subquery(count, count.queryWithLocalDefinitions(), known);
                yield Value.anyNumber().of(Kind.COUNT);
            }
            case ExistsExpressionContext exists -> {
                subquery(exists, exists.queryWithLocalDefinitions(), known);
                yield Value.SCALAR;
            }
            case FunctionInvocationContext call -> call(call, known);
            case StringAndListComparisonContext comparison -> {
                children(comparison, known);
                yield Value.SCALAR;
            }
            case Expression7Context compared -> compared(compared, known);
            case ParserRuleContext leaf -> {
                Optional<VariableContext> variable = within(context);
                if (variable.isPresent()) {
                    yield known.getOrDefault(Sizes.name(variable.get()), Value.ENTITY);
                }
                yield other(leaf, known);
            }
        };
    }

    /// A name that is nothing but a variable; a core goes past that rule to the letters.
    private static Optional<VariableContext> within(ParserRuleContext context) {
        return Tree.only(context, VariableContext.class);
    }

    /// Comparisons, logic, patterns and whatever else holds expressions and makes nothing large of
    /// them.
    private Value other(ParserRuleContext context, Map<String, Value> known) {
        Value largest = Value.SCALAR;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                Value part = of(inner, known);
                largest = largest.from(part);
            }
        }
        return context instanceof TrimFunctionContext || context instanceof NormalizeFunctionContext
                ? Value.text(context.getText().length() + Value.SENT)
                : largest;
    }

    private static Value number(NumberLiteralContext literal) {
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

    private Value sum(Expression6Context sum, Map<String, Value> known) {
        Value total = of(sum.expression5(0), known);
        int operand = 1;
        for (int i = 1; i < sum.getChildCount(); i++) {
            if (sum.getChild(i) instanceof TerminalNode sign) {
                Value next = of(sum.expression5(operand++), known);
                Interval one = total.number();
                Interval other = next.number();
                boolean minus = sign.getText().equals("-");
                if (one != null && other != null) {
                    total =
                            (minus
                                            ? Value.number(
                                                    one.low() - other.high(),
                                                    one.high() - other.low())
                                            : Value.number(
                                                    one.low() + other.low(),
                                                    one.high() + other.high()))
                                    .from(total, next);
                } else {
                    total = minus ? Value.anyNumber().from(total, next) : total.and(next);
                }
            }
        }
        return held(total, sum);
    }

    private Value product(Expression5Context product, Map<String, Value> known) {
        Value total = of(product.expression4(0), known);
        int operand = 1;
        for (int i = 1; i < product.getChildCount(); i++) {
            if (product.getChild(i) instanceof TerminalNode sign) {
                Value next = of(product.expression4(operand++), known);
                Interval one = total.number();
                Interval other = next.number();
                Value made = Value.anyNumber();
                if (one != null && other != null && sign.getText().equals("*")) {
                    made =
                            numbers(
                                    one.low() * other.low(),
                                    one.low() * other.high(),
                                    one.high() * other.low(),
                                    one.high() * other.high());
                } else if (one != null && other != null && other.low() >= 1) {
                    made = numbers(one.low(), one.high(), 0);
                }
                total = made.from(total, next);
            }
        }
        return total;
    }

    private static Value numbers(double... ends) {
        Interval interval = Interval.of(ends);
        return Value.number(interval.low(), interval.high());
    }

    private Value signed(Expression3Context signed, Map<String, Value> known) {
        Value value = of(signed.expression2(), known);
        Interval number = value.number();
        if (number == null) {
            return Value.anyNumber().from(value);
        }
        return signed.MINUS() == null
                ? value
                : Value.number(-number.high(), -number.low()).from(value);
    }

    /// A property, an entry, a part of a list: `a.b[0][1..3]`
    private Value reached(Expression2Context reached, Map<String, Value> known) {
        Value value = of(reached.expression1(), known);
        for (PostFixContext step : reached.postFix()) {
            value =
                    switch (step) {
                        case PropertyPostfixContext property ->
                                field(value, Names.of(property.property().propertyKeyName()));
                        case IndexPostfixContext index -> {
                            of(index.expression(), known);
                            yield entry(value);
                        }
                        case RangePostfixContext range -> {
                            of(range.fromExp, known);
                            Value to = of(range.toExp, known);
                            Interval end = to.number();
                            yield range.toExp != null && end != null && end.low() >= 0
                                    ? value.sized(end.high())
                                    : value;
                        }
                        default -> value;
                    };
        }
        return value;
    }

    private static Value field(Value value, String name) {
        Map<String, Value> fields = value.fields();
        if (fields != null && fields.containsKey(name)) {
            return fields.get(name);
        }
        return value == Value.PARAMETER ? value : Value.PROPERTY.from(value);
    }

    /// `list[i]`, `map[key]`, `node[name]`
    private static Value entry(Value value) {
        Map<String, Value> fields = value.fields();
        return fields != null
                ? fields.values().stream().reduce(Value.NULL, Value::or)
                : value.each().from(value);
    }

    private Value list(ListLiteralContext list, Map<String, Value> known) {
        List<Value> entries = list.expression().stream().map(entry -> of(entry, known)).toList();
        Value element = entries.stream().reduce(Value.NULL, Value::or);
        double all = entries.stream().mapToDouble(entry -> Math.max(1, entry.all())).sum();
        return held(
                new Value(entries.size(), all, element, null, null, Kind.PLAIN)
                        .from(entries.toArray(Value[]::new)),
                list);
    }

    private Value map(MapContext map, Map<String, Value> known) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < map.expression().size(); i++) {
            fields.put(Names.of(map.propertyKeyName(i)), of(map.expression(i), known));
        }
        return held(Value.map(fields), map);
    }

    private Value projection(MapProjectionContext projection, Map<String, Value> known) {
        Value whole = known.getOrDefault(Sizes.name(projection.variable()), Value.ENTITY);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (MapProjectionElementContext element : projection.mapProjectionElement()) {
            if (element.expression() != null) {
                fields.put(Names.of(element.propertyKeyName()), of(element.expression(), known));
            } else if (element.property() != null) {
                String name = Names.of(element.property().propertyKeyName());
                fields.put(name, field(whole, name));
            } else if (element.variable() != null) {
                String name = Sizes.name(element.variable());
                fields.put(name, known.getOrDefault(name, Value.ENTITY));
            } else {
                fields.putAll(whole.fields() != null ? whole.fields() : Map.of("*", whole));
            }
        }
        return held(Value.map(fields), projection);
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

    private Value comprehension(ListComprehensionContext list, Map<String, Value> known) {
        Value through = of(list.expression(0), known);
        Map<String, Value> inner = with(known, Sizes.name(list.variable()), through.each());
        return inside(
                through,
                list,
                () -> {
                    of(list.whereExp, inner);
                    if (list.barExp == null) {
                        return through;
                    }
                    Value made = of(list.barExp, inner);
                    Value all = Value.list(through.length(), made);
                    return held(through.kind() == Kind.PLAIN ? all : all.of(through.kind()), list);
                });
    }

    private Value predicate(ListItemsPredicateContext predicate, Map<String, Value> known) {
        Value through = of(predicate.inExp, known);
        Map<String, Value> inner = with(known, Sizes.name(predicate.variable()), through.each());
        return inside(
                through,
                predicate,
                () -> {
                    of(predicate.whereExp, inner);
                    return Value.SCALAR.from(through);
                });
    }

    /// What is made anew in every step may be larger by what the step brings, not by what was
    /// there.
    private Value reduce(ReduceExpressionContext reduce, Map<String, Value> known) {
        Value start = of(reduce.expression(0), known);
        Value through = of(reduce.expression(1), known);
        String name = Sizes.name(reduce.variable(0));
        Map<String, Value> inner = with(known, Sizes.name(reduce.variable(1)), through.each());
        return inside(
                        through,
                        reduce,
                        () -> {
                            if (start.number() != null
                                    && of(
                                                            reduce.expression(2),
                                                            with(inner, name, Value.anyNumber()))
                                                    .number()
                                            != null) {
                                return Value.anyNumber();
                            }
                            return grown(reduce, start, through, name, inner);
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
            refuse("reduce()", Reason.GROWS, reduce);
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
        of(body, with(inner, name, end)); // as it is in the last step
        return held(end, reduce);
    }

    /// What would come of it, whether it may or not.
    private Value probed(ParserRuleContext body, Map<String, Value> known) {
        probing++;
        try {
            return of(body, known);
        } finally {
            probing--;
        }
    }

    private Value nearby(PatternComprehensionContext pattern, Map<String, Value> known) {
        boolean joined = speaksOf(pattern, known);
        Map<String, Value> inner = new LinkedHashMap<>(known);
        Sizes.found(pattern, inner);
        if (pattern.variable() != null) {
            inner.putIfAbsent(Sizes.name(pattern.variable()), Value.ENTITY);
        }
        of(pattern.pathPatternNonEmpty(), inner);
        of(pattern.whereExp, inner);
        return rows(joined, of(pattern.barExp, inner));
    }

    private Value collected(
            CollectExpressionContext collect, Columns columns, Map<String, Value> known) {
        return rows(
                speaksOf(collect, known),
                columns.byName().values().stream().findFirst().orElse(Value.ENTITY));
    }

    private static Value rows(boolean joined, Value each) {
        double length = joined ? Value.NEARBY : Value.COLLECTED;
        return new Value(length, length, each, null, null, Kind.COLLECTED);
    }

    /// Whether it begins at something that is known, and so stays near it.
    private static boolean speaksOf(ParserRuleContext context, Map<String, Value> known) {
        boolean[] speaks = {false};
        Tree.each(
                context,
                VariableContext.class,
                variable -> speaks[0] |= known.containsKey(Sizes.name(variable)));
        return speaks[0];
    }

    private void subquery(
            ParserRuleContext context,
            @Nullable QueryWithLocalDefinitionsContext query,
            Map<String, Value> known) {
        if (query != null) {
            sizes.of(query, known);
        } else {
            Map<String, Value> inner = new LinkedHashMap<>(known);
            Sizes.found(context, inner);
            children(context, inner);
        }
    }

    private Value call(FunctionInvocationContext call, Map<String, Value> known) {
        List<Value> given =
                call.functionArgument().stream()
                        .map(argument -> of(argument.expression(), known))
                        .toList();
        String name = Names.function(call);
        Value made = name.equals("range") ? range(call, given) : FunctionSizes.of(name, given);
        return held(made, call);
    }

    private Value range(FunctionInvocationContext call, List<Value> given) {
        Interval from = given.isEmpty() ? null : given.getFirst().number();
        Interval to = given.size() < 2 ? null : given.get(1).number();
        if (from == null || to == null) {
            refuse("range()", Reason.RANGE_WITHOUT_END, call);
            return Value.SCALAR;
        }
        double length = 1 + Math.max(to.high() - from.low(), from.high() - to.low());
        boolean literal = from.low() == from.high() && to.low() == to.high();
        if (Double.isInfinite(length) || Double.isNaN(length)) {
            refuse("range()", Reason.RANGE_WITHOUT_END, call);
            return Value.SCALAR;
        }
        if (length > (literal ? LONGEST_RANGE : LONGEST_DERIVED_RANGE)) {
            refusals.add(
                    source.refuse(
                            "range()", Reason.RANGE_TOO_LONG.with("most", LONGEST_RANGE), call));
            return Value.SCALAR;
        }
        Interval within = from.or(to);
        return Value.list(length, Value.number(within.low(), within.high()));
    }

    private Value compared(Expression7Context compared, Map<String, Value> known) {
        Value left = of(compared.expression6(), known);
        if (compared.comparisonExpression6() instanceof StringAndListComparisonContext comparison
                && comparison.REGEQ() != null) {
            pattern(comparison, left);
        }
        Value right = of(compared.comparisonExpression6(), known);
        return Value.SCALAR.from(left, right);
    }

    private void pattern(StringAndListComparisonContext comparison, Value text) {
        Optional<StringLiteralContext> literal =
                Tree.only(comparison.expression6(), StringLiteralContext.class);
        if (literal.isEmpty()) {
            refuse("=~", Reason.PATTERN_NOT_LITERAL, comparison);
        } else if (!LiteralPattern.harmless(unquoted(literal.get()))) {
            refuse("=~", Reason.PATTERN_TOO_COSTLY, comparison);
        } else if (text.all() > LONGEST_MATCHED) {
            refuse("=~", Reason.PATTERN_ON_LONG_TEXT, comparison);
        }
    }

    private static String unquoted(StringLiteralContext literal) {
        String quoted = literal.getText();
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\([\\\\'\"`])", "$1");
    }

    private Value inside(Value through, ParserRuleContext where, Supplier<Value> body) {
        double before = steps;
        steps *= Math.max(1, through.length());
        try {
            if (steps > MOST_STEPS && probing == 0) {
                refuse(
                        where.getStart().getText().equals("[")
                                ? "[… IN … | …]"
                                : where.getStart().getText() + "()",
                        Reason.NESTED_TOO_FAR,
                        where);
                return Value.SCALAR;
            }
            return body.get();
        } finally {
            steps = before;
        }
    }

    private Value held(Value value, ParserRuleContext where) {
        if (value.all() > MOST_HELD && probing == 0) {
            refuse(where.getStart().getText(), Reason.GROWS, where);
            return Value.SCALAR;
        }
        return value;
    }

    private void refuse(String clause, Reason why, ParserRuleContext where) {
        if (probing == 0) {
            refusals.add(source.refuse(clause, why.with(), where));
        }
    }

    private static Map<String, Value> with(Map<String, Value> known, String name, Value value) {
        Map<String, Value> inner = new LinkedHashMap<>(known);
        inner.put(name, value);
        return inner;
    }
}
