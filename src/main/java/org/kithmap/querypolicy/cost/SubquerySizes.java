package org.kithmap.querypolicy.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.cost.SizeBound.ValueKind;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// The sizes of expressions that search the graph.
final class SubquerySizes {

    private final ExpressionSizes expressionSizes;
    private final SizeAnalyzer sizeAnalyzer;

    SubquerySizes(ExpressionSizes expressionSizes, SizeAnalyzer sizeAnalyzer) {
        this.expressionSizes = expressionSizes;
        this.sizeAnalyzer = sizeAnalyzer;
    }

    /// Returns the size of `[(a)--(b) WHERE … | …]`.
    SizeBound pattern(PatternComprehensionContext pattern, Map<String, SizeBound> known) {
        boolean joined = speaksOf(pattern, known);
        Map<String, SizeBound> inner = new LinkedHashMap<>(known);
        SizeAnalyzer.found(pattern, inner);
        if (pattern.variable() != null) {
            inner.putIfAbsent(SizeAnalyzer.name(pattern.variable()), SizeBound.ENTITY);
        }
        expressionSizes.of(pattern.pathPatternNonEmpty(), inner);
        expressionSizes.of(pattern.whereExp, inner);
        return rows(joined, expressionSizes.of(pattern.barExp, inner));
    }

    SizeBound collect(CollectExpressionContext collect, Map<String, SizeBound> known) {
        ResultColumns resultColumns = sizeAnalyzer.of(collect.queryWithLocalDefinitions(), known);
        return rows(
                speaksOf(collect, known),
                resultColumns.byName().values().stream().findFirst().orElse(SizeBound.ENTITY));
    }

    SizeBound count(CountExpressionContext count, Map<String, SizeBound> known) {
        look(count, count.queryWithLocalDefinitions(), known);
        return SizeBound.anyNumber().of(ValueKind.COUNT);
    }

    SizeBound exists(ExistsExpressionContext exists, Map<String, SizeBound> known) {
        look(exists, exists.queryWithLocalDefinitions(), known);
        return SizeBound.SCALAR;
    }

    /// @param query null when the expression contains only a pattern
    private void look(
            ParserRuleContext context,
            @Nullable QueryWithLocalDefinitionsContext query,
            Map<String, SizeBound> known) {
        if (query != null) {
            sizeAnalyzer.of(query, known);
        } else {
            Map<String, SizeBound> inner = new LinkedHashMap<>(known);
            SizeAnalyzer.found(context, inner);
            expressionSizes.children(context, inner);
        }
    }

    private static SizeBound rows(boolean joined, SizeBound each) {
        double length = joined ? SizeBound.NEARBY : SizeBound.COLLECTED;
        return new SizeBound(length, length, each, null, null, ValueKind.COLLECTED);
    }

    /// Returns whether a pattern or subquery refers to a known variable, so that it stays near it.
    private static boolean speaksOf(ParserRuleContext context, Map<String, SizeBound> known) {
        boolean[] speaks = {false};
        SyntaxTree.each(
                context,
                VariableContext.class,
                variable -> speaks[0] |= known.containsKey(SizeAnalyzer.name(variable)));
        return speaks[0];
    }
}
