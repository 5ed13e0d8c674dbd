package org.kithmap.insight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;

/// The type of a value of an insight, which decides how the page formats it. A value is null if it
/// is undefined for the map; a list is never null.
public enum ValueType implements Coded {
    /// An integer.
    NUMBER(value -> value instanceof Long, true),
    /// A number that is shown with two decimals.
    DECIMAL(value -> value instanceof Number, false),
    /// A fraction from 0 to 1, shown as a percentage.
    PERCENT(
            value ->
                    value instanceof Number share
                            && share.doubleValue() >= 0
                            && share.doubleValue() <= 1,
            false),
    /// The id of an alter.
    ALTER(value -> value instanceof String, false),
    ALTERS,
    /// The key of an enum constant, as are the next five.
    DOMAIN(value -> value instanceof String, false),
    DOMAINS,
    BENEFIT(value -> value instanceof String, false),
    BENEFITS,
    RELATION(value -> value instanceof String, false),
    RELATIONS,
    /// Text that a person wrote, encrypted: `{alter: …, nth: …, quality: …}`, which is the quality
    /// of an alter at that index of its list, or a spelling of a quality.
    WORDS(value ->
            value instanceof List<?> list
                    && list.stream().allMatch(one -> one instanceof String || isQuality(one)));

    private final Predicate<@Nullable Object> check;
    private final boolean countable;

    ValueType(Predicate<Object> one, boolean countable) {
        this.check = value -> value == null || one.test(value);
        this.countable = countable;
    }

    ValueType() {
        this.check =
                value ->
                        value instanceof List<?> list
                                && list.stream().allMatch(String.class::isInstance);
        this.countable = true;
    }

    ValueType(Predicate<@Nullable Object> check) {
        this.check = check;
        this.countable = true;
    }

    private static boolean isQuality(@Nullable Object one) {
        return one instanceof Map<?, ?> quality
                && quality.keySet().equals(Set.of("alter", "nth", "quality"));
    }

    boolean accepts(@Nullable Object value) {
        return check.test(value);
    }

    /// Returns whether it is a single number.
    public boolean isNumber() {
        return this == NUMBER || this == DECIMAL || this == PERCENT;
    }

    /// Returns whether it can select a plural: by its integer, or by the length of its list.
    boolean countable() {
        return countable;
    }
}
