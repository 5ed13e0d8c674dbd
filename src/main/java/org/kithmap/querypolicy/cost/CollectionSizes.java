package org.kithmap.querypolicy.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kithmap.querypolicy.cost.SizeBound.Interval;
import org.kithmap.querypolicy.cost.SizeBound.ValueKind;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.IndexPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PostFixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RangePostfixContext;

/// The sizes of list and map literals, and of parts of lists and maps.
final class CollectionSizes {

    private final ExpressionSizes expressionSizes;
    private final CostBudget costBudget;

    CollectionSizes(ExpressionSizes expressionSizes, CostBudget costBudget) {
        this.expressionSizes = expressionSizes;
        this.costBudget = costBudget;
    }

    /// Returns the size of a property, an entry or a part of a list: `a.b[0][1..3]`
    SizeBound reached(Expression2Context reached, Map<String, SizeBound> known) {
        SizeBound sizeBound = expressionSizes.of(reached.expression1(), known);
        for (PostFixContext step : reached.postFix()) {
            sizeBound =
                    switch (step) {
                        case PropertyPostfixContext property ->
                                field(
                                        sizeBound,
                                        CypherNames.of(property.property().propertyKeyName()));
                        case IndexPostfixContext index -> {
                            expressionSizes.of(index.expression(), known);
                            yield entry(sizeBound);
                        }
                        case RangePostfixContext range -> {
                            expressionSizes.of(range.fromExp, known);
                            SizeBound to = expressionSizes.of(range.toExp, known);
                            Interval end = to.number();
                            yield range.toExp != null && end != null && end.low() >= 0
                                    ? sizeBound.sized(end.high())
                                    : sizeBound;
                        }
                        default -> sizeBound;
                    };
        }
        return sizeBound;
    }

    private static SizeBound field(SizeBound sizeBound, String name) {
        Map<String, SizeBound> fields = sizeBound.fields();
        if (fields != null && fields.containsKey(name)) {
            return fields.get(name);
        }
        return sizeBound == SizeBound.PARAMETER ? sizeBound : SizeBound.PROPERTY.from(sizeBound);
    }

    /// `list[i]`, `map[key]`, `node[name]`
    private static SizeBound entry(SizeBound sizeBound) {
        Map<String, SizeBound> fields = sizeBound.fields();
        return fields != null
                ? fields.values().stream().reduce(SizeBound.NULL, SizeBound::or)
                : sizeBound.each().from(sizeBound);
    }

    SizeBound list(ListLiteralContext list, Map<String, SizeBound> known) {
        List<SizeBound> entries =
                list.expression().stream().map(entry -> expressionSizes.of(entry, known)).toList();
        SizeBound element = entries.stream().reduce(SizeBound.NULL, SizeBound::or);
        double all = entries.stream().mapToDouble(entry -> Math.max(1, entry.all())).sum();
        return costBudget.held(
                new SizeBound(entries.size(), all, element, null, null, ValueKind.PLAIN)
                        .from(entries.toArray(SizeBound[]::new)),
                list);
    }

    SizeBound map(MapContext map, Map<String, SizeBound> known) {
        Map<String, SizeBound> fields = new LinkedHashMap<>();
        for (int i = 0; i < map.expression().size(); i++) {
            fields.put(
                    CypherNames.of(map.propertyKeyName(i)),
                    expressionSizes.of(map.expression(i), known));
        }
        return costBudget.held(SizeBound.map(fields), map);
    }

    /// `node {.name, alias: …, variable, .*}`
    SizeBound projection(MapProjectionContext projection, Map<String, SizeBound> known) {
        SizeBound whole =
                known.getOrDefault(SizeAnalyzer.name(projection.variable()), SizeBound.ENTITY);
        Map<String, SizeBound> fields = new LinkedHashMap<>();
        for (MapProjectionElementContext element : projection.mapProjectionElement()) {
            if (element.expression() != null) {
                fields.put(
                        CypherNames.of(element.propertyKeyName()),
                        expressionSizes.of(element.expression(), known));
            } else if (element.property() != null) {
                String name = CypherNames.of(element.property().propertyKeyName());
                fields.put(name, field(whole, name));
            } else if (element.variable() != null) {
                String name = SizeAnalyzer.name(element.variable());
                fields.put(name, known.getOrDefault(name, SizeBound.ENTITY));
            } else {
                fields.putAll(whole.fields() != null ? whole.fields() : Map.of("*", whole));
            }
        }
        return costBudget.held(SizeBound.map(fields), projection);
    }
}
