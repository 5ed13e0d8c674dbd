package org.kithmap.gate;

import java.util.List;
import org.kithmap.gate.Value.Interval;
import org.kithmap.gate.Value.Kind;

/// How large what a function returns can be.
final class FunctionSizes {

    /// One character becomes so many at most: U+FDFA, decomposed.
    static final double NORMALIZED = 18;

    /// U+0390, as a capital.
    private static final double CHANGED_CASE = 3;

    /// A letter of a pattern becomes a word, such as the name of a time zone.
    private static final double FORMATTED = 40;

    /// A number, a point in time or a type, written out.
    private static final double WRITTEN = 128;

    private FunctionSizes() {}

    /// @param name in small letters, without backticks
    static Value of(String name, List<Value> given) {
        Value first = given.isEmpty() ? Value.SCALAR : given.getFirst();
        Value[] all = given.toArray(Value[]::new);
        return switch (name) {
            case "count" -> Value.anyNumber().of(Kind.COUNT);
            case "collect" ->
                    new Value(
                            Value.COLLECTED,
                            Value.COLLECTED,
                            first.among(),
                            null,
                            null,
                            Kind.COLLECTED);
            case "sum", "avg", "stdev", "stdevp", "percentilecont", "percentiledisc" ->
                    Value.anyNumber().of(Kind.AGGREGATE);
            case "min", "max" -> first.of(Kind.AGGREGATE);
            case "size", "length", "char_length", "character_length" ->
                    first.kind() == Kind.COLLECTED
                            ? Value.number(0, first.length()).of(Kind.COUNT)
                            : Value.number(0, first.length()).from(first);
            case "head", "last", "coll.max", "coll.min" -> first.each().from(first);
            case "tail",
                    "reverse",
                    "coll.sort",
                    "coll.distinct",
                    "trim",
                    "btrim",
                    "ltrim",
                    "rtrim",
                    "left",
                    "right",
                    "substring",
                    "nullif" ->
                    first;
            case "tolower", "toupper", "lower", "upper" -> grown(first, CHANGED_CASE);
            case "format" -> grown(given.stream().reduce(Value.NULL, Value::or), FORMATTED);
            case "tostring", "tostringornull", "valuetype", "type", "elementid" ->
                    Value.text(Math.max(WRITTEN, first.all())).from(all);
            case "coll.flatten" ->
                    new Value(first.all(), first.all(), first.each().each(), null, null, Kind.PLAIN)
                            .from(all);
            case "coalesce" -> given.stream().reduce(Value.NULL, Value::or);
            case "keys", "labels" -> Value.list(20, Value.SCALAR).from(all);
            case "nodes", "relationships" -> Value.list(Paths.LONGEST_SHORTEST, Value.ENTITY);
            case "properties" -> Value.ENTITY.from(all);
            case "split" ->
                    new Value(
                                    first.all() + 1,
                                    2 * first.all() + 1,
                                    Value.text(first.all()),
                                    null,
                                    null,
                                    Kind.PLAIN)
                            .from(all);
            case "replace" ->
                    Value.text((first.all() + 1) * (given.size() < 3 ? 1 : 1 + given.get(2).all()))
                            .from(all);
            case "tostringlist", "tointegerlist", "tofloatlist", "tobooleanlist" ->
                    new Value(
                                    first.length(),
                                    written(name) * first.all(),
                                    first.each().all() > 1
                                            ? first.each()
                                            : Value.text(written(name)),
                                    null,
                                    null,
                                    Kind.PLAIN)
                            .from(all);
            case "tointeger", "tointegerornull", "floor", "ceil", "round", "abs", "tofloat" ->
                    rounded(first).from(all);
            default -> Value.text(given.stream().mapToDouble(Value::all).max().orElse(1)).from(all);
        };
    }

    /// What comes of a text whose characters become several each.
    static Value grown(Value text, double factor) {
        return Value.text(Math.max(WRITTEN, factor * text.all())).from(text);
    }

    private static double written(String name) {
        return name.equals("tostringlist") ? WRITTEN : 1;
    }

    private static Value rounded(Value number) {
        Interval known = number.number();
        return known == null
                ? Value.anyNumber()
                : Value.number(
                        Math.min(known.low() - 1, 0), Math.max(known.high(), -known.low()) + 1);
    }
}
