package org.kithmap.gate;

import java.util.Set;

/// A text that may be run. Only the [Gate] makes one, so whoever asks for one can't be handed a
/// text that nobody looked at.
///
/// **Small cells.** `counts` are the result's columns that come from counting: `count(…)`, `COUNT
/// {…}` and `size(collect(…))`, also by way of `WITH`. `aggregates` are those that are something
/// else made of several rows: a sum, a mean, a list that was collected, anything worked out from a
/// count. Where a practice suppresses groups below k, a row in which any count is above 0 and below
/// k loses all its counts and aggregates; the rest of the row stays. That hides what a small group
/// says of itself in one answer. It doesn't hide what two answers tell by their difference, nor an
/// aggregate beside which nobody counted.
public final class Passed {

    private final String text;
    private final Set<String> parameters;
    private final Set<String> counts;
    private final Set<String> aggregates;

    Passed(String text, Set<String> parameters, Set<String> counts, Set<String> aggregates) {
        this.text = text;
        this.parameters = Set.copyOf(parameters);
        this.counts = Set.copyOf(counts);
        this.aggregates = Set.copyOf(aggregates);
    }

    /// As it was written: one statement of Cypher 25 without a prefix of its own.
    public String text() {
        return text;
    }

    /// The names of the parameters it uses.
    public Set<String> parameters() {
        return parameters;
    }

    /// The result's columns that are counts.
    public Set<String> counts() {
        return counts;
    }

    /// The result's columns that are made of several rows and are no counts.
    public Set<String> aggregates() {
        return aggregates;
    }
}
