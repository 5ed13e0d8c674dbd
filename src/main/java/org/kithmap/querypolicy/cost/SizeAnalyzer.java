package org.kithmap.querypolicy.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.Violation;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ForListClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LetItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SingleQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnwindClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Follows a query clause by clause with the size of each variable, so that a list that is doubled
/// in one WITH after another is seen to grow.
public final class SizeAnalyzer {

    private final QueryText queryText;
    private final ExpressionSizes expressionSizes;

    public SizeAnalyzer(QueryText queryText) {
        this.queryText = queryText;
        this.expressionSizes = new ExpressionSizes(queryText, this);
    }

    public List<Violation> refusals() {
        return expressionSizes.refusals();
    }

    public ResultColumns of(StatementsContext statements) {
        return of(
                statements.statement().getFirst().queryWithLocalDefinitions(),
                new LinkedHashMap<>());
    }

    /// @param outer the variables of the surrounding query; not modified
    ResultColumns of(QueryWithLocalDefinitionsContext query, Map<String, SizeBound> outer) {
        ResultColumns resultColumns = ResultColumns.NONE;
        Map<String, SizeBound> known = outer;
        for (RegularQueryContext part : query.nextStatement().regularQuery()) {
            ResultColumns united = null;
            for (SingleQueryContext single : part.union().singleQuery()) {
                ResultColumns one = of(single, new LinkedHashMap<>(known));
                united = united == null ? one : united.or(one);
            }
            resultColumns = united == null ? ResultColumns.NONE : united;
            known = new LinkedHashMap<>(outer);
            known.putAll(resultColumns.byName());
        }
        return resultColumns;
    }

    private ResultColumns of(SingleQueryContext query, Map<String, SizeBound> known) {
        if (query.queryWithLocalDefinitions() != null) {
            return of(query.queryWithLocalDefinitions(), known);
        }
        Map<String, SizeBound> now = known;
        ResultColumns resultColumns = ResultColumns.NONE;
        for (ClauseContext clause : query.clause()) {
            if (clause.returnClause() != null) {
                resultColumns =
                        new ResultColumns(projected(clause.returnClause().returnBody(), now));
            } else if (clause.withClause() != null) {
                Map<String, SizeBound> after = projected(clause.withClause().returnBody(), now);
                if (clause.withClause().whereClause() != null) {
                    Map<String, SizeBound> both = new LinkedHashMap<>(now);
                    both.putAll(after);
                    expressionSizes.of(clause.withClause().whereClause(), both);
                }
                now = after;
            } else {
                step((ParserRuleContext) clause.getChild(0), now);
            }
        }
        return resultColumns;
    }

    private void step(ParserRuleContext clause, Map<String, SizeBound> known) {
        switch (clause) {
            case UnwindClauseContext unwind ->
                    known.put(
                            name(unwind.variable()),
                            expressionSizes.of(unwind.expression(), known).each());
            case ForListClauseContext each ->
                    known.put(
                            name(each.variable()),
                            expressionSizes.of(each.expression(), known).each());
            case SubqueryClauseContext subquery ->
                    known.putAll(of(subquery.queryWithLocalDefinitions(), known).byName());
            case CallClauseContext call -> {
                expressionSizes.children(call, known);
                call.procedureResultItem()
                        .forEach(item ->
                                known.put(
                                        name(
                                                item.yieldItemAlias == null
                                                        ? item.yieldItemName
                                                        : item.yieldItemAlias),
                                        SizeBound.ENTITY));
            }
            default -> {
                found(clause, known);
                SyntaxTree.each(
                        clause,
                        LetItemContext.class,
                        item ->
                                known.put(
                                        name(item.variable()),
                                        expressionSizes.of(item.expression(), known)));
                expressionSizes.children(clause, known);
            }
        }
    }

    /// Adds the variables of a pattern.
    static void found(ParserRuleContext pattern, Map<String, SizeBound> known) {
        SyntaxTree.each(pattern, NodePatternContext.class, node -> put(node.variable(), known));
        SyntaxTree.each(
                pattern, RelationshipPatternContext.class, tie -> put(tie.variable(), known));
        SyntaxTree.each(pattern, PatternContext.class, path -> put(path.variable(), known));
    }

    private static void put(@Nullable VariableContext variable, Map<String, SizeBound> known) {
        if (variable != null) {
            known.putIfAbsent(name(variable), SizeBound.ENTITY);
        }
    }

    private Map<String, SizeBound> projected(ReturnBodyContext body, Map<String, SizeBound> known) {
        Map<String, SizeBound> after = new LinkedHashMap<>();
        if (startsWithStar(body)) {
            after.putAll(known);
        }
        for (ReturnItemContext item : body.returnItems().returnItem()) {
            String name =
                    item.variable() != null
                            ? name(item.variable())
                            : SyntaxTree.only(item.expression(), VariableContext.class)
                                    .map(SizeAnalyzer::name)
                                    .orElseGet(() -> queryText.written(item.expression()));
            after.put(name, expressionSizes.of(item.expression(), known));
        }
        Map<String, SizeBound> both = new LinkedHashMap<>(known);
        both.putAll(after);
        List<ParserRuleContext> rest = new ArrayList<>();
        for (int i = 0; i < body.getChildCount(); i++) {
            ParseTree child = body.getChild(i);
            if (child instanceof ParserRuleContext part && part != body.returnItems()) {
                rest.add(part);
            }
        }
        rest.forEach(part -> expressionSizes.of(part, both));
        return after;
    }

    private static boolean startsWithStar(ReturnBodyContext body) {
        return body.returnItems().getStart().getText().equals("*");
    }

    static String name(VariableContext variable) {
        return CypherNames.of(variable);
    }
}
