package org.kithmap.querypolicy.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.kithmap.messages.LocalizedMessage;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AllShortestPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyShortestPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NonNegativeIntegerSpecificationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ShortestGroupContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ShortestPathPatternContext;

/// Requires a maximum length for paths of variable length. A shortest path may be longer than
/// others, because its search visits each person once.
public final class PathRules {

    private static final int MAX_LENGTH = 12;
    public static final int MAX_SHORTEST_PATH = 50;
    private static final int MAX_PATHS = 50;

    private final QueryText queryText;
    private final List<Violation> refusals = new ArrayList<>();

    private PathRules(QueryText queryText) {
        this.queryText = queryText;
    }

    public static List<Violation> refusals(QueryText queryText, ParserRuleContext root) {
        PathRules pathRules = new PathRules(queryText);
        SyntaxTree.each(root, PathLengthContext.class, pathRules::check);
        SyntaxTree.each(root, QuantifierContext.class, pathRules::check);
        SyntaxTree.each(root, NonNegativeIntegerSpecificationContext.class, pathRules::check);
        return pathRules.refusals;
    }

    /// `*`, `*3`, `*..3`, `*1..3`, `*1..`
    private void check(PathLengthContext length) {
        check(length, length.UNSIGNED_DECIMAL_INTEGER(), length.DOTDOT());
    }

    /// `+`, `*`, `{3}`, `{,3}`, `{1,3}`, `{1,}`
    private void check(QuantifierContext quantifier) {
        check(quantifier, quantifier.UNSIGNED_DECIMAL_INTEGER(), quantifier.COMMA());
    }

    /// @param separator the sign between the shortest and the longest length; when nothing follows
    ///   it, the length has no maximum
    private void check(
            ParserRuleContext where, List<TerminalNode> numbers, @Nullable TerminalNode separator) {
        boolean open =
                numbers.isEmpty() || (separator != null && at(separator) > at(numbers.getLast()));
        int most = shortest(where) ? MAX_SHORTEST_PATH : MAX_LENGTH;
        if (open) {
            refuse(where, ViolationCode.PATH_WITHOUT_END.with("most", most));
        } else if (number(numbers.getLast()) > most) {
            refuse(where, ViolationCode.PATH_TOO_LONG.with("most", most));
        }
    }

    private void check(NonNegativeIntegerSpecificationContext paths) {
        TerminalNode number = paths.UNSIGNED_DECIMAL_INTEGER();
        if (number == null || number(number) > MAX_PATHS) {
            refuse(paths, ViolationCode.TOO_MANY_PATHS.with("most", MAX_PATHS));
        }
    }

    private void refuse(ParserRuleContext where, LocalizedMessage why) {
        refusals.add(queryText.refuse(where.getText(), why, where));
    }

    private static int at(TerminalNode sign) {
        return sign.getSymbol().getTokenIndex();
    }

    private static double number(TerminalNode digits) {
        try {
            return Double.parseDouble(digits.getText().replace("_", ""));
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY; // to the lexer, "12lengths" is a number
        }
    }

    private static boolean shortest(ParserRuleContext where) {
        for (ParserRuleContext at = where; at != null; at = at.getParent()) {
            if (at instanceof ShortestPathPatternContext) {
                return true;
            }
            if (at instanceof PatternContext pattern && pattern.pathPatternPrefix() != null) {
                return pattern.pathPatternPrefix() instanceof ShortestGroupContext
                        || pattern.pathPatternPrefix() instanceof AnyShortestPathContext
                        || pattern.pathPatternPrefix() instanceof AllShortestPathContext
                        || pattern.pathPatternPrefix() instanceof AnyPathContext;
            }
        }
        return false;
    }
}
