package org.kithmap.analysis.query;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.GroupedQuery.Order;

/// Orders rows by their disclosed values. Suppressed values come last, because their place must not
/// reveal their size; rows with equal disclosed values keep their order.
record DisclosedOrder(List<Order> by) implements Comparator<List<@Nullable Object>> {

    @Override
    public int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (Order order : by) {
            Object first = disclosed(one.get(order.column()));
            Object second = disclosed(other.get(order.column()));
            int compared;
            if (first == null || second == null) {
                compared = Boolean.compare(first == null, second == null);
            } else {
                compared = (order.descending() ? -1 : 1) * compared(first, second);
            }
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static @Nullable Object disclosed(@Nullable Object value) {
        return value instanceof CellFormat.Suppressed ? null : value;
    }

    /// Compares two values. Numbers come before all others, which are ordered by their JSON.
    private static int compared(Object one, Object other) {
        if (one instanceof Number first && other instanceof Number second) {
            return Double.compare(first.doubleValue(), second.doubleValue());
        }
        int numbers = Boolean.compare(other instanceof Number, one instanceof Number);
        return numbers != 0 ? numbers : CellFormat.json(one).compareTo(CellFormat.json(other));
    }
}
