package org.kithmap.querypolicy;

import java.util.LinkedHashSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.Sensitivity.Scope;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathPatternNonEmptyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternListContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/// Determines the sensitivity of expressions that have rows of their own: COUNT, EXISTS and COLLECT
/// subqueries, pattern comprehensions, and patterns used as conditions.
final class SubquerySensitivity {

    private final DisclosureAnalyzer disclosureAnalyzer;
    private final ExpressionSensitivity expressions;
    private final RefusalRecorder refusals;
    private final MapConnections.Numbering numbering;

    SubquerySensitivity(
            DisclosureAnalyzer disclosureAnalyzer,
            ExpressionSensitivity expressions,
            RefusalRecorder refusals,
            MapConnections.Numbering numbering) {
        this.disclosureAnalyzer = disclosureAnalyzer;
        this.expressions = expressions;
        this.refusals = refusals;
        this.numbering = numbering;
    }

    Sensitivity count(CountExpressionContext count, DisclosureScope scope) {
        return subquery(
                        scope,
                        count.queryWithLocalDefinitions(),
                        count.patternList(),
                        count.whereClause(),
                        count)
                .counted()
                .asCount();
    }

    Sensitivity exists(ExistsExpressionContext exists, DisclosureScope scope) {
        return subquery(
                        scope,
                        exists.queryWithLocalDefinitions(),
                        exists.patternList(),
                        exists.whereClause(),
                        exists)
                .found();
    }

    Sensitivity collect(CollectExpressionContext collect, DisclosureScope scope) {
        SubqueryRows found =
                subquery(scope, collect.queryWithLocalDefinitions(), null, null, collect);
        return listed(found, collect);
    }

    Sensitivity path(PathPatternNonEmptyContext path, DisclosureScope scope) {
        DisclosureScope inner = scope.subquery(scope.names(), numbering);
        bind(path, inner);
        return new SubqueryRows(inner, Sensitivity.NONE, numbering.next()).found();
    }

    Sensitivity pattern(PatternComprehensionContext pattern, DisclosureScope scope) {
        DisclosureScope inner = scope.subquery(scope.names(), numbering);
        bind(pattern.pathPatternNonEmpty(), inner);
        if (pattern.variable() != null) {
            inner.put(CypherNames.of(pattern.variable()), Sensitivity.NONE);
        }
        disclosureAnalyzer.rows().filter(pattern.whereExp, inner);
        SubqueryRows found =
                new SubqueryRows(inner, expressions.of(pattern.barExp, inner), numbering.next());
        return listed(found, pattern);
    }

    private Sensitivity listed(SubqueryRows found, ParserRuleContext where) {
        if (found.each().isOverMaps()) {
            refusals.refuse(ViolationCode.COUNT_USED, where);
            return Sensitivity.NONE;
        }
        return found.counted().with(found.each()).collecting(found.each());
    }

    private void bind(PathPatternNonEmptyContext path, DisclosureScope inner) {
        inner.connections().path(path, inner.names(), true);
        disclosureAnalyzer.rows().bind(path, inner);
    }

    /// The result of a subquery.
    ///
    /// @param each the sensitivity of its values
    private record SubqueryRows(DisclosureScope inner, Sensitivity each, int origin) {

        Sensitivity counted() {
            Scope scope = inner.connections().within(Set.of()) ? Scope.ONE_MAP : Scope.ALL_MAPS;
            return Sensitivity.made(scope, origin);
        }

        /// Returns the sensitivity of the existence of rows. It discloses nothing about how many
        /// there are, unless a count or SKIP selected the rows.
        Sensitivity found() {
            return inner.chosen() || inner.skipped() ? counted() : Sensitivity.NONE;
        }
    }

    private SubqueryRows subquery(
            DisclosureScope scope,
            @Nullable QueryWithLocalDefinitionsContext query,
            @Nullable PatternListContext patterns,
            @Nullable WhereClauseContext where,
            ParserRuleContext whole) {
        DisclosureScope inner = scope.subquery(new LinkedHashSet<>(scope.names()), numbering);
        int origin = scope.origin(whole, numbering);
        if (query != null) {
            DisclosureAnalyzer.ResultAnalysis returned =
                    disclosureAnalyzer.query(query, inner, false);
            Sensitivity each =
                    returned.columns().values().stream()
                            .reduce(Sensitivity.NONE, (one, other) -> one.with(other).derived());
            if (returned.scope().skipped() && !(whole instanceof ExistsExpressionContext)) {
                refusals.refuse(ViolationCode.COUNT_SKIPPED, whole);
            }
            return new SubqueryRows(returned.scope(), each, origin);
        }
        if (patterns != null) {
            disclosureAnalyzer.rows().patterns(patterns, inner, true);
        }
        disclosureAnalyzer.rows().filter(where == null ? null : where.expression(), inner);
        return new SubqueryRows(inner, Sensitivity.NONE, origin);
    }
}
