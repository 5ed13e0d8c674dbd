package org.kithmap.gate;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.kithmap.wording.Said;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AllShortestPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyShortestPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NonNegativeIntegerSpecificationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ShortestGroupContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ShortestPathPatternContext;

/// Paths of any length have a longest one. A shortest path may be longer than others: what looks
/// for it goes to each person once.
final class Paths {

    static final int LONGEST = 12;
    static final int LONGEST_SHORTEST = 50;
    static final int MOST_PATHS = 50;

    private final Source source;
    private final List<Refusal> refusals = new ArrayList<>();

    private Paths(Source source) {
        this.source = source;
    }

    static List<Refusal> refusals(Source source, ParserRuleContext root) {
        Paths paths = new Paths(source);
        Tree.each(root, PathLengthContext.class, paths::check);
        Tree.each(root, QuantifierContext.class, paths::check);
        Tree.each(root, NonNegativeIntegerSpecificationContext.class, paths::check);
        return paths.refusals;
    }

    /// `*`, `*3`, `*..3`, `*1..3`, `*1..`
    private void check(PathLengthContext length) {
        List<TerminalNode> numbers = length.UNSIGNED_DECIMAL_INTEGER();
        boolean open =
                numbers.isEmpty()
                        || (length.DOTDOT() != null
                                && length.DOTDOT().getSymbol().getTokenIndex()
                                        > numbers.getLast().getSymbol().getTokenIndex());
        check(length, open ? null : numbers.getLast());
    }

    /// `+`, `*`, `{3}`, `{,3}`, `{1,3}`, `{1,}`
    private void check(QuantifierContext quantifier) {
        List<TerminalNode> numbers = quantifier.UNSIGNED_DECIMAL_INTEGER();
        boolean open =
                numbers.isEmpty()
                        || (quantifier.COMMA() != null
                                && quantifier.COMMA().getSymbol().getTokenIndex()
                                        > numbers.getLast().getSymbol().getTokenIndex());
        check(quantifier, open ? null : numbers.getLast());
    }

    private void check(ParserRuleContext where, @Nullable TerminalNode longest) {
        int most = shortest(where) ? LONGEST_SHORTEST : LONGEST;
        if (longest == null) {
            refuse(where, Reason.PATH_WITHOUT_END.with("most", most));
        } else if (number(longest) > most) {
            refuse(where, Reason.PATH_TOO_LONG.with("most", most));
        }
    }

    private void check(NonNegativeIntegerSpecificationContext paths) {
        TerminalNode number = paths.UNSIGNED_DECIMAL_INTEGER();
        if (number == null || number(number) > MOST_PATHS) {
            refuse(paths, Reason.TOO_MANY_PATHS.with("most", MOST_PATHS));
        }
    }

    private void refuse(ParserRuleContext where, Said why) {
        refusals.add(source.refuse(where.getText(), why, where));
    }

    private static double number(TerminalNode digits) {
        try {
            return Double.parseDouble(digits.getText().replace("_", ""));
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY; // "12lengths" is a number to the lexer
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
