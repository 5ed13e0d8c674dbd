package org.kithmap.querypolicy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FilterClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ForListClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LetClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.OrderBySkipLimitClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SingleQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnwindClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/// Determines what a result would disclose about small counts, by following every count through the
/// query (an information flow analysis, as in compilers). `src/docs/research.md` states what this
/// guarantees.
///
/// A count over several maps may be passed on and returned, together with what [TotalExpressions]
/// derive from it. Before it is known to be k or more, it must not determine which rows exist or
/// their order. A count within one map is an attribute of that map: it may be used to filter and
/// group when the maps are counted in the end.
final class DisclosureAnalyzer {

    /// The result of a query or subquery.
    record ResultAnalysis(
            Map<String, Sensitivity> columns,
            DisclosureScope scope,
            @Nullable ColumnDisclosure disclosure) {}

    private final RefusalRecorder refusals;
    private final MapConnections.Numbering numbering = new MapConnections.Numbering();
    private final ExpressionSensitivity expressions;
    private final RowSelection rows;
    private final Projections projections;

    /// @param k the smallest count that is disclosed
    DisclosureAnalyzer(QueryText queryText, int k) {
        this.refusals = new RefusalRecorder(queryText, k);
        this.expressions = new ExpressionSensitivity(this, refusals, numbering);
        this.rows = new RowSelection(refusals, expressions, k);
        this.projections = new Projections(refusals, queryText, expressions, numbering);
    }

    List<Violation> refusals() {
        return refusals.refusals();
    }

    RowSelection rows() {
        return rows;
    }

    ColumnDisclosure of(StatementsContext statements) {
        ColumnDisclosure disclosure =
                query(
                                statements.statement().getFirst().queryWithLocalDefinitions(),
                                DisclosureScope.empty(numbering),
                                true)
                        .disclosure();
        return disclosure == null ? ColumnDisclosure.NONE : disclosure;
    }

    /// @param last whether its result is returned to the caller
    ResultAnalysis query(
            QueryWithLocalDefinitionsContext query, DisclosureScope scope, boolean last) {
        List<RegularQueryContext> parts = query.nextStatement().regularQuery();
        DisclosureScope at = scope;
        ResultAnalysis returned = new ResultAnalysis(Map.of(), scope, null);
        for (RegularQueryContext part : parts) {
            returned = union(part.union(), at, last && part == parts.getLast());
            at = returned.scope();
        }
        return returned;
    }

    private ResultAnalysis union(UnionContext union, DisclosureScope scope, boolean last) {
        ResultAnalysis all = null;
        for (SingleQueryContext single : union.singleQuery()) {
            ResultAnalysis one = single(single, scope.copy(), last);
            all = all == null ? one : either(all, one);
        }
        ResultAnalysis whole = all == null ? new ResultAnalysis(Map.of(), scope, null) : all;
        boolean merging = union.ALL().size() < union.UNION().size();
        if (merging && whole.columns().values().stream().anyMatch(one -> !one.isPlain())) {
            if (last || whole.columns().values().stream().anyMatch(Sensitivity::isOverMaps)) {
                refusals.refuse("UNION", ViolationCode.COUNT_MERGED, union);
            }
            whole.scope().choose();
        }
        return whole;
    }

    private static ResultAnalysis either(ResultAnalysis one, ResultAnalysis other) {
        Map<String, Sensitivity> both = new LinkedHashMap<>(one.columns());
        other.columns().forEach((name, value) -> both.merge(name, value, Sensitivity::or));
        both.forEach(one.scope()::put);
        one.scope().connections().or(other.scope().connections());
        if (other.scope().chosen()) {
            one.scope().choose();
        }
        if (other.scope().skipped()) {
            one.scope().skip();
        }
        ColumnDisclosure disclosure =
                one.disclosure() == null || other.disclosure() == null
                        ? null
                        : one.disclosure().or(other.disclosure());
        return new ResultAnalysis(both, one.scope(), disclosure);
    }

    private ResultAnalysis single(SingleQueryContext query, DisclosureScope scope, boolean last) {
        if (query.queryWithLocalDefinitions() != null) {
            return query(query.queryWithLocalDefinitions(), scope, last);
        }
        ResultAnalysis returned =
                new ResultAnalysis(Map.of(), scope, last ? ColumnDisclosure.NONE : null);
        for (ClauseContext clause : query.clause()) {
            if (clause.returnClause() != null) {
                returned = projections.returned(clause.returnClause().returnBody(), scope, last);
            } else if (clause.withClause() != null) {
                WhereClauseContext where = clause.withClause().whereClause();
                DisclosureScope both = scope.copy(); // WHERE also sees the previous variables
                both.unchoose();
                projections.project(clause.withClause().returnBody(), scope);
                scope.variables().forEach(both::put);
                scope.large(rows.filter(where == null ? null : where.expression(), both));
                if (both.chosen()) {
                    scope.choose();
                }
            } else {
                step((ParserRuleContext) clause.getChild(0), scope);
            }
        }
        return returned;
    }

    private void step(ParserRuleContext clause, DisclosureScope scope) {
        switch (clause) {
            case MatchClauseContext match -> {
                rows.patterns(match.patternList(), scope, match.OPTIONAL() == null);
                Set<Integer> large =
                        rows.filter(
                                match.whereClause() == null
                                        ? null
                                        : match.whereClause().expression(),
                                scope);
                if (match.OPTIONAL() == null) { // OPTIONAL keeps rows without a match
                    scope.large(large);
                }
            }
            case FilterClauseContext filter -> scope.large(rows.filter(filter.expression(), scope));
            case UnwindClauseContext unwind ->
                    rows.unwind(unwind.expression(), unwind.variable(), scope);
            case ForListClauseContext each ->
                    rows.unwind(each.expression(), each.variable(), scope);
            case LetClauseContext let ->
                    let.letItem()
                            .forEach(item ->
                                    scope.put(
                                            CypherNames.of(item.variable()),
                                            expressions.of(item.expression(), scope)));
            case SubqueryClauseContext subquery -> subquery(subquery, scope);
            case CallClauseContext call -> {
                if (!expressions.of(call, scope).isPlain()) {
                    refusals.refuse(ViolationCode.COUNT_USED, call);
                }
                call.procedureResultItem()
                        .forEach(item ->
                                scope.put(
                                        CypherNames.of(
                                                item.yieldItemAlias == null
                                                        ? item.yieldItemName
                                                        : item.yieldItemAlias),
                                        Sensitivity.NONE));
                scope.connections().anywhere();
            }
            case OrderBySkipLimitClauseContext page ->
                    projections.page(page.orderBy(), page.skip(), page.limit(), scope, false);
            case ParserRuleContext other -> {
                if (!expressions.of(other, scope).isPlain()) {
                    refusals.refuse(ViolationCode.COUNT_USED, other);
                }
            }
        }
    }

    private void subquery(SubqueryClauseContext subquery, DisclosureScope scope) {
        Set<String> visible = visible(subquery, scope);
        DisclosureScope inner = scope.subquery(visible, numbering);
        ResultAnalysis returned = query(subquery.queryWithLocalDefinitions(), inner, false);
        returned.columns().forEach((name, one) -> scope.put(name, one.asVarying()));
        scope.connections().after(returned.scope().connections(), returned.columns().keySet());
        if (returned.scope().chosen()) {
            scope.choose();
        }
        if (returned.scope().skipped()) {
            scope.skip();
        }
    }

    /// Returns the variables visible in `CALL (a, b) {…}`, `CALL (*) {…}`, and `CALL {WITH a, b
    /// …}`.
    private static Set<String> visible(SubqueryClauseContext subquery, DisclosureScope scope) {
        Set<String> visible = new LinkedHashSet<>();
        SubqueryScopeContext given = subquery.subqueryScope();
        if (given == null) {
            SyntaxTree.each(
                    subquery.queryWithLocalDefinitions(),
                    SingleQueryContext.class,
                    single -> {
                        if (!single.clause().isEmpty() && single.clause(0).withClause() != null) {
                            SyntaxTree.each(
                                    single.clause(0).withClause(),
                                    VariableContext.class,
                                    variable -> visible.add(CypherNames.of(variable)));
                        }
                    });
        } else if (given.TIMES() != null) {
            visible.addAll(scope.names());
        } else {
            given.variable().forEach(variable -> visible.add(CypherNames.of(variable)));
        }
        return visible;
    }
}
