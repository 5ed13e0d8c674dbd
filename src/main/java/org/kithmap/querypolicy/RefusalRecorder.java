package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;

/// A record of the reasons to refuse a query.
final class RefusalRecorder {

    private static final int MAX_WRITTEN = 40;

    private final QueryText queryText;
    private final int k;
    private final List<Violation> refusals = new ArrayList<>();
    private int quiet;

    /// @param k the smallest count that is disclosed
    RefusalRecorder(QueryText queryText, int k) {
        this.queryText = queryText;
        this.k = k;
    }

    List<Violation> refusals() {
        return refusals;
    }

    /// Refuses a query because of a part of it.
    void refuse(ViolationCode why, ParserRuleContext where) {
        String written = queryText.written(where);
        refuse(
                written.length() > MAX_WRITTEN ? written.substring(0, MAX_WRITTEN) + "…" : written,
                why,
                where);
    }

    /// Refuses a query because of a part of it, which is named otherwise than it is written.
    void refuse(String clause, ViolationCode why, ParserRuleContext where) {
        if (quiet == 0) {
            refusals.add(queryText.refuse(clause, why.with("k", k), where));
        }
    }

    /// Runs an analysis without recording refusals, for a part that was analyzed before.
    <T> T silently(Supplier<T> work) {
        quiet++;
        try {
            return work.get();
        } finally {
            quiet--;
        }
    }
}
