package org.kithmap.querypolicy;

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
record SizeBound(
        double length,
        double all,
        @Nullable SizeBound element,
        @Nullable Map<String, SizeBound> fields,
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

    static final SizeBound SCALAR = new SizeBound(1, 1, null, null, null, Kind.PLAIN);
    static final SizeBound PROPERTY = new SizeBound(20, 5, SCALAR, null, null, Kind.PLAIN);
    static final SizeBound ENTITY = new SizeBound(NEARBY, 20, null, null, null, Kind.PLAIN);
    static final SizeBound PARAMETER = new SizeBound(SENT, SENT, null, null, null, Kind.PLAIN);
    static final SizeBound NULL = new SizeBound(0, 0, null, null, null, Kind.PLAIN);

    static SizeBound number(double low, double high) {
        return new SizeBound(1, 1, null, null, Interval.of(low, high), Kind.PLAIN);
    }

    static SizeBound anyNumber() {
        return new SizeBound(1, 1, null, null, Interval.ANY, Kind.PLAIN);
    }

    static SizeBound text(double length) {
        return new SizeBound(length, length, null, null, null, Kind.PLAIN);
    }

    static SizeBound list(double length, SizeBound element) {
        return new SizeBound(
                length, length * Math.max(1, element.all), element, null, null, Kind.PLAIN);
    }

    static SizeBound map(Map<String, SizeBound> fields) {
        double all = fields.size() + fields.values().stream().mapToDouble(SizeBound::all).sum();
        return new SizeBound(fields.size(), all, null, Map.copyOf(fields), null, kindOf(fields));
    }

    private static Kind kindOf(Map<String, SizeBound> fields) {
        return fields.values().stream().allMatch(field -> field.kind == Kind.PLAIN)
                ? Kind.PLAIN
                : Kind.AGGREGATE;
    }

    SizeBound of(Kind other) {
        return new SizeBound(length, all, element, fields, number, other);
    }

    /// As something worked out from another is an aggregate where that was.
    SizeBound from(SizeBound... others) {
        boolean plain = Arrays.stream(others).allMatch(other -> other.kind == Kind.PLAIN);
        return plain ? this : of(Kind.AGGREGATE);
    }

    SizeBound sized(double most) {
        return new SizeBound(
                Math.min(length, most),
                Math.min(all, most * Math.max(1, each().all)),
                element,
                null,
                null,
                kind);
    }

    /// As it is in a list of many such: all rows together are limited, not those of each.
    SizeBound among() {
        Map<String, SizeBound> nested =
                fields == null
                        ? null
                        : fields.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> field.getValue().among()));
        boolean collected = kind == Kind.COLLECTED;
        return new SizeBound(
                collected ? Math.min(length, NEARBY) : length,
                collected ? Math.min(all, NEARBY) : all,
                element == null ? null : element.among(),
                nested,
                number,
                kind);
    }

    /// What one comes upon in going through it.
    SizeBound each() {
        return element != null
                ? element
                : new SizeBound(length, all, null, fields, null, Kind.PLAIN);
    }

    /// Either of two.
    SizeBound or(SizeBound other) {
        if (this == NULL || other == NULL) {
            return this == NULL ? other : this;
        }
        return new SizeBound(
                Math.max(length, other.length),
                Math.max(all, other.all),
                element == null || other.element == null
                        ? (element == null ? other.element : element)
                        : element.or(other.element),
                joined(fields, other.fields),
                number == null || other.number == null ? null : number.or(other.number),
                kind.or(other.kind));
    }

    private static @Nullable Map<String, SizeBound> joined(
            @Nullable Map<String, SizeBound> one, @Nullable Map<String, SizeBound> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Map<String, SizeBound> both = new LinkedHashMap<>(one);
        other.forEach((name, sizeBound) -> both.merge(name, sizeBound, SizeBound::or));
        return both;
    }

    /// One after the other, as `+` and `||` put lists and texts.
    SizeBound and(SizeBound other) {
        SizeBound either = or(other);
        return new SizeBound(
                        length + other.length,
                        all + other.all,
                        either.element,
                        null,
                        null,
                        Kind.PLAIN)
                .from(this, other);
    }

    /// The same, with every list and text in it as large as is said: to see what comes of it.
    SizeBound swollen(double size) {
        return fields == null
                ? new SizeBound(size, size, element, null, null, kind)
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
                : fields.values().stream().mapToDouble(SizeBound::largest).max().orElse(0);
    }
}
