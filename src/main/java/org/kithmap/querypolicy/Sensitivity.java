package org.kithmap.querypolicy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value tells of how many there are. The analysis that follows it through a query is that
/// of information flow: whatever has one sensitive operand is sensitive.
///
/// @param scope over what was counted
/// @param count whether it is a count as it is, by which itself can be judged
/// @param constant whether it is the same in every row
/// @param origins the places in the query where rows were taken together
/// @param element what is in a list that was collected; null for everything else
record Sensitivity(
        Scope scope,
        boolean count,
        boolean constant,
        Set<Integer> origins,
        @Nullable Sensitivity element) {

    enum Scope {
        /// Nothing was counted: a property, a literal.
        NONE,
        /// Within one map, as the number of somebody's supporters: a trait of that map.
        ONE_MAP,
        /// Over several maps, or nobody knows over what.
        ALL_MAPS
    }

    static final Sensitivity NONE = new Sensitivity(Scope.NONE, false, true, Set.of(), null);

    static Sensitivity made(Scope scope, int origin) {
        return new Sensitivity(scope, false, false, Set.of(origin), null);
    }

    Sensitivity asCount() {
        return new Sensitivity(scope, true, constant, origins, null);
    }

    /// @param counted which of several counts of the same rows it is
    Sensitivity numbered(int counted) {
        Set<Integer> both = new HashSet<>(origins);
        both.add(counted);
        return new Sensitivity(scope, count, constant, Set.copyOf(both), element);
    }

    Sensitivity asVarying() {
        return new Sensitivity(scope, count, isPlain(), origins, element);
    }

    Sensitivity asConstant() {
        return new Sensitivity(scope, count, true, origins, element);
    }

    Sensitivity collecting(Sensitivity each) {
        return new Sensitivity(scope, false, false, origins, each);
    }

    /// Of what is made of it.
    Sensitivity derived() {
        return isPlain() ? NONE : new Sensitivity(scope, false, false, origins, null);
    }

    /// Of what is made of both.
    Sensitivity with(Sensitivity other) {
        Set<Integer> both = new HashSet<>(origins);
        both.addAll(other.origins);
        Scope wider = scope.compareTo(other.scope) >= 0 ? scope : other.scope;
        return new Sensitivity(wider, false, false, Set.copyOf(both), null);
    }

    /// Of one of both, as in a UNION.
    Sensitivity or(Sensitivity other) {
        Sensitivity both = with(other);
        return count && other.count ? both.asCount() : both;
    }

    /// Once it is known that these are no small groups.
    Sensitivity without(Set<Integer> large) {
        if (isPlain() || !origins.stream().anyMatch(large::contains)) {
            return this;
        }
        Set<Integer> left = new HashSet<>(origins);
        left.removeAll(large);
        Sensitivity each = element == null ? null : element.without(large);
        return left.isEmpty() && (each == null || each.isPlain())
                ? NONE
                : new Sensitivity(scope, count, constant, Set.copyOf(left), each);
    }

    boolean isPlain() {
        return scope == Scope.NONE;
    }

    boolean isOverMaps() {
        return scope == Scope.ALL_MAPS;
    }
}
