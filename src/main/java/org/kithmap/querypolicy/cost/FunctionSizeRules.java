package org.kithmap.querypolicy.cost;

import java.util.List;
import org.kithmap.querypolicy.cost.SizeBound.Interval;
import org.kithmap.querypolicy.cost.SizeBound.ValueKind;
import org.kithmap.querypolicy.syntax.PathRules;

/// Determines how large the results of functions can be.
final class FunctionSizeRules {

    /// The most characters one character can become in normalization: U+FDFA, decomposed.
    static final double NORMALIZED = 18;

    /// The most characters one character can become in a change of case: U+0390 in upper case.
    private static final double CHANGED_CASE = 3;

    /// The most characters for one letter of a format pattern, such as the name of a time zone.
    private static final double FORMATTED = 40;

    /// The most characters of a number, a point in time or a type as text.
    private static final double WRITTEN = 128;

    private FunctionSizeRules() {}

    /// @param name in lower case, without backticks
    static SizeBound of(String name, List<SizeBound> given) {
        SizeBound first = given.isEmpty() ? SizeBound.SCALAR : given.getFirst();
        SizeBound[] all = given.toArray(SizeBound[]::new);
        return switch (name) {
            case "count" -> SizeBound.anyNumber().of(ValueKind.COUNT);
            case "collect" ->
                    new SizeBound(
                            SizeBound.COLLECTED,
                            SizeBound.COLLECTED,
                            first.among(),
                            null,
                            null,
                            ValueKind.COLLECTED);
            case "sum", "avg", "stdev", "stdevp", "percentilecont", "percentiledisc" ->
                    SizeBound.anyNumber().of(ValueKind.AGGREGATE);
            case "min", "max" -> first.of(ValueKind.AGGREGATE);
            case "size", "length", "char_length", "character_length" ->
                    first.kind() == ValueKind.COLLECTED
                            ? SizeBound.number(0, first.length()).of(ValueKind.COUNT)
                            : SizeBound.number(0, first.length()).from(first);
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
            case "format" -> grown(given.stream().reduce(SizeBound.NULL, SizeBound::or), FORMATTED);
            case "tostring", "tostringornull", "valuetype", "type", "elementid" ->
                    SizeBound.text(Math.max(WRITTEN, first.all())).from(all);
            case "coll.flatten" ->
                    new SizeBound(
                                    first.all(),
                                    first.all(),
                                    first.each().each(),
                                    null,
                                    null,
                                    ValueKind.PLAIN)
                            .from(all);
            case "coalesce" -> given.stream().reduce(SizeBound.NULL, SizeBound::or);
            case "keys", "labels" -> SizeBound.list(20, SizeBound.SCALAR).from(all);
            case "nodes", "relationships" ->
                    SizeBound.list(PathRules.MAX_SHORTEST_PATH, SizeBound.ENTITY);
            case "properties" -> SizeBound.ENTITY.from(all);
            case "split" ->
                    new SizeBound(
                                    first.all() + 1,
                                    2 * first.all() + 1,
                                    SizeBound.text(first.all()),
                                    null,
                                    null,
                                    ValueKind.PLAIN)
                            .from(all);
            case "replace" ->
                    SizeBound.text(
                                    (first.all() + 1)
                                            * (given.size() < 3 ? 1 : 1 + given.get(2).all()))
                            .from(all);
            case "tostringlist", "tointegerlist", "tofloatlist", "tobooleanlist" ->
                    new SizeBound(
                                    first.length(),
                                    written(name) * first.all(),
                                    first.each().all() > 1
                                            ? first.each()
                                            : SizeBound.text(written(name)),
                                    null,
                                    null,
                                    ValueKind.PLAIN)
                            .from(all);
            case "tointeger", "tointegerornull", "floor", "ceil", "round", "abs", "tofloat" ->
                    rounded(first).from(all);
            default ->
                    SizeBound.text(given.stream().mapToDouble(SizeBound::all).max().orElse(1))
                            .from(all);
        };
    }

    /// Returns the size of a text in which each character can become several.
    static SizeBound grown(SizeBound text, double factor) {
        return SizeBound.text(Math.max(WRITTEN, factor * text.all())).from(text);
    }

    private static double written(String name) {
        return name.equals("tostringlist") ? WRITTEN : 1;
    }

    private static SizeBound rounded(SizeBound number) {
        Interval known = number.number();
        return known == null
                ? SizeBound.anyNumber()
                : SizeBound.number(
                        Math.min(known.low() - 1, 0), Math.max(known.high(), -known.low()) + 1);
    }
}
