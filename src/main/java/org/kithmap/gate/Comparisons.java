package org.kithmap.gate;

import java.util.Map;
import java.util.Optional;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression7Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringLiteralContext;

/// What is compared with what. A regular expression can take longer than anybody waits, so it must
/// stand in the text and be known to be harmless.
final class Comparisons {

    private static final double LONGEST_MATCHED = 500;

    private final Expressions expressions;
    private final Allowance allowance;

    Comparisons(Expressions expressions, Allowance allowance) {
        this.expressions = expressions;
        this.allowance = allowance;
    }

    Value compared(Expression7Context compared, Map<String, Value> known) {
        Value left = expressions.of(compared.expression6(), known);
        if (compared.comparisonExpression6() instanceof StringAndListComparisonContext comparison
                && comparison.REGEQ() != null) {
            matched(comparison, left);
        }
        Value right = expressions.of(compared.comparisonExpression6(), known);
        return Value.SCALAR.from(left, right);
    }

    private void matched(StringAndListComparisonContext comparison, Value text) {
        Optional<StringLiteralContext> literal =
                Tree.only(comparison.expression6(), StringLiteralContext.class);
        if (literal.isEmpty()) {
            allowance.refuse("=~", Reason.PATTERN_NOT_LITERAL, comparison);
        } else if (!LiteralPattern.harmless(unquoted(literal.get()))) {
            allowance.refuse("=~", Reason.PATTERN_TOO_COSTLY, comparison);
        } else if (text.all() > LONGEST_MATCHED) {
            allowance.refuse("=~", Reason.PATTERN_ON_LONG_TEXT, comparison);
        }
    }

    private static String unquoted(StringLiteralContext literal) {
        String quoted = literal.getText();
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\([\\\\'\"`])", "$1");
    }
}
