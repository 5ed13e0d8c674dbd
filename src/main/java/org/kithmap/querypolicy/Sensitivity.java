package org.kithmap.querypolicy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The information that a value contains about counts, for the information flow analysis: a value
/// is sensitive when any of its operands is.
///
/// @param scope what was counted over
/// @param count whether it is an unchanged count, which can be compared with k itself
/// @param constant whether it is the same in every row
/// @param origins the places in the query where rows were aggregated
/// @param element the elements of a collected list; null for everything else
record Sensitivity(
        Scope scope,
        boolean count,
        boolean constant,
        Set<Integer> origins,
        @Nullable Sensitivity element) {

    enum Scope {
        /// Not derived from a count: a property, a literal.
        NONE,
        /// Counted within one map, such as a person's number of supporters: an attribute of that
        /// map.
        ONE_MAP,
        /// Counted over several maps, or over an unknown scope.
        ALL_MAPS
    }

    static final Sensitivity NONE = new Sensitivity(Scope.NONE, false, true, Set.of(), null);

    static Sensitivity made(Scope scope, int origin) {
        return new Sensitivity(scope, false, false, Set.of(origin), null);
    }

    Sensitivity asCount() {
        return new Sensitivity(scope, true, constant, origins, null);
    }

    /// @param counted the number that distinguishes it from other counts of the same rows
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

    /// Returns the sensitivity of a value derived from this one.
    Sensitivity derived() {
        return isPlain() ? NONE : new Sensitivity(scope, false, false, origins, null);
    }

    /// Returns the sensitivity of a value derived from both.
    Sensitivity with(Sensitivity other) {
        Set<Integer> both = new HashSet<>(origins);
        both.addAll(other.origins);
        Scope wider = scope.compareTo(other.scope) >= 0 ? scope : other.scope;
        return new Sensitivity(wider, false, false, Set.copyOf(both), null);
    }

    /// Returns the sensitivity of a value that is one of the two, as in a UNION.
    Sensitivity or(Sensitivity other) {
        Sensitivity both = with(other);
        return count && other.count ? both.asCount() : both;
    }

    /// Returns the sensitivity once these groups are known to be large.
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
