package org.kithmap.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kithmap.gate.Value.Interval;
import org.kithmap.gate.Value.Kind;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.IndexPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PostFixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RangePostfixContext;

/// Lists and maps as they are written, and parts of them.
final class Containers {

    private final Expressions expressions;
    private final Allowance allowance;

    Containers(Expressions expressions, Allowance allowance) {
        this.expressions = expressions;
        this.allowance = allowance;
    }

    /// A property, an entry, a part of a list: `a.b[0][1..3]`
    Value reached(Expression2Context reached, Map<String, Value> known) {
        Value value = expressions.of(reached.expression1(), known);
        for (PostFixContext step : reached.postFix()) {
            value =
                    switch (step) {
                        case PropertyPostfixContext property ->
                                field(value, Names.of(property.property().propertyKeyName()));
                        case IndexPostfixContext index -> {
                            expressions.of(index.expression(), known);
                            yield entry(value);
                        }
                        case RangePostfixContext range -> {
                            expressions.of(range.fromExp, known);
                            Value to = expressions.of(range.toExp, known);
                            Interval end = to.number();
                            yield range.toExp != null && end != null && end.low() >= 0
                                    ? value.sized(end.high())
                                    : value;
                        }
                        default -> value;
                    };
        }
        return value;
    }

    private static Value field(Value value, String name) {
        Map<String, Value> fields = value.fields();
        if (fields != null && fields.containsKey(name)) {
            return fields.get(name);
        }
        return value == Value.PARAMETER ? value : Value.PROPERTY.from(value);
    }

    /// `list[i]`, `map[key]`, `node[name]`
    private static Value entry(Value value) {
        Map<String, Value> fields = value.fields();
        return fields != null
                ? fields.values().stream().reduce(Value.NULL, Value::or)
                : value.each().from(value);
    }

    Value list(ListLiteralContext list, Map<String, Value> known) {
        List<Value> entries =
                list.expression().stream().map(entry -> expressions.of(entry, known)).toList();
        Value element = entries.stream().reduce(Value.NULL, Value::or);
        double all = entries.stream().mapToDouble(entry -> Math.max(1, entry.all())).sum();
        return allowance.held(
                new Value(entries.size(), all, element, null, null, Kind.PLAIN)
                        .from(entries.toArray(Value[]::new)),
                list);
    }

    Value map(MapContext map, Map<String, Value> known) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < map.expression().size(); i++) {
            fields.put(Names.of(map.propertyKeyName(i)), expressions.of(map.expression(i), known));
        }
        return allowance.held(Value.map(fields), map);
    }

    /// `node {.name, alias: …, variable, .*}`
    Value projection(MapProjectionContext projection, Map<String, Value> known) {
        Value whole = known.getOrDefault(Sizes.name(projection.variable()), Value.ENTITY);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (MapProjectionElementContext element : projection.mapProjectionElement()) {
            if (element.expression() != null) {
                fields.put(
                        Names.of(element.propertyKeyName()),
                        expressions.of(element.expression(), known));
            } else if (element.property() != null) {
                String name = Names.of(element.property().propertyKeyName());
                fields.put(name, field(whole, name));
            } else if (element.variable() != null) {
                String name = Sizes.name(element.variable());
                fields.put(name, known.getOrDefault(name, Value.ENTITY));
            } else {
                fields.putAll(whole.fields() != null ? whole.fields() : Map.of("*", whole));
            }
        }
        return allowance.held(Value.map(fields), projection);
    }
}
