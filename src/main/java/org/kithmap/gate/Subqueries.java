package org.kithmap.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Value.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// What looks into the graph within one expression.
final class Subqueries {

    private final Expressions expressions;
    private final Sizes sizes;

    Subqueries(Expressions expressions, Sizes sizes) {
        this.expressions = expressions;
        this.sizes = sizes;
    }

    /// `[(a)--(b) WHERE … | …]`
    Value pattern(PatternComprehensionContext pattern, Map<String, Value> known) {
        boolean joined = speaksOf(pattern, known);
        Map<String, Value> inner = new LinkedHashMap<>(known);
        Sizes.found(pattern, inner);
        if (pattern.variable() != null) {
            inner.putIfAbsent(Sizes.name(pattern.variable()), Value.ENTITY);
        }
        expressions.of(pattern.pathPatternNonEmpty(), inner);
        expressions.of(pattern.whereExp, inner);
        return rows(joined, expressions.of(pattern.barExp, inner));
    }

    Value collect(CollectExpressionContext collect, Map<String, Value> known) {
        Columns columns = sizes.of(collect.queryWithLocalDefinitions(), known);
        return rows(
                speaksOf(collect, known),
                columns.byName().values().stream().findFirst().orElse(Value.ENTITY));
    }

    Value count(CountExpressionContext count, Map<String, Value> known) {
        look(count, count.queryWithLocalDefinitions(), known);
        return Value.anyNumber().of(Kind.COUNT);
    }

    Value exists(ExistsExpressionContext exists, Map<String, Value> known) {
        look(exists, exists.queryWithLocalDefinitions(), known);
        return Value.SCALAR;
    }

    /// @param query null where it is a pattern only
    private void look(
            ParserRuleContext context,
            @Nullable QueryWithLocalDefinitionsContext query,
            Map<String, Value> known) {
        if (query != null) {
            sizes.of(query, known);
        } else {
            Map<String, Value> inner = new LinkedHashMap<>(known);
            Sizes.found(context, inner);
            expressions.children(context, inner);
        }
    }

    private static Value rows(boolean joined, Value each) {
        double length = joined ? Value.NEARBY : Value.COLLECTED;
        return new Value(length, length, each, null, null, Kind.COLLECTED);
    }

    /// Whether it begins at something that is known, and so stays near it.
    private static boolean speaksOf(ParserRuleContext context, Map<String, Value> known) {
        boolean[] speaks = {false};
        Tree.each(
                context,
                VariableContext.class,
                variable -> speaks[0] |= known.containsKey(Sizes.name(variable)));
        return speaks[0];
    }
}
