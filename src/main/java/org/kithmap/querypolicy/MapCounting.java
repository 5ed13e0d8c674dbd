package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.kithmap.querypolicy.syntax.AggregateFunctions;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.QueryText;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QueryWithLocalDefinitionsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/// Rewrites a query that counts over several maps, to return the number of distinct maps behind
/// each group: `count(DISTINCT e)` for each map `(e:Ego)` visible in the last `RETURN`. A map
/// without a variable gets one. The rest of the result does not change.
final class MapCounting {

    /// @param text the text to run in place of the query
    /// @param columns the added columns, at the end of each row
    record Rewritten(String text, List<String> columns) {}

    private static final String MAP = "Ego";

    private final QueryText queryText;
    private final TreeMap<Integer, String> insertions = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private Set<String> maps = new LinkedHashSet<>();

    private MapCounting(QueryText queryText) {
        this.queryText = queryText;
    }

    /// Adds the number of maps beside each aggregated value.
    ///
    /// @return empty when no map is visible at the final aggregation
    static Optional<Rewritten> rewritten(QueryText queryText, StatementsContext statements) {
        return new MapCounting(queryText).rewritten(statements);
    }

    private Optional<Rewritten> rewritten(StatementsContext statements) {
        List<ClauseContext> clauses = clauses(statements);
        if (clauses.isEmpty() || clauses.getLast().returnClause() == null) {
            return Optional.empty();
        }
        ReturnBodyContext body = clauses.getLast().returnClause().returnBody();
        boolean aggregates =
                body.returnItems().returnItem().stream()
                        .anyMatch(item -> AggregateFunctions.in(item.expression()));
        if (!aggregates || body.returnItems().TIMES() != null || body.DISTINCT() != null) {
            return Optional.empty();
        }
        int lastWith = -1;
        for (int i = 0; i < clauses.size(); i++) {
            lastWith = clauses.get(i).withClause() == null ? lastWith : i;
        }
        for (int i = 0; i < clauses.size() - 1; i++) {
            clause(clauses.get(i), i > lastWith);
        }
        if (maps.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        StringBuilder counted = new StringBuilder();
        for (String map : maps) {
            String column = queryText.unused("kithmap_maps" + columns.size());
            columns.add(column);
            counted.append(
                    ", count(DISTINCT `%s`) AS %s".formatted(map.replace("`", "``"), column));
        }
        insertions.put(body.returnItems().getStop().getStopIndex() + 1, counted.toString());
        return Optional.of(new Rewritten(queryText.with(insertions), columns));
    }

    /// Returns the clauses of the query; none when it combines several queries.
    private static List<ClauseContext> clauses(StatementsContext statements) {
        QueryWithLocalDefinitionsContext query =
                statements.statement().getFirst().queryWithLocalDefinitions();
        List<RegularQueryContext> parts =
                query == null ? List.of() : query.nextStatement().regularQuery();
        if (parts.size() != 1
                || parts.getFirst().union() == null
                || parts.getFirst().union().singleQuery().size() != 1) {
            return List.of();
        }
        return parts.getFirst().union().singleQuery(0).clause();
    }

    /// @param seen whether its variables are visible in the end, so that a node can be given a name
    private void clause(ClauseContext clause, boolean seen) {
        if (clause.matchClause() != null) {
            match(clause.matchClause(), seen);
        } else if (clause.withClause() != null) {
            project(clause.withClause().returnBody());
        }
        SyntaxTree.each(
                clause, VariableContext.class, variable -> known.add(CypherNames.of(variable)));
    }

    private void match(MatchClauseContext match, boolean seen) {
        List<NodePatternContext> nodes = new ArrayList<>();
        nodes(match.patternList(), nodes);
        for (NodePatternContext node : nodes) {
            if (node.variable() != null) {
                String name = CypherNames.of(node.variable());
                // a variable that OPTIONAL does not match keeps its former value
                if (match.OPTIONAL() == null || !known.contains(name)) {
                    maps.add(name);
                }
            } else if (seen) {
                String name = queryText.unused("kithmap_map" + insertions.size());
                insertions.put(node.getStart().getStopIndex() + 1, name);
                maps.add(name);
            }
        }
    }

    /// Returns whether every node with these labels is a map, in any notation.
    private static boolean isMap(String labels) {
        String plain = labels.replace("`", "").replaceFirst("^(:|(?i:IS))", "");
        return plain.matches("[\\w:&]+") && Set.of(plain.split("[:&]")).contains(MAP);
    }

    /// Finds the nodes that are maps. A node in a repeated part of a path is a list, not a map.
    private static void nodes(ParserRuleContext pattern, List<NodePatternContext> found) {
        if (pattern instanceof NodePatternContext node
                && node.labelExpression() != null
                && isMap(node.labelExpression().getText())) {
            found.add(node);
        }
        for (int i = 0; i < pattern.getChildCount(); i++) {
            if (pattern.getChild(i) instanceof ParserRuleContext inner
                    && !(inner instanceof ParenthesizedPathContext
                            || inner instanceof ExpressionContext
                            || inner instanceof PropertiesContext)) {
                nodes(inner, found);
            }
        }
    }

    private void project(ReturnBodyContext body) {
        Set<String> after = new LinkedHashSet<>();
        if (body.returnItems().TIMES() != null) {
            after.addAll(maps);
        }
        for (ReturnItemContext item : body.returnItems().returnItem()) {
            Optional<String> variable =
                    SyntaxTree.only(item.expression(), VariableContext.class).map(CypherNames::of);
            String name =
                    item.variable() != null ? CypherNames.of(item.variable()) : variable.orElse("");
            after.remove(name);
            if (variable.filter(maps::contains).isPresent()) {
                after.add(name);
            }
        }
        maps = after;
    }
}
