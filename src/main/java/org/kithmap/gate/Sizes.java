package org.kithmap.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
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

/// Follows a query clause by clause, with what is known of each variable, so that a list that is
/// doubled in one WITH after the other is seen to grow.
final class Sizes {

    private final Source source;
    private final Expressions expressions;

    Sizes(Source source) {
        this.source = source;
        this.expressions = new Expressions(source, this);
    }

    List<Refusal> refusals() {
        return expressions.refusals();
    }

    Columns of(StatementsContext statements) {
        return of(
                statements.statement().getFirst().queryWithLocalDefinitions(),
                new LinkedHashMap<>());
    }

    /// @param outer what is known round about; stays as it is
    Columns of(QueryWithLocalDefinitionsContext query, Map<String, Value> outer) {
        Columns columns = Columns.NONE;
        Map<String, Value> known = outer;
        for (RegularQueryContext part : query.nextStatement().regularQuery()) {
            Columns united = null;
            for (SingleQueryContext single : part.union().singleQuery()) {
                Columns one = of(single, new LinkedHashMap<>(known));
                united = united == null ? one : united.or(one);
            }
            columns = united == null ? Columns.NONE : united;
            known = new LinkedHashMap<>(outer);
            known.putAll(columns.byName());
        }
        return columns;
    }

    private Columns of(SingleQueryContext query, Map<String, Value> known) {
        if (query.queryWithLocalDefinitions() != null) {
            return of(query.queryWithLocalDefinitions(), known);
        }
        Map<String, Value> now = known;
        Columns columns = Columns.NONE;
        for (ClauseContext clause : query.clause()) {
            if (clause.returnClause() != null) {
                columns = new Columns(projected(clause.returnClause().returnBody(), now));
            } else if (clause.withClause() != null) {
                Map<String, Value> after = projected(clause.withClause().returnBody(), now);
                if (clause.withClause().whereClause() != null) {
                    Map<String, Value> both = new LinkedHashMap<>(now);
                    both.putAll(after);
                    expressions.of(clause.withClause().whereClause(), both);
                }
                now = after;
            } else {
                step((ParserRuleContext) clause.getChild(0), now);
            }
        }
        return columns;
    }

    private void step(ParserRuleContext clause, Map<String, Value> known) {
        switch (clause) {
            case UnwindClauseContext unwind ->
                    known.put(
                            name(unwind.variable()),
                            expressions.of(unwind.expression(), known).each());
            case ForListClauseContext each ->
                    known.put(
                            name(each.variable()), expressions.of(each.expression(), known).each());
            case SubqueryClauseContext subquery ->
                    known.putAll(of(subquery.queryWithLocalDefinitions(), known).byName());
            case CallClauseContext call -> {
                expressions.children(call, known);
                call.procedureResultItem()
                        .forEach(item ->
                                known.put(
                                        name(
                                                item.yieldItemAlias == null
                                                        ? item.yieldItemName
                                                        : item.yieldItemAlias),
                                        Value.ENTITY));
            }
            default -> {
                found(clause, known);
                Tree.each(
                        clause,
                        LetItemContext.class,
                        item ->
                                known.put(
                                        name(item.variable()),
                                        expressions.of(item.expression(), known)));
                expressions.children(clause, known);
            }
        }
    }

    /// Who and what a pattern finds.
    static void found(ParserRuleContext pattern, Map<String, Value> known) {
        Tree.each(pattern, NodePatternContext.class, node -> put(node.variable(), known));
        Tree.each(pattern, RelationshipPatternContext.class, tie -> put(tie.variable(), known));
        Tree.each(pattern, PatternContext.class, path -> put(path.variable(), known));
    }

    private static void put(@Nullable VariableContext variable, Map<String, Value> known) {
        if (variable != null) {
            known.putIfAbsent(name(variable), Value.ENTITY);
        }
    }

    private Map<String, Value> projected(ReturnBodyContext body, Map<String, Value> known) {
        Map<String, Value> after = new LinkedHashMap<>();
        if (startsWithStar(body)) {
            after.putAll(known);
        }
        for (ReturnItemContext item : body.returnItems().returnItem()) {
            String name =
                    item.variable() != null
                            ? name(item.variable())
                            : Tree.only(item.expression(), VariableContext.class)
                                    .map(Sizes::name)
                                    .orElseGet(() -> source.written(item.expression()));
            after.put(name, expressions.of(item.expression(), known));
        }
        Map<String, Value> both = new LinkedHashMap<>(known);
        both.putAll(after);
        List<ParserRuleContext> rest = new ArrayList<>();
        for (int i = 0; i < body.getChildCount(); i++) {
            ParseTree child = body.getChild(i);
            if (child instanceof ParserRuleContext part && part != body.returnItems()) {
                rest.add(part);
            }
        }
        rest.forEach(part -> expressions.of(part, both));
        return after;
    }

    private static boolean startsWithStar(ReturnBodyContext body) {
        return body.returnItems().getStart().getText().equals("*");
    }

    static String name(VariableContext variable) {
        return Names.of(variable);
    }
}
