package org.kithmap.querypolicy.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.messages.LocalizedMessage;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;

/// The limits on how much an expression may hold and how often it may iterate over lists, with the
/// refusals for exceeding them.
final class CostBudget {

    /// The maximum number of evaluations of the innermost part of an expression for a row.
    private static final double MAX_STEPS = 4_000_000;

    /// The maximum size of one value: it is sent to the client in one piece.
    private static final double MAX_VALUE_SIZE = 2_000_000;

    private final QueryText queryText;
    private final List<Violation> refusals = new ArrayList<>();
    private double steps = 1;
    private int probing;

    CostBudget(QueryText queryText) {
        this.queryText = queryText;
    }

    List<Violation> refusals() {
        return refusals;
    }

    /// Returns the size of something that is evaluated for each element of a list.
    SizeBound inside(SizeBound through, ParserRuleContext where, Supplier<SizeBound> body) {
        double before = steps;
        steps *= Math.max(1, through.length());
        try {
            if (steps > MAX_STEPS && probing == 0) {
                String first = where.getStart().getText();
                refuse(
                        first.equals("[") ? "[… IN … | …]" : first + "()",
                        ViolationCode.NESTED_TOO_FAR,
                        where);
                return SizeBound.SCALAR;
            }
            return body.get();
        } finally {
            steps = before;
        }
    }

    SizeBound held(SizeBound sizeBound, ParserRuleContext where) {
        if (sizeBound.all() > MAX_VALUE_SIZE && probing == 0) {
            refuse(where.getStart().getText(), ViolationCode.GROWS, where);
            return SizeBound.SCALAR;
        }
        return sizeBound;
    }

    /// Returns the size that an expression would have, without refusing it.
    SizeBound probed(Supplier<SizeBound> body) {
        probing++;
        try {
            return body.get();
        } finally {
            probing--;
        }
    }

    void refuse(String clause, ViolationCode why, ParserRuleContext where) {
        if (probing == 0) {
            refuseAlways(clause, why.with(), where);
        }
    }

    /// Also refuses while probing: without that, the refused part would be taken as small.
    void refuseAlways(String clause, LocalizedMessage why, ParserRuleContext where) {
        refusals.add(queryText.refuse(clause, why, where));
    }
}
