package org.kithmap.querypolicy.cost;

import java.util.Map;
import java.util.Optional;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression7Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringLiteralContext;

/// The sizes of comparisons. A regular expression can take practically forever, so it must be a
/// literal in the query and known to be harmless.
final class Comparisons {

    private static final double MAX_MATCHED_LENGTH = 500;

    private final ExpressionSizes expressionSizes;
    private final CostBudget costBudget;

    Comparisons(ExpressionSizes expressionSizes, CostBudget costBudget) {
        this.expressionSizes = expressionSizes;
        this.costBudget = costBudget;
    }

    SizeBound compared(Expression7Context compared, Map<String, SizeBound> known) {
        SizeBound left = expressionSizes.of(compared.expression6(), known);
        if (compared.comparisonExpression6() instanceof StringAndListComparisonContext comparison
                && comparison.REGEQ() != null) {
            matched(comparison, left);
        }
        SizeBound right = expressionSizes.of(compared.comparisonExpression6(), known);
        return SizeBound.SCALAR.from(left, right);
    }

    private void matched(StringAndListComparisonContext comparison, SizeBound text) {
        Optional<StringLiteralContext> literal =
                SyntaxTree.only(comparison.expression6(), StringLiteralContext.class);
        if (literal.isEmpty()) {
            costBudget.refuse("=~", ViolationCode.PATTERN_NOT_LITERAL, comparison);
        } else if (!LiteralPattern.harmless(unquoted(literal.get()))) {
            costBudget.refuse("=~", ViolationCode.PATTERN_TOO_COSTLY, comparison);
        } else if (text.all() > MAX_MATCHED_LENGTH) {
            costBudget.refuse("=~", ViolationCode.PATTERN_ON_LONG_TEXT, comparison);
        }
    }

    private static String unquoted(StringLiteralContext literal) {
        String quoted = literal.getText();
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\([\\\\'\"`])", "$1");
    }
}
