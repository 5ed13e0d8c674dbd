package org.kithmap.querypolicy;

import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.BooleanLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ComparisonExpression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression10Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression11Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression3Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression7Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression8Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression9Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.KeywordLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NullComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NumberLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// The `WHERE` of a [GroupedForm]: comparisons of properties with literals or parameters, joined by
/// `AND`, `OR`, `XOR` and `NOT`. It contains no calculations, so it cannot fail for some rows only,
/// which would disclose something about them.
final class PlainCondition {

    private final GroupedForm form;

    PlainCondition(GroupedForm form) {
        this.form = form;
    }

    /// Returns whether an expression is `variable.property`.
    static boolean isProperty(ParserRuleContext what) {
        return what instanceof Expression2Context reached
                && reached.postFix().size() == 1
                && reached.postFix(0) instanceof PropertyPostfixContext
                && SyntaxTree.only(reached.expression1(), VariableContext.class).isPresent();
    }

    /// @throws QueryRejected when it contains anything else
    void check(ExpressionContext condition) {
        for (Expression11Context either : condition.expression11()) {
            for (Expression10Context exclusive : either.expression10()) {
                for (Expression9Context both : exclusive.expression9()) {
                    comparison(both.expression8());
                }
            }
        }
    }

    private void comparison(Expression8Context comparison) {
        if (comparison.expression7().size() > 1) {
            comparison.expression7().forEach(this::value);
            return;
        }
        Expression7Context only = comparison.expression7(0);
        if (only.comparisonExpression6() != null) {
            value(only.expression6());
            compared(only.comparisonExpression6());
        } else if (SyntaxTree.core(only) instanceof ParenthesizedExpressionContext inside) {
            check(inside.expression());
        } else {
            throw form.refused(ViolationCode.GROUPS_WHERE, only);
        }
    }

    private void compared(ComparisonExpression6Context with) {
        switch (with) {
            case NullComparisonContext nothing -> {}
            case StringAndListComparisonContext text when text.REGEQ() == null ->
                    value(text.expression6());
            default -> throw form.refused(ViolationCode.GROUPS_WHERE, with);
        }
    }

    private void value(ParserRuleContext context) {
        ParserRuleContext value = SyntaxTree.core(context);
        switch (value) {
            case NumberLiteralContext number -> {}
            case StringLiteralContext text -> {}
            case BooleanLiteralContext truth -> {}
            case KeywordLiteralContext word -> {}
            case ParameterContext parameter -> {}
            case ListLiteralContext list -> list.expression().forEach(this::value);
            case Expression3Context signed
                    when SyntaxTree.only(signed.expression2(), NumberLiteralContext.class)
                            .isPresent() -> {}
            case Expression2Context property when isProperty(property) -> {}
            default -> throw form.refused(ViolationCode.GROUPS_WHERE, context);
        }
    }
}
