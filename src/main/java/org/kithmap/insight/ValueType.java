package org.kithmap.insight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;

/// What a value of an insight is, which decides how the page writes it. A value is of its type or
/// null, which means that it is not defined for this map; a list is never null.
public enum ValueType implements Coded {
    /// A whole number.
    NUMBER(value -> value instanceof Long, true),
    /// A number written with two decimals.
    DECIMAL(value -> value instanceof Number, false),
    /// A share, from 0 to 1.
    PERCENT(
            value ->
                    value instanceof Number share
                            && share.doubleValue() >= 0
                            && share.doubleValue() <= 1,
            false),
    /// An id.
    ALTER(value -> value instanceof String, false),
    ALTERS,
    /// A key, as are the next five.
    DOMAIN(value -> value instanceof String, false),
    DOMAINS,
    BENEFIT(value -> value instanceof String, false),
    BENEFITS,
    RELATION(value -> value instanceof String, false),
    RELATIONS,
    /// What a person wrote themselves: `{alter: …, nth: …, quality: …}`, the quality of an alter at
    /// that place of its list, or a spelling.
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

    /// Whether it is one number, whole or not.
    public boolean isNumber() {
        return this == NUMBER || this == DECIMAL || this == PERCENT;
    }

    /// Whether a plural can be chosen by it: a whole number, or the length of a list.
    boolean countable() {
        return countable;
    }
}
