package org.kithmap.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.wording.Said;

/// How much an expression may hold and how often it may go through lists, and what went beyond
/// that.
final class Allowance {

    /// How many times the innermost part of an expression may be worked out for a row.
    private static final double MOST_STEPS = 4_000_000;

    /// How much one value may hold: it goes to whoever asked in one piece.
    private static final double MOST_HELD = 2_000_000;

    private final Source source;
    private final List<Refusal> refusals = new ArrayList<>();
    private double steps = 1;
    private int probing;

    Allowance(Source source) {
        this.source = source;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /// What is worked out for each part of something.
    Value inside(Value through, ParserRuleContext where, Supplier<Value> body) {
        double before = steps;
        steps *= Math.max(1, through.length());
        try {
            if (steps > MOST_STEPS && probing == 0) {
                String first = where.getStart().getText();
                refuse(
                        first.equals("[") ? "[… IN … | …]" : first + "()",
                        Reason.NESTED_TOO_FAR,
                        where);
                return Value.SCALAR;
            }
            return body.get();
        } finally {
            steps = before;
        }
    }

    Value held(Value value, ParserRuleContext where) {
        if (value.all() > MOST_HELD && probing == 0) {
            refuse(where.getStart().getText(), Reason.GROWS, where);
            return Value.SCALAR;
        }
        return value;
    }

    /// What would come of something, whether it may or not.
    Value probed(Supplier<Value> body) {
        probing++;
        try {
            return body.get();
        } finally {
            probing--;
        }
    }

    void refuse(String clause, Reason why, ParserRuleContext where) {
        if (probing == 0) {
            refuseAlways(clause, why.with(), where);
        }
    }

    /// Also where it is only being tried: for what would be taken for small when it is left out.
    void refuseAlways(String clause, Said why, ParserRuleContext where) {
        refusals.add(source.refuse(clause, why, where));
    }
}
