package org.kithmap.querypolicy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.syntax.CypherNames;
import org.kithmap.querypolicy.syntax.SyntaxTree;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.DynamicAnyAllExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.DynamicLabelTypeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;

/// The patterns of a [GroupedForm]: nodes and single-step relationships, which are all connected
/// and contain a map's `(e:Ego)`.
final class GroupedPattern {

    private static final String MAP = ":Ego";

    /// The most relationships. With more, the paths within one large map alone could reach a limit,
    /// which would reveal that map.
    private static final int TIES = 4;

    private final GroupedForm form;

    GroupedPattern(GroupedForm form) {
        this.form = form;
    }

    /// Returns the variable of the map that a row belongs to, as written.
    ///
    /// @throws QueryRejected when the patterns are not of this form
    String map(MatchClauseContext match) {
        if (match.OPTIONAL() != null
                || match.matchMode() != null
                || match.searchClause() != null
                || !match.hint().isEmpty()) {
            throw form.refused(ViolationCode.GROUPS_FORM, match);
        }
        List<Set<String>> parts = new ArrayList<>();
        String map = null;
        int ties = 0;
        for (PatternContext pattern : match.patternList().pattern()) {
            Set<String> names = new HashSet<>();
            for (NodePatternContext node : element(pattern).nodePattern()) {
                check(node);
                if (node.variable() != null) {
                    names.add(CypherNames.of(node.variable()));
                    boolean ego =
                            node.labelExpression() != null
                                    && node.labelExpression().getText().equals(MAP);
                    map = map == null && ego ? node.variable().getText() : map;
                }
            }
            element(pattern).relationshipPattern().forEach(this::check);
            ties += element(pattern).relationshipPattern().size();
            if (ties > TIES) {
                throw form.refused(ViolationCode.GROUPS_PATTERN, pattern);
            }
            parts.add(names);
        }
        if (map == null || !isConnected(parts)) {
            throw form.refused(ViolationCode.GROUPS_MAP, match);
        }
        return map;
    }

    private PatternElementContext element(PatternContext pattern) {
        PatternElementContext element =
                pattern.anonymousPattern() == null
                        ? null
                        : pattern.anonymousPattern().patternElement();
        if (element == null
                || pattern.variable() != null
                || pattern.pathPatternPrefix() != null
                || !element.parenthesizedPath().isEmpty()
                || !element.quantifier().isEmpty()) {
            throw form.refused(ViolationCode.GROUPS_PATTERN, pattern);
        }
        return element;
    }

    private void check(NodePatternContext node) {
        if (node.properties() != null || node.expression() != null) {
            throw form.refused(ViolationCode.GROUPS_PATTERN, node);
        }
        named(node.labelExpression(), node);
    }

    private void check(RelationshipPatternContext tie) {
        if (tie.properties() != null || tie.expression() != null || tie.pathLength() != null) {
            throw form.refused(ViolationCode.GROUPS_PATTERN, tie);
        }
        named(tie.labelExpression(), tie);
    }

    /// Requires labels and types to be written in the query.
    private void named(@Nullable ParserRuleContext label, ParserRuleContext where) {
        if (label != null) {
            SyntaxTree.each(label, DynamicLabelTypeContext.class, x -> refuse(where));
            SyntaxTree.each(label, DynamicAnyAllExpressionContext.class, x -> refuse(where));
        }
    }

    private void refuse(ParserRuleContext where) {
        throw form.refused(ViolationCode.GROUPS_PATTERN, where);
    }

    /// Returns whether the parts of a pattern are connected by shared variables.
    private static boolean isConnected(List<Set<String>> parts) {
        Set<String> reached = new HashSet<>(parts.getFirst());
        List<Set<String>> left = new ArrayList<>(parts.subList(1, parts.size()));
        for (int before = -1; before != left.size(); ) {
            before = left.size();
            for (Set<String> part : List.copyOf(left)) {
                if (!Collections.disjoint(reached, part)) {
                    reached.addAll(part);
                    left.remove(part);
                }
            }
        }
        return left.isEmpty();
    }
}
