package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.Sensitivity.Scope;
import org.kithmap.querypolicy.syntax.AggregateFunctions;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LimitContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderByContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SkipContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Analyzes WITH and RETURN: which variables are passed on, and how rows are aggregated.
final class Projections {

    private final RefusalRecorder refusals;
    private final QueryText queryText;
    private final ExpressionSensitivity expressions;
    private final MapConnections.Numbering numbering;
    private final CountGuards guards;
    private boolean dropping;

    Projections(
            RefusalRecorder refusals,
            QueryText queryText,
            ExpressionSensitivity expressions,
            MapConnections.Numbering numbering) {
        this.refusals = refusals;
        this.queryText = queryText;
        this.expressions = expressions;
        this.numbering = numbering;
        this.guards = new CountGuards(refusals, queryText, expressions);
    }

    private record Item(String name, ExpressionContext expression, @Nullable String variable) {}

    private List<Item> items(ReturnBodyContext body) {
        List<Item> items = new ArrayList<>();
        for (ReturnItemContext item : body.returnItems().returnItem()) {
            String variable =
                    SyntaxTree.only(item.expression(), VariableContext.class)
                            .map(CypherNames::of)
                            .orElse(null);
            String name =
                    item.variable() != null
                            ? CypherNames.of(item.variable())
                            : variable != null ? variable : queryText.written(item.expression());
            items.add(new Item(name, item.expression(), variable));
        }
        return items;
    }

    /// Analyzes a projection. Afterwards, the scope contains only the projected variables.
    ///
    /// @return the projected variables
    Map<String, Sensitivity> project(ReturnBodyContext body, DisclosureScope scope) {
        return project(body, scope, false);
    }

    private Map<String, Sensitivity> project(
            ReturnBodyContext body, DisclosureScope scope, boolean last) {
        List<Item> items = items(body);
        boolean star = body.returnItems().TIMES() != null;
        boolean aggregates =
                items.stream().anyMatch(item -> AggregateFunctions.in(item.expression()));
        boolean grouped = aggregates || body.DISTINCT() != null;
        Map<String, String> kept = new HashMap<>();
        if (star) {
            scope.names().forEach(name -> kept.put(name, name));
        }
        Set<String> keys = new HashSet<>(kept.keySet());
        items.forEach(item -> {
            if (item.variable() != null) {
                kept.put(item.name(), item.variable());
                keys.add(item.variable());
            }
        });
        int origin = scope.origin(body, numbering);
        boolean within = grouped && scope.connections().within(keys);
        Sensitivity together = Sensitivity.made(within ? Scope.ONE_MAP : Scope.ALL_MAPS, origin);
        scope.together(together);
        if (grouped && scope.skipped()) {
            refusals.refuse(ViolationCode.COUNT_SKIPPED, body);
        }
        Map<String, Sensitivity> after = new LinkedHashMap<>();
        boolean one = aggregates;
        if (star) {
            for (String name : scope.names()) {
                after.put(name, scope.of(name));
                one &= key(name, scope.of(name), true, grouped, body);
            }
        }
        for (Item item : items) {
            Sensitivity made = expressions.of(item.expression(), scope);
            if (!AggregateFunctions.in(item.expression())) {
                one &= key(item.name(), made, item.variable() != null, grouped, item.expression());
            }
            after.put(item.name(), made);
        }
        if (grouped && !within) {
            boolean chosen = scope.chosen();
            after.replaceAll((name, made) -> {
                boolean trait = made.scope() == Scope.ONE_MAP || (chosen && made.isPlain());
                return aggregates && trait ? together : made;
            });
            if (!aggregates && (chosen || after.values().stream().anyMatch(x -> !x.isPlain()))) {
                scope.choose();
            } else if (chosen) {
                dropping |= !one; // a row that always exists discloses nothing by existing
                scope.unchoose();
            }
        }
        if (grouped && !within && one) {
            after.replaceAll(
                    (name, made) -> made.origins().contains(origin) ? made.asConstant() : made);
        }
        if (grouped) {
            scope.unskip();
        }
        DisclosureScope ordering = ordering(scope, after);
        page(body.orderBy(), body.skip(), body.limit(), ordering, last);
        if (ordering.skipped()) {
            scope.skip();
        }
        if (ordering.chosen()) {
            scope.choose();
        }
        scope.variables().clear();
        scope.variables().putAll(after);
        scope.connections().project(kept);
        if (grouped) {
            scope.connections().grouped(within, one);
        }
        return after;
    }

    private static DisclosureScope ordering(DisclosureScope scope, Map<String, Sensitivity> after) {
        DisclosureScope both = scope.copy();
        after.forEach(both::put);
        return both;
    }

    /// Analyzes a grouping key. Equal keys are merged, which discloses that they are equal.
    ///
    /// @return whether the key is the same in all rows
    private boolean key(
            String name,
            Sensitivity key,
            boolean variable,
            boolean grouped,
            ParserRuleContext where) {
        boolean constant = variable && key.constant() && key.isOverMaps();
        if (grouped && key.isOverMaps() && !constant) {
            refusals.refuse(name, ViolationCode.COUNT_MERGED, where);
        }
        return constant;
    }

    /// Analyzes ORDER BY, SKIP and LIMIT. An order discloses which value is larger, and with SKIP
    /// or LIMIT it determines which rows are returned.
    void page(
            @Nullable OrderByContext order,
            @Nullable SkipContext skip,
            @Nullable LimitContext limit,
            DisclosureScope scope,
            boolean last) {
        boolean cut = skip != null || limit != null;
        if (order != null) {
            for (OrderItemContext item : order.orderItem()) {
                Sensitivity by = expressions.of(item.expression(), scope);
                if (by.isOverMaps() && (cut || !last)) {
                    refusals.refuse(ViolationCode.COUNT_ORDERED, item);
                } else if (!by.isPlain() && (cut || !last)) {
                    scope.choose();
                }
            }
        }
        for (ParserRuleContext number : Arrays.asList(skip, limit)) {
            if (number != null && !expressions.of(number, scope).isPlain()) {
                refusals.refuse(ViolationCode.COUNT_FILTERED, number);
            }
        }
        if (skip != null) {
            scope.skip();
        }
    }

    /// Analyzes RETURN. If its result goes to the caller, it also determines the counts that must
    /// be returned beside the aggregates.
    DisclosureAnalyzer.ResultAnalysis returned(
            ReturnBodyContext body, DisclosureScope scope, boolean last) {
        DisclosureScope before = scope.copy();
        Map<String, Sensitivity> columns = project(body, scope, last);
        if (!last) {
            return new DisclosureAnalyzer.ResultAnalysis(columns, scope, null);
        }
        if (body.DISTINCT() != null && columns.values().stream().anyMatch(one -> !one.isPlain())) {
            refusals.refuse("DISTINCT", ViolationCode.COUNT_MERGED, body);
        } else if (scope.chosen()) {
            refusals.refuse("RETURN", ViolationCode.COUNT_CHOSE, body);
        }
        before.together(scope.together());
        return new DisclosureAnalyzer.ResultAnalysis(
                columns, scope, guards.of(body, columns, ordering(before, columns), dropping));
    }
}
