package org.kithmap.querypolicy.cost;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An upper bound on the size of a value, as far as the query text determines it. Values from the
/// graph are assumed to have a usual size, since the database limits its rows by memory and time.
/// It does not limit what one expression builds from them, so that is bounded here.
///
/// @param length the length of the list or text
/// @param all the total size, including nested lists
/// @param element the elements; null when each is assumed to be as large as the whole
/// @param fields the fields of a map whose keys are in the query
/// @param number the range of a number; null when it may be something else
/// @param kind whether it was counted or derived from several rows
record SizeBound(
        double length,
        double all,
        @Nullable SizeBound element,
        @Nullable Map<String, SizeBound> fields,
        @Nullable Interval number,
        ValueKind kind) {

    enum ValueKind {
        PLAIN,
        COUNT,
        COLLECTED,
        AGGREGATE;

        ValueKind or(ValueKind other) {
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

    /// The assumed length of a list made from rows, whose number is unknown.
    static final double COLLECTED = 2000;

    /// The assumed length of a list of things near one person.
    static final double NEARBY = 100;

    /// The maximum length of a parameter's list or text, which is enforced for each request.
    static final double SENT = 1000;

    static final SizeBound SCALAR = new SizeBound(1, 1, null, null, null, ValueKind.PLAIN);
    static final SizeBound PROPERTY = new SizeBound(20, 5, SCALAR, null, null, ValueKind.PLAIN);
    static final SizeBound ENTITY = new SizeBound(NEARBY, 20, null, null, null, ValueKind.PLAIN);
    static final SizeBound PARAMETER = new SizeBound(SENT, SENT, null, null, null, ValueKind.PLAIN);
    static final SizeBound NULL = new SizeBound(0, 0, null, null, null, ValueKind.PLAIN);

    static SizeBound number(double low, double high) {
        return new SizeBound(1, 1, null, null, Interval.of(low, high), ValueKind.PLAIN);
    }

    static SizeBound anyNumber() {
        return new SizeBound(1, 1, null, null, Interval.ANY, ValueKind.PLAIN);
    }

    static SizeBound text(double length) {
        return new SizeBound(length, length, null, null, null, ValueKind.PLAIN);
    }

    static SizeBound list(double length, SizeBound element) {
        return new SizeBound(
                length, length * Math.max(1, element.all), element, null, null, ValueKind.PLAIN);
    }

    static SizeBound map(Map<String, SizeBound> fields) {
        double all = fields.size() + fields.values().stream().mapToDouble(SizeBound::all).sum();
        return new SizeBound(fields.size(), all, null, Map.copyOf(fields), null, kindOf(fields));
    }

    private static ValueKind kindOf(Map<String, SizeBound> fields) {
        return fields.values().stream().allMatch(field -> field.kind == ValueKind.PLAIN)
                ? ValueKind.PLAIN
                : ValueKind.AGGREGATE;
    }

    SizeBound of(ValueKind other) {
        return new SizeBound(length, all, element, fields, number, other);
    }

    /// Returns this bound for a value derived from others: it is an aggregate when one of them is
    /// not plain.
    SizeBound from(SizeBound... others) {
        boolean plain = Arrays.stream(others).allMatch(other -> other.kind == ValueKind.PLAIN);
        return plain ? this : of(ValueKind.AGGREGATE);
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

    /// Returns the bound for a value in a list of many: the limit on rows applies to all of them
    /// together, not to each.
    SizeBound among() {
        Map<String, SizeBound> nested =
                fields == null
                        ? null
                        : fields.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> field.getValue().among()));
        boolean collected = kind == ValueKind.COLLECTED;
        return new SizeBound(
                collected ? Math.min(length, NEARBY) : length,
                collected ? Math.min(all, NEARBY) : all,
                element == null ? null : element.among(),
                nested,
                number,
                kind);
    }

    /// Returns the bound for an element of this value.
    SizeBound each() {
        return element != null
                ? element
                : new SizeBound(length, all, null, fields, null, ValueKind.PLAIN);
    }

    /// Returns the bound for a value that is one of the two.
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

    /// Returns the bound for a concatenation with `+` or `||`.
    SizeBound and(SizeBound other) {
        SizeBound either = or(other);
        return new SizeBound(
                        length + other.length,
                        all + other.all,
                        either.element,
                        null,
                        null,
                        ValueKind.PLAIN)
                .from(this, other);
    }

    /// Returns the same bound with every list and text at the given size, to test how it grows.
    SizeBound resized(double size) {
        return fields == null
                ? new SizeBound(size, size, element, null, null, kind)
                : map(
                        fields.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field -> field.getValue().resized(size))));
    }

    /// Returns the largest size among its fields.
    double largest() {
        return fields == null
                ? all
                : fields.values().stream().mapToDouble(SizeBound::largest).max().orElse(0);
    }
}
