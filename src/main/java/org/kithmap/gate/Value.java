package org.kithmap.gate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How large a value can be at most, as far as the text tells. What comes from the graph counts
/// with a size that is usual there: the rows of it are limited by memory and time, as nothing else
/// in the database is. What a query makes of it within one expression is what has to be bounded
/// here.
///
/// @param length of the list or text
/// @param all what the whole holds, lists within lists included
/// @param element what is in it; null where it is itself all there is to go through
/// @param fields of a map whose keys stand in the query
/// @param number how small and large it is where it is a number; null where it may be something
///   else
/// @param kind whether it was counted or made of several rows
record Value(
        double length,
        double all,
        @Nullable Value element,
        @Nullable Map<String, Value> fields,
        @Nullable Interval number,
        Kind kind) {

    enum Kind {
        PLAIN,
        COUNT,
        COLLECTED,
        AGGREGATE;

        Kind or(Kind other) {
            if (this == PLAIN || other == PLAIN) {
                return this == PLAIN ? other : this;
            }
            return this == other ? this : AGGREGATE;
        }
    }

    record Interval(double low, double high) {

        static final Interval ANY =
                new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Interval of(double... ends) {
            double low = Arrays.stream(ends).min().orElseThrow();
            double high = Arrays.stream(ends).max().orElseThrow();
            return Double.isNaN(low) || Double.isNaN(high) ? ANY : new Interval(low, high);
        }

        Interval or(Interval other) {
            return new Interval(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    /// A list that was made of rows: nobody knows how many.
    static final double COLLECTED = 2000;

    /// A list within one person's surroundings.
    static final double NEARBY = 100;

    /// A parameter's list or text; what is sent is held to it.
    static final double SENT = 1000;

    static final Value SCALAR = new Value(1, 1, null, null, null, Kind.PLAIN);
    static final Value PROPERTY = new Value(20, 5, SCALAR, null, null, Kind.PLAIN);
    static final Value ENTITY = new Value(NEARBY, 20, null, null, null, Kind.PLAIN);
    static final Value PARAMETER = new Value(SENT, SENT, null, null, null, Kind.PLAIN);
    static final Value NULL = new Value(0, 0, null, null, null, Kind.PLAIN);

    static Value number(double low, double high) {
        return new Value(1, 1, null, null, Interval.of(low, high), Kind.PLAIN);
    }

    static Value anyNumber() {
        return new Value(1, 1, null, null, Interval.ANY, Kind.PLAIN);
    }

    static Value text(double length) {
        return new Value(length, length, null, null, null, Kind.PLAIN);
    }

    static Value list(double length, Value element) {
        return new Value(
                length, length * Math.max(1, element.all), element, null, null, Kind.PLAIN);
    }

    static Value map(Map<String, Value> fields) {
        double all = fields.size() + fields.values().stream().mapToDouble(Value::all).sum();
        return new Value(fields.size(), all, null, Map.copyOf(fields), null, kindOf(fields));
    }

    private static Kind kindOf(Map<String, Value> fields) {
        return fields.values().stream().allMatch(field -> field.kind == Kind.PLAIN)
                ? Kind.PLAIN
                : Kind.AGGREGATE;
    }

    Value of(Kind other) {
        return new Value(length, all, element, fields, number, other);
    }

    /// As something worked out from another is an aggregate where that was.
    Value from(Value... others) {
        boolean plain = Arrays.stream(others).allMatch(other -> other.kind == Kind.PLAIN);
        return plain ? this : of(Kind.AGGREGATE);
    }

    Value sized(double most) {
        return new Value(
                Math.min(length, most),
                Math.min(all, most * Math.max(1, each().all)),
                element,
                null,
                null,
                kind);
    }

    /// As it is in a list of many such: all rows together are limited, not those of each.
    Value among() {
        Map<String, Value> nested =
                fields == null
                        ? null
                        : fields.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> field.getValue().among()));
        boolean collected = kind == Kind.COLLECTED;
        return new Value(
                collected ? Math.min(length, NEARBY) : length,
                collected ? Math.min(all, NEARBY) : all,
                element == null ? null : element.among(),
                nested,
                number,
                kind);
    }

    /// What one comes upon in going through it.
    Value each() {
        return element != null ? element : new Value(length, all, null, fields, null, Kind.PLAIN);
    }

    /// Either of two.
    Value or(Value other) {
        if (this == NULL || other == NULL) {
            return this == NULL ? other : this;
        }
        return new Value(
                Math.max(length, other.length),
                Math.max(all, other.all),
                element == null || other.element == null
                        ? (element == null ? other.element : element)
                        : element.or(other.element),
                joined(fields, other.fields),
                number == null || other.number == null ? null : number.or(other.number),
                kind.or(other.kind));
    }

    private static @Nullable Map<String, Value> joined(
            @Nullable Map<String, Value> one, @Nullable Map<String, Value> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Map<String, Value> both = new LinkedHashMap<>(one);
        other.forEach((name, value) -> both.merge(name, value, Value::or));
        return both;
    }

    /// One after the other, as `+` and `||` put lists and texts.
    Value and(Value other) {
        Value either = or(other);
        return new Value(
                        length + other.length,
                        all + other.all,
                        either.element,
                        null,
                        null,
                        Kind.PLAIN)
                .from(this, other);
    }

    /// The same, with every list and text in it as large as is said: to see what comes of it.
    Value swollen(double size) {
        return fields == null
                ? new Value(size, size, element, null, null, kind)
                : map(
                        fields.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> field.getValue().swollen(size))));
    }

    /// The largest of what it holds by name.
    double largest() {
        return fields == null
                ? all
                : fields.values().stream().mapToDouble(Value::largest).max().orElse(0);
    }
}
