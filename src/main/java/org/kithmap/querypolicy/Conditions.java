package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression10Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression8Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Splits and classifies the conditions of a `WHERE`.
final class Conditions {

    private static final String NUMBER = "0|[1-9]\\d{0,8}";

    private Conditions() {}

    /// Returns the operands of AND.
    static List<ParserRuleContext> all(ParserRuleContext condition) {
        List<ParserRuleContext> all = new ArrayList<>();
        switch (SyntaxTree.core(condition)) {
            case Expression10Context and -> and.expression9().forEach(one -> all.addAll(all(one)));
            case ParenthesizedExpressionContext inside -> all.addAll(all(inside.expression()));
            case ParserRuleContext one -> all.add(condition);
        }
        return all;
    }

    /// Returns the variable of a comparison that has the same result for all counts from 1 to k -
    /// 1: `n > 0`, `n <= 20`.
    static Optional<String> sameForSmallCounts(ParserRuleContext condition, int k) {
        if (!(SyntaxTree.core(condition) instanceof Expression8Context compared)
                || compared.expression7().size() != 2
                || !compared.expression7(1).getText().matches(NUMBER)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(compared.expression7(1).getText());
        boolean nextAbove = !compared.GE().isEmpty() || !compared.LT().isEmpty();
        boolean nextBelow = !compared.GT().isEmpty() || !compared.LE().isEmpty();
        boolean same =
                nextAbove
                        ? number <= 1 || number >= k
                        : nextBelow ? number == 0 || number >= k - 1 : number == 0 || number >= k;
        return same
                ? SyntaxTree.only(compared.expression7(0), VariableContext.class)
                        .map(CypherNames::of)
                : Optional.empty();
    }

    /// Returns the variable that must be k or more: `n >= 5`, `n > 4`, `5 <= n`, `4 < n`.
    static Optional<String> atLeast(ParserRuleContext condition, int k) {
        if (!(SyntaxTree.core(condition) instanceof Expression8Context compared)
                || compared.expression7().size() != 2) {
            return Optional.empty();
        }
        ParserRuleContext left = compared.expression7(0);
        ParserRuleContext right = compared.expression7(1);
        boolean atLeast = !compared.GE().isEmpty();
        if (!compared.LE().isEmpty() || !compared.LT().isEmpty()) {
            atLeast = !compared.LE().isEmpty();
            left = compared.expression7(1);
            right = compared.expression7(0);
        } else if (!atLeast && compared.GT().isEmpty()) {
            return Optional.empty();
        }
        String number = right.getText();
        boolean large = number.matches(NUMBER) && Integer.parseInt(number) >= (atLeast ? k : k - 1);
        return large
                ? SyntaxTree.only(left, VariableContext.class).map(CypherNames::of)
                : Optional.empty();
    }
}
