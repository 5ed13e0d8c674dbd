package org.kithmap.querypolicy.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/// The allowed parts of Cypher, by the names of grammar rules. A rule that is not listed is
/// refused, so rules added by later versions of the grammar are refused, too.
public final class AllowedClauses {

    /// The most operands of one operator, entries of a list, or clauses of a query: the database
    /// recurses one level for each of them.
    private static final int IN_A_ROW = 100;

    /// Lower limits where the planner's work grows disproportionately; they are still high enough
    /// in practice.
    private static final Map<String, Integer> FEWER_IN_A_ROW =
            Map.of(
                    "expression11", 6, // XOR
                    "patternElement", 20,
                    "pathPatternNonEmpty", 20,
                    "caseExpression", 40,
                    "extendedCaseExpression", 40);

    private static final int SUBQUERIES_DEEP = 6;

    public static final Set<String> ALLOWED =
            Set.of(
                    """
                    statements statement queryWithLocalDefinitions nextStatement regularQuery union singleQuery clause
                    returnClause returnBody returnItem returnItems orderItem ascToken descToken orderBy skip limit
                    whereClause withClause matchClause matchMode filterClause unwindClause forListClause letClause letItem
                    callClause procedureName procedureArgument procedureResultItem subqueryClause subqueryScope
                    orderBySkipLimitClause patternList pattern quantifier anonymousPattern shortestPathPattern
                    patternElement pathPatternPrefix nonNegativeIntegerSpecification pathMode groupToken pathToken
                    pathPatternNonEmpty nodePattern parenthesizedPath nodeLabels nodeLabelsIs dynamicExpression
                    dynamicAnyAllExpression dynamicLabelType labelType relType labelOrRelType properties
                    relationshipPattern leftArrow arrowLine rightArrow pathLength labelExpression labelExpression4
                    labelExpression3 labelExpression2 labelExpression1 expression expression11 expression10 expression9
                    expression8 expression7 comparisonExpression6 normalForm expression6 expression5 expression4
                    expression3 expression2 postFix property dynamicProperty expression1 literal caseExpression
                    caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen listComprehension
                    patternComprehension reduceExpression listItemsPredicate normalizeFunction trimFunction
                    patternExpression shortestPathExpression parenthesizedExpression mapProjection mapProjectionElement
                    countStar existsExpression propertyExistsPredicate countExpression collectExpression numberLiteral
                    signedIntegerLiteral listLiteral propertyKeyName parameter parameterName functionInvocation
                    functionArgument functionName namespace variable type typePart typeName typeNullability
                    typeListSuffix stringLiteral map symbolicVariableNameString escapedSymbolicVariableNameString
                    unescapedSymbolicVariableNameString symbolicNameString escapedSymbolicNameString
                    unescapedSymbolicNameString unescapedSymbolicNameString_ endOfFile
                    """
                            .strip()
                            .split("\\s+"));

    private record Forbidden(String clause, ViolationCode why) {}

    private static final Map<String, Forbidden> FORBIDDEN =
            Map.ofEntries(
                    Map.entry("createClause", new Forbidden("CREATE", ViolationCode.WRITES)),
                    Map.entry("insertClause", new Forbidden("INSERT", ViolationCode.WRITES)),
                    Map.entry("mergeClause", new Forbidden("MERGE", ViolationCode.WRITES)),
                    Map.entry("setClause", new Forbidden("SET", ViolationCode.WRITES)),
                    Map.entry("removeClause", new Forbidden("REMOVE", ViolationCode.WRITES)),
                    Map.entry("deleteClause", new Forbidden("DELETE", ViolationCode.WRITES)),
                    Map.entry("foreachClause", new Forbidden("FOREACH", ViolationCode.FOREACH)),
                    Map.entry("loadCSVClause", new Forbidden("LOAD CSV", ViolationCode.FILES)),
                    Map.entry("useClause", new Forbidden("USE", ViolationCode.OTHER_DATABASE)),
                    Map.entry(
                            "subqueryInTransactionsParameters",
                            new Forbidden("IN TRANSACTIONS", ViolationCode.TRANSACTIONS)));

    private static final Set<String> ADMINISTRATION = Set.of("command", "composableCommandClauses");

    private final QueryText queryText;
    private final List<Violation> refusals = new ArrayList<>();
    private int subqueries;

    private AllowedClauses(QueryText queryText) {
        this.queryText = queryText;
    }

    public static List<Violation> refusals(QueryText queryText, ParserRuleContext root) {
        AllowedClauses allowedClauses = new AllowedClauses(queryText);
        allowedClauses.walk(root);
        return allowedClauses.refusals;
    }

    private void walk(ParserRuleContext context) {
        String rule = Cypher25Parser.ruleNames[context.getRuleIndex()];
        if (!ALLOWED.contains(rule)) {
            refusals.add(refusal(rule, context));
            return;
        }
        if (context instanceof Cypher25Parser.StatementsContext all && all.statement().size() > 1) {
            refusals.add(
                    queryText.refuse(
                            ";", ViolationCode.SEVERAL_STATEMENTS.with(), all.statement().get(1)));
            return;
        }
        int most = FEWER_IN_A_ROW.getOrDefault(rule, IN_A_ROW);
        if (context.getChildCount() > 2 * most) { // separators count as children, too
            refusals.add(
                    queryText.refuse(
                            firstWord(context),
                            ViolationCode.TOO_MANY_IN_A_ROW.with("most", most),
                            context));
            return;
        }
        boolean subquery = context instanceof Cypher25Parser.QueryWithLocalDefinitionsContext;
        subqueries += subquery ? 1 : 0;
        if (subqueries > SUBQUERIES_DEEP + 1) {
            refusals.add(
                    queryText.refuse(
                            firstWord(context),
                            ViolationCode.TOO_DEEP.with("most", SUBQUERIES_DEEP),
                            context));
            return;
        }
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                walk(inner);
            }
        }
        subqueries -= subquery ? 1 : 0;
    }

    private Violation refusal(String rule, ParserRuleContext context) {
        Forbidden forbidden = FORBIDDEN.get(rule);
        if (forbidden != null) {
            return queryText.refuse(forbidden.clause(), forbidden.why().with(), context);
        }
        if (ADMINISTRATION.contains(rule)) {
            return queryText.refuse(
                    firstWord(context), ViolationCode.ADMINISTRATION.with(), context);
        }
        return queryText.refuse(firstWord(context), ViolationCode.NOT_ON_THE_LIST.with(), context);
    }

    private static String firstWord(ParserRuleContext context) {
        return context.getStart().getText().toUpperCase(Locale.ROOT);
    }
}
